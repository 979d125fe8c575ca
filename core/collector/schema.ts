import { SECTIONS } from "../data/adot-components";
import type { Section } from "../data/adot-components";
import { withDiscovery } from "./discovery";

// The fields of every component of ADOT v0.49.0 (OpenTelemetry v0.156), by reflection over the
// collector's own Go types: collector-schema.json is written by "collector-check schema", see
// tools/collector.

/** The minor version of ADOT that the schema describes. */
export const SCHEMA_MINOR = 49;

/** The type of a field, as the collector decodes it. */
export type FieldType = ScalarType | RefType | ListType | MapType | TextType;

export type ScalarType =
  "any" | "bool" | "duration" | "float" | "int" | "int32" | "string" | "uint" | "uint16" | "uint32";

/** A map with known fields. */
export interface RefType {
  readonly ref: string;
  readonly optional?: boolean;
}

export interface ListType {
  readonly list: FieldType;
  /** Whether a map of names and texts stands for the list too. */
  readonly custom?: boolean;
}

export interface MapType {
  readonly map: FieldType;
}

/** A value with a text form of its own. */
export interface TextType {
  readonly text: string;
}

/** The fields of a map. */
export interface Definition {
  readonly fields?: Readonly<Record<string, FieldType>>;
  /** The type of all other fields. */
  readonly rest?: FieldType;
  /** Whether other fields are ignored. */
  readonly open?: boolean;
}

/** What a text may be. */
export interface TextForm {
  readonly values?: readonly string[];
  readonly format?: string;
  readonly kind: string;
}

interface ComponentEntry {
  readonly aliases?: readonly string[];
  readonly config: string;
}

type Sections = Readonly<Record<Section, Readonly<Record<string, ComponentEntry>> | undefined>>;

interface Schema extends Sections {
  readonly defs: Readonly<Record<string, Definition>>;
  readonly texts: Readonly<Record<string, TextForm>>;
}

let loaded: Loaded | undefined;

interface Loaded {
  readonly schema: Schema;
  readonly types: ReadonlyMap<string, FieldType>;
}

// It is loaded with the first collector: most programs have none.
function load(): Loaded {
  if (loaded !== undefined) return loaded;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it always
  const schema = require("../data/collector-schema.json") as Schema;
  const types = SECTIONS.flatMap((section) =>
    Object.entries(schema[section] ?? {}).flatMap(([type, { aliases = [], config }]) =>
      [type, ...aliases].map((name) => [`${section} ${name}`, { ref: config }] as const),
    ),
  );
  const defs = withDiscovery(schema.defs);
  return (loaded = { schema: { ...schema, defs }, types: new Map(types) });
}

/** The settings of a type of component, by any of its names. */
export function settingsType(section: Section, type: string): FieldType | undefined {
  return load().types.get(`${section} ${type}`);
}

/** The settings of the collector's own telemetry. */
export const TELEMETRY_TYPE: FieldType = { ref: "otelconftelemetry.Config" };

export function definition(name: string): Definition {
  return load().schema.defs[name] ?? { open: true };
}

export function textForm(name: string): TextForm {
  return load().schema.texts[name] ?? { kind: "string" };
}
