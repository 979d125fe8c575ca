import type { OptionValues } from "./rule";

/** The texts of an option that holds a list of them. */
export function textsOf(options: OptionValues, name: string): readonly string[] {
  return [options[name] ?? []].flat().map(String);
}

/** The number of an option that holds one. */
export function numberOf(options: OptionValues, name: string): number {
  return Number(options[name]);
}
