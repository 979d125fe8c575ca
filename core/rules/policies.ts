import { isObject } from "../json";
import type { Json } from "../json";
import { UNKNOWN, items, known } from "../known";
import type { Unknown } from "../known";
import type { PolicyModel } from "../model";
import { pathOf } from "./paths";
import type { AnyRole } from "./rule";

export type AnyPolicy = PolicyModel<Unknown>;

/** A statement of a policy document, as it is written. */
export interface PolicyStatement {
  readonly path: string;
  readonly fields: Json;
}

/** A text, and where it stands. */
export interface PlacedText {
  readonly path: string;
  readonly text: string;
}

/** What a field says; IAM takes the names of its fields in any case. Null is absent. */
export function valueOf(fields: Json, name: string): unknown {
  const entry = Object.entries(fields).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return entry?.[1] ?? undefined;
}

/** The first of some fields that stands there. */
export function fieldAmong(fields: Json, names: readonly string[]): string | undefined {
  return names.find((name) => valueOf(fields, name) !== undefined);
}

/** The statements that are known to be some. */
export function statementsOf({ path, document }: AnyPolicy): PolicyStatement[] {
  return oneOrMore(valueOf(known(document) ?? {}, "Statement"), `${path}.Statement`).flatMap(
    ({ value, path: at }) => (isObject(value) ? [{ path: at, fields: value }] : []),
  );
}

/** Whether it is certain which statements there are. */
export function isCounted({ document }: AnyPolicy): boolean {
  const statements = valueOf(known(document) ?? {}, "Statement");
  return Array.isArray(statements) ? !statements.includes(UNKNOWN) : isObject(statements);
}

/** The texts of a field that holds one or a list of them. */
export function textsOf({ path, fields }: PolicyStatement, name: string): PlacedText[] {
  return oneOrMore(valueOf(fields, name), `${path}.${name}`).flatMap(({ value, path: at }) =>
    typeof value === "string" ? [{ path: at, text: value }] : [],
  );
}

/** The items of a list, or the one that stands in its place. */
export function oneOrMore(value: unknown, path: string): { value: unknown; path: string }[] {
  return Array.isArray(value)
    ? value.map((item: unknown, i) => ({ value: item, path: `${path}[${i}]` }))
    : [{ value, path }];
}

/** Whether a statement certainly allows what it names. */
export function allows({ fields }: PolicyStatement): boolean {
  return valueOf(fields, "Effect") === "Allow";
}

/** The ARNs of the managed policies of a role, as far as they are known. */
export function attachedPolicies(role: AnyRole): PlacedText[] {
  const path = pathOf(role, "ManagedPolicyArns");
  return items(role.managedPolicyArns).flatMap((leaf, i) => {
    const text = role.peek(leaf);
    return text === undefined ? [] : [{ path: `${path}[${i}]`, text }];
  });
}

/** The services that a statement of a trust policy names; undefined where one is not known. */
export function trustedServices({ fields }: PolicyStatement): readonly string[] | undefined {
  const principal = valueOf(fields, "Principal");
  if (!isObject(principal)) return undefined;
  const services = oneOrMore(valueOf(principal, "Service") ?? [], "").map(({ value }) => value);
  return services.every((service) => typeof service === "string") ? services : undefined;
}
