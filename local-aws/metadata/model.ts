/** What a value of one property looks like. A plain word is a scalar. */
export type Shape =
  | "string"
  | "number"
  | "boolean"
  | "any"
  | "asset"
  | { items: Shape }
  | { values: Shape }
  | { ref: string }
  | { anyOf: Shape[] };

export interface ObjectShape {
  properties: Record<string, Shape>;
  required: string[];
}

/** What the installed @pulumi/aws says about one resource class. */
export interface TypeMetadata extends ObjectShape {
  /** Every property of the resource: inputs and outputs. `optional` ones may stay absent for ever. */
  outputs: Record<string, { shape: Shape; optional: boolean }>;
  secrets: string[];
}

/** What the installed @pulumi/aws says about one function: arguments and results. */
export interface FunctionMetadata extends ObjectShape {
  results: Record<string, Shape>;
}

export interface Metadata {
  /** Fingerprint of what it was made from: package version and tokens. */
  key: string;
  version: string;
  provider: ObjectShape;
  types: Record<string, TypeMetadata>;
  functions: Record<string, FunctionMetadata>;
  shapes: Record<string, ObjectShape>;
}
