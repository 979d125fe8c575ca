import { isObject, parseJson, text, texts, type Props, type Value } from "../../values";

/** A RegisterTaskDefinition, as ECS's own checks see it. */
export interface Registration {
  inputs: Props;
  containers: readonly Props[];
  isFargate: boolean;
  networkMode: string | undefined;
}

/** What ECS says against a registration; nothing when it has no objection. */
export type Check = (registration: Registration) => (string | undefined)[];

export function registrationOf(inputs: Props): Registration {
  const containers = parseJson(inputs["containerDefinitions"]);
  return {
    inputs,
    containers: Array.isArray(containers) ? containers.filter(isObject) : [],
    isFargate: texts(inputs, "requiresCompatibilities").includes("FARGATE"),
    networkMode: text(inputs, "networkMode"),
  };
}

export function nameOf(container: Props): string {
  return text(container, "name") ?? "";
}

/** The values that occur again after their first occurrence. */
export function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** True for a number outside the range; what is absent or no number is not judged here. */
export function isOutside(value: Value, least: number, most: number): boolean {
  return typeof value === "number" && (value < least || value > most);
}
