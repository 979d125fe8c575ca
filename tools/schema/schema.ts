/** A type of a Pulumi package schema, as far as ours use it. */
export interface Type {
  readonly type?: string;
  readonly $ref?: string;
  readonly plain?: boolean;
  readonly items?: Type;
  readonly additionalProperties?: Type;
  readonly oneOf?: readonly Type[];
}

export interface Property extends Type {
  readonly description?: string;
  readonly deprecationMessage?: string;
  /** Pulumi's inference leaves this in; no schema has it. */
  readonly optional?: boolean;
}

export type Properties = Readonly<Record<string, Property>>;

/** An object type, or an enumeration. */
export interface NamedType {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Properties;
  readonly required?: readonly string[];
  readonly enum?: readonly { readonly value: string }[];
}

export interface Resource {
  readonly description?: string;
  readonly inputProperties: Properties;
  readonly properties: Properties;
}

/** A package schema; what it says of the package itself is not looked at. */
export interface Schema {
  readonly types: Readonly<Record<string, NamedType>>;
  readonly resources: Readonly<Record<string, Resource>>;
}

/** The beginning of a reference to a type of ours. */
export const REFERENCE = "#/types/ecs-sidecars:index:";

/** A reference to a value of any kind. */
export const ANY = "pulumi.json#/Any";

/** `ecs-sidecars:index:Container` → `Container` */
export function nameOf(token: string): string {
  return token.slice(token.lastIndexOf(":") + 1);
}
