import { apiError, type ApiError, type ProviderError } from "../errors";
import { hex } from "../identifiers";
import type { Failure, Operation } from "../resource-type";
import { containsUnknown, isUnknown, parseJson, text, type Props } from "../values";

/** An id that depends on the URN and is free: two halves of a replacement must not share one. */
export function fresh(
  { cloud, urn, account, region }: Operation,
  type: string,
  make: (seed: string) => string,
): string {
  for (let generation = 0; ; generation++) {
    const id = make([account, region, urn, String(generation)].join("\n"));
    if (!cloud.get(type, id)) return id;
  }
}

/** Ids such as `sg-0123456789abcdef0`. */
export function freshId(operation: Operation, type: string, prefix: string): string {
  return fresh(operation, type, (seed) => `${prefix}-${hex(17, prefix, seed)}`);
}

/** The name of a new object: given, autonamed at Check, or made from `namePrefix` now. */
export function nameOf(operation: Operation, property = "name"): string {
  const { inputs, urn } = operation;
  const prefix = text(inputs, `${property}Prefix`);
  return text(inputs, property) ?? (prefix ?? "terraform-") + hex(26, "namePrefix", urn);
}

/** Shortens the errors of one service: `errors("IAM", "IAM Role")`. */
export function errors(service: string, noun: string) {
  return (
    doing: "creating" | "updating" | "deleting" | "reading",
    subject: string,
    error: Pick<ApiError, "operation" | "code" | "message" | "status">,
  ): ProviderError =>
    apiError({ ...error, service, doing: `${doing} ${noun}${subject && ` (${subject})`}` });
}

/** A failure if a known value is not one of the allowed ones. Never for secret inputs. */
export function oneOf(
  inputs: Props,
  property: string,
  allowed: readonly (string | number)[],
): Failure[] {
  const value = inputs[property];
  if (typeof value !== "string" && typeof value !== "number") return [];
  if (isUnknown(value) || allowed.includes(value)) return [];
  const options = allowed.map((option) => JSON.stringify(option)).join(" ");
  const reason = `expected ${property} to be one of [${options}], got ${String(value)}.`;
  return [{ property, reason: `${reason} Examine values at '${property}'.` }];
}

/** A failure unless the text is a JSON policy. The text itself is never quoted. */
export function jsonPolicy(inputs: Props, property: string): Failure[] {
  const value = inputs[property];
  if (value === undefined || containsUnknown(value)) return [];
  const policy = parseJson(value);
  if (typeof policy === "object" && policy !== null && !Array.isArray(policy)) return [];
  const reason = `"${property}" contains an invalid JSON policy. Examine values at '${property}'.`;
  return [{ property, reason }];
}

/** A failure if a known number lies outside the range. */
export function between(inputs: Props, property: string, least: number, most: number): Failure[] {
  const value = inputs[property];
  if (typeof value !== "number" || (least <= value && value <= most)) return [];
  const reason = `expected ${property} to be in the range (${least} - ${most}), got ${value}.`;
  return [{ property, reason: `${reason} Examine values at '${property}'.` }];
}

/** A failure if a known text does not match. */
export function matches(inputs: Props, property: string, pattern: RegExp): Failure[] {
  const value = inputs[property];
  if (typeof value !== "string" || isUnknown(value) || pattern.test(value)) return [];
  const reason = `invalid value for ${property}: must match ${pattern.source}.`;
  return [{ property, reason: `${reason} Examine values at '${property}'.` }];
}
