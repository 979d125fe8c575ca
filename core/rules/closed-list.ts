import { VALUES } from "../data/values";
import { list } from "../issue";
import type { Finding } from "../issue";
import { known } from "../known";
import type { Unknown } from "../known";
import { didYouMean } from "../suggest";

/** Longer lists are left to the page. */
const TELLABLE = VALUES.launchType.length;

/** Reports a value that is not in the list of its kind. */
export function judge(
  value: string | Unknown | undefined,
  kind: keyof typeof VALUES,
  path: string,
): Finding[] {
  const text = known(value);
  const values: readonly string[] = VALUES[kind];
  return text === undefined || values.includes(text)
    ? []
    : [
        {
          path,
          message: `ECS has no "${text}" here.${didYouMean(text, values)}`,
          fix:
            values.length <= TELLABLE
              ? `Use ${list(values, "or")}.`
              : "Use one of the values that the API reference lists.",
        },
      ];
}
