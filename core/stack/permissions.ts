import { UNKNOWN } from "../known";
import type { IamStatement } from "../iam/statement";
import type { KnownAccount } from "../iam/account";
import type { PlacedPolicy, StackEntry, StackRole } from "../model";
import {
  allows,
  fieldAmong,
  isCounted,
  oneOrMore,
  statementsOf,
  textsOf,
  valueOf,
} from "../rules/policies";
import type { PolicyStatement } from "../rules/policies";
import { overlap } from "./glob";

/** An account of which nothing is known: its ARNs fit those of any. */
export const ANY_ACCOUNT: KnownAccount = { partition: "*", region: "*", accountId: "*" };

/** An action on a resource, as IAM decides on it. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

/** What a statement permits, one by one. */
export function permissionsIn({ Action, Resource }: IamStatement): Permission[] {
  return Action.flatMap((action) => Resource.map((resource) => ({ action, resource })));
}

/**
 * Whether a role certainly may not: all of its policies are seen, and none could allow it. What
 * they deny, and on which conditions they allow, is not asked.
 */
export function lacks(role: StackRole, permission: Permission): boolean {
  return !role.hasUnseen && !role.policies.some(({ policy }) => mayAllow(policy, permission));
}

function mayAllow(policy: PlacedPolicy["policy"], permission: Permission): boolean {
  return !isCounted(policy) || statementsOf(policy).some((each) => mayPermit(each, permission));
}

function mayPermit({ fields }: PolicyStatement, { action, resource }: Permission): boolean {
  const effect = valueOf(fields, "Effect");
  if (effect !== "Allow" && effect !== UNKNOWN) return false;
  // What stands in them is what they do not allow; the rest is much.
  if (fieldAmong(fields, ["NotAction", "NotResource"]) !== undefined) return true;
  return (
    mayName(fields, "Action", action.toLowerCase(), (text) => text.toLowerCase()) &&
    mayName(fields, "Resource", resource, (text) => text)
  );
}

function mayName(
  fields: PolicyStatement["fields"],
  field: string,
  wanted: string,
  spelt: (text: string) => string,
): boolean {
  return oneOrMore(valueOf(fields, field), field).some(
    ({ value }) =>
      value === UNKNOWN || (typeof value === "string" && overlap(spelt(value), wanted)),
  );
}

/** A resource that a statement allows actions on. */
export interface Granted {
  /** The resource of the program that the statement stands in. */
  readonly entry: StackEntry;
  readonly path: string;
  readonly actions: readonly string[];
  readonly resource: string;
  /** Whether it holds under conditions. */
  readonly conditional: boolean;
}

/** What the policies of a program allow a role for certain. */
export function grantedTo({ policies }: StackRole): Granted[] {
  return policies.flatMap(({ entry, policy }) =>
    entry === undefined ? [] : statementsOf(policy).flatMap((each) => grantedIn(entry, each)),
  );
}

function grantedIn(entry: StackEntry, statement: PolicyStatement): Granted[] {
  if (!allows(statement)) return [];
  const actions = textsOf(statement, "Action").map(({ text }) => text);
  return textsOf(statement, "Resource").map(({ text, path: at }) => ({
    entry,
    path: at,
    actions,
    resource: text,
    conditional: valueOf(statement.fields, "Condition") !== undefined,
  }));
}

/** Whether some action of a statement is the one. */
export function includesAction({ actions }: Granted, action: string): boolean {
  return actions.some((text) => overlap(text.toLowerCase(), action.toLowerCase()));
}
