import type { CloudRecord } from "./cloud";
import type { Shape, TypeMetadata } from "./metadata/model";
import { filledBlock, type ResourceType } from "./resource-type";
import {
  canonical,
  DEFAULTS_KEY,
  omit,
  parseJson,
  UNKNOWN,
  type Props,
  type Value,
} from "./values";

/** What the provider, not the service, adds to an object. */
export interface Facts {
  tagsAll: Value;
  region: string;
}

/** Outputs at preview of a create: what is computed stays unknown. */
export function plannedCreate(
  type: ResourceType,
  metadata: TypeMetadata,
  inputs: Props,
  facts: Facts,
): Props {
  return { ...computedOutputs(metadata, () => UNKNOWN), ...known(type, metadata, inputs, facts) };
}

/** The object after a create. */
export function created(
  type: ResourceType,
  metadata: TypeMetadata,
  parts: { inputs: Props; facts: Facts; computed: Props; id: string },
): CloudRecord {
  return {
    ...computedOutputs(metadata, emptyValue),
    ...known(type, metadata, parts.inputs, parts.facts),
    ...parts.computed,
    id: parts.id,
  };
}

/** Outputs at preview of an update: the old ones, but for what the update is known to change. */
export function plannedUpdate(
  type: ResourceType,
  metadata: TypeMetadata,
  parts: { old: Props; inputs: Props; facts: Facts },
): Props {
  const changing = type.unknownAfter?.(parts.old, parts.inputs) ?? [];
  const unknown = Object.fromEntries(changing.map((name) => [name, UNKNOWN]));
  return {
    ...carriedOver(metadata, parts.old),
    ...known(type, metadata, parts.inputs, parts.facts),
    ...unknown,
  };
}

/** The object after an update. */
export function updated(
  type: ResourceType,
  metadata: TypeMetadata,
  parts: { old: CloudRecord; inputs: Props; facts: Facts; computed: Props },
): CloudRecord {
  return {
    ...carriedOver(metadata, parts.old),
    ...known(type, metadata, parts.inputs, parts.facts),
    ...parts.computed,
    id: parts.old.id,
  };
}

/** What Pulumi may see of an object: hidden facts such as a revision's status stay in the cloud. */
export function visibleOutputs(metadata: TypeMetadata, record: CloudRecord): Props {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key in metadata.outputs));
}

/**
 * The inputs that would make this object. After a refresh they are the program's own, with drift;
 * after an import they are all inputs the object has.
 */
export function readInputs(
  type: ResourceType,
  metadata: TypeMetadata,
  record: CloudRecord,
  oldInputs: Props | undefined,
): Props {
  if (oldInputs === undefined) {
    const said = Object.entries(record).filter(
      ([key, value]) => isProgramInput(metadata, key, value) && type.defaults?.[key] !== value,
    );
    return Object.fromEntries(said);
  }
  const entries = Object.entries(oldInputs).map(([key, value]) => {
    const isKept = key === DEFAULTS_KEY || !(key in record) || sameInput(type, key, value, record);
    return [key, isKept ? value : record[key]];
  });
  return Object.fromEntries(entries) as Props;
}

function sameInput(type: ResourceType, key: string, value: Value, record: CloudRecord): boolean {
  if (type.same?.[key]?.(record[key], value, record)) return true;
  if (!type.json?.includes(key))
    return canonical(filledBlock(type, key, value)) === canonical(record[key]);
  return canonical(parseJson(value)) === canonical(parseJson(record[key]));
}

/** Of an imported object only what somebody must have said: computed and empty inputs are left out. */
function isProgramInput(metadata: TypeMetadata, key: string, value: Value): boolean {
  const isInput = key in metadata.properties && key !== "region";
  const isSaid = metadata.required.includes(key) || key === "name" || key === "tags";
  const isOptional = metadata.outputs[key]?.optional === true;
  return isInput && (isSaid || isOptional) && value !== null && canonical(value) !== "{}";
}

function known(type: ResourceType, metadata: TypeMetadata, inputs: Props, facts: Facts): Props {
  const added: Props = {};
  if ("region" in metadata.outputs) added["region"] = facts.region;
  if ("tagsAll" in metadata.outputs) added["tagsAll"] = facts.tagsAll;
  const given = Object.entries(omit(inputs, DEFAULTS_KEY)).map(([key, value]) => [
    key,
    filledBlock(type, key, value),
  ]);
  return { ...type.defaults, ...(Object.fromEntries(given) as Props), ...added };
}

/** Of the old object everything that is not an input, and inputs that AWS computes when left out. */
function carriedOver(metadata: TypeMetadata, old: Props): Props {
  return Object.fromEntries(
    Object.entries(old).filter(
      ([key]) => !(key in metadata.properties) || metadata.outputs[key]?.optional === false,
    ),
  );
}

/** Outputs that a program cannot or did not set and that always have a value. */
function computedOutputs(metadata: TypeMetadata, value: (shape: Shape) => Value): Props {
  const computed = Object.entries(metadata.outputs).filter(([, output]) => !output.optional);
  return Object.fromEntries(computed.map(([name, { shape }]) => [name, value(shape)]));
}

function emptyValue(shape: Shape): Value {
  if (shape === "string") return "";
  if (shape === "number") return 0;
  if (shape === "boolean") return false;
  if (typeof shape === "object" && "items" in shape) return [];
  return {};
}
