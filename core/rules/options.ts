import { UNKNOWN } from "../known";
import type { AnyContainer } from "./containers";
import type { OptionValues } from "./rule";

/** The texts of an option that is a list. */
export function textsIn(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The number of an option that is one. */
export function numberIn(options: OptionValues, name: string): number {
  return Number(options[name]);
}

/** Whether an option lists a container: by its name, or without seeing it. */
export function isAmong(options: OptionValues, name: string, container: AnyContainer): boolean {
  const names = textsIn(options, name);
  return names.length > 0 && (container.name === UNKNOWN || names.includes(container.name));
}
