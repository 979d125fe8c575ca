import { list } from "./issue";
import type { Finding } from "./issue";
import { didYouMean } from "./suggest";

/** Longer lists are left to the page. */
const TELLABLE = 4;

/** Says that a value is none of those that ECS knows. */
export function notAmong(values: readonly string[], text: string, path: string): Finding {
  return {
    path,
    message: `ECS has no "${text}" here.${didYouMean(text, values)}`,
    fix:
      values.length <= TELLABLE
        ? `Use ${list(values, "or")}.`
        : "Use one of the values that the API reference lists.",
  };
}
