import { isObject } from "../json";
import type { StackEntry } from "../model";

// A list of a role's inline policies makes none of them: it keeps those that are there, whoever
// made them.

/** The names of the policies that stand in a role's own request. */
export function namesIn({ request: { Policies: policies } }: StackEntry): unknown[] {
  return Array.isArray(policies)
    ? policies.map((one: unknown) => (isObject(one) ? one["PolicyName"] : undefined))
    : [];
}

/** Whether a list names policies that the program does not make, as far as names are known. */
export function listsOthers({ request }: StackEntry, made: readonly unknown[]): boolean {
  const listed = request["PolicyNames"] ?? [];
  if (!Array.isArray(listed)) return true;
  // Those whose names Pulumi or AWS chooses may be any of them.
  const named = made.filter((name) => typeof name === "string");
  const others = listed.filter((name: unknown) => !named.some((own) => own === name));
  return others.length > made.length - named.length;
}
