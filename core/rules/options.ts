import { UNKNOWN } from "../known";
import type { AnyContainer } from "./containers";
import type { OptionValues } from "./rule";

// What somebody set for a rule, or its default.

export function numberIn(options: OptionValues, name: string): number {
  return Number(options[name]);
}

export function textIn(options: OptionValues, name: string): string {
  return String(options[name]);
}

export function switchIn(options: OptionValues, name: string): boolean {
  return options[name] === true;
}

export function textsIn(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Whether an option lists a container: by its name, or without seeing it. */
export function isAmong(options: OptionValues, name: string, container: AnyContainer): boolean {
  const names = textsIn(options, name);
  return names.length > 0 && (container.name === UNKNOWN || names.includes(container.name));
}
