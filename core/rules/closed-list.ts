import { notAmong } from "../closed-list";
import { VALUES } from "../data/values";
import type { Finding } from "../issue";
import { known } from "../known";
import type { Unknown } from "../known";

/** Reports a value that is not in the list of its kind. */
export function judge(
  value: string | Unknown | undefined,
  kind: keyof typeof VALUES,
  path: string,
): Finding[] {
  const text = known(value);
  const values: readonly string[] = VALUES[kind];
  return text === undefined || values.includes(text) ? [] : [notAmong(values, text, path)];
}
