import { isObject } from "../json";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { CollectorModel, Step } from "../model";
import { isWord, scalarMisfit, textMisfit } from "./coerce";
import type { Dialect, Misfit } from "./coerce";
import { allComponents, isFilledIn, mapAt } from "./config";
import { oncePer } from "../once";
import { SCHEMA_MINOR, TELEMETRY_TYPE, definition, settingsType } from "./schema";
import type { FieldType, ListType, RefType } from "./schema";

/** A field that no component has there. */
export interface UnknownField {
  readonly kind: "unknown";
  readonly steps: readonly Step[];
  readonly name: string;
  /** The fields around it, with their types. */
  readonly fields: Readonly<Record<string, FieldType>>;
}

/** A value that the collector cannot decode. */
export interface WrongType extends Misfit {
  readonly kind: "type";
  readonly steps: readonly Step[];
  readonly value: unknown;
}

export type Fault = UnknownField | WrongType;

/** What the collector cannot decode in its settings; nothing where the release is not described. */
export const decodingFaults = oncePer(findFaults);

function findFaults({ config, distribution }: CollectorModel): readonly Fault[] {
  if (distribution?.minor !== SCHEMA_MINOR) return [];
  const telemetry = mapAt(config, "service", "telemetry");
  return [
    ...allComponents(config).flatMap(({ section, type, settings, steps }) => {
      const fields = settingsType(section, type);
      // What a section holds instead of settings is told of the section.
      return fields === undefined || !isObject(settings)
        ? []
        : faultsOf(fields, settings, { steps, dialect: "collector" });
    }),
    ...(telemetry === UNKNOWN || telemetry === undefined
      ? []
      : faultsOf(TELEMETRY_TYPE, telemetry, {
          steps: ["service", "telemetry"],
          dialect: "collector",
        })),
  ];
}

/** Where the walk is. */
interface Place {
  readonly steps: readonly Step[];
  readonly dialect: Dialect;
  /** Whether a map around it ignores fields it does not know, and so do all below. */
  readonly open?: boolean;
}

function faultsOf(type: FieldType, value: unknown, place: Place): Fault[] {
  if (value === UNKNOWN || value === undefined || isFilledIn(value) || isBinary(value)) return [];
  // A key without a value leaves the default; only where a word is due, it is the empty word.
  if (value === null && !(typeof type === "object" && "text" in type)) return [];
  if (typeof type === "string")
    return wrong(scalarMisfit(type, value, place.dialect), value, place);
  if ("text" in type) {
    return place.open === true && isObject(value)
      ? []
      : wrong(textMisfit(type.text, value, place.dialect), value, place);
  }
  if ("ref" in type) return structFaults(type, value, place);
  if ("list" in type) return listFaults(type, value, place);
  return isObject(value) ? mapFaults(type.map, value, place) : wrong(MAP, value, place);
}

const MAP: Misfit = {
  expected: "a map",
  fix: "Write its settings below it, each as a name and a colon.",
};
const LIST: Misfit = { expected: "a list", fix: "Write each item on a line with a dash." };

function structFaults(type: RefType, value: unknown, place: Place): Fault[] {
  if (typeof value === "string" && WRITTEN_AS_TEXT.test(type.ref)) return [];
  if (!isObject(value)) return wrong(MAP, value, place);
  const { fields = {}, rest, open = place.open === true } = definition(type.ref);
  const inside = { dialect: dialectOf(type, place), open };
  // Of a map of any names and texts, reflection shows nothing.
  if (inside.dialect === "prometheus" && Object.keys(fields).length === 0 && rest === undefined)
    return [];
  return Object.entries(value).flatMap(([name, field]): Fault[] => {
    const there: Place = { ...inside, steps: [...place.steps, name] };
    const known = Object.hasOwn(fields, name) ? typeIn(type.ref, name, fields[name]) : rest;
    if (known !== undefined) return faultsOf(known, field, there);
    if (type.optional === true && name === "enabled") return faultsOf("bool", field, there);
    // The collector takes "a::b" for b in a.
    if (open || name.includes("::")) return [];
    return [{ kind: "unknown", steps: there.steps, name, fields }];
  });
}

// Reflection sees a number; the word "all" is taken too.
const ALSO_WORDS = "configkafka.ProducerConfig required_acks";

function typeIn(ref: string, name: string, type: FieldType | undefined): FieldType | undefined {
  return `${ref} ${name}` === ALSO_WORDS ? "any" : type;
}

// The filter processor takes a condition for what holds conditions.
const WRITTEN_AS_TEXT = /^condition\.ContextConditions$/;

// These decode themselves as Prometheus does.
const OF_PROMETHEUS = /^prometheusreceiver\.PromConfig$|^targetallocator\.Prom/;

function dialectOf({ ref }: RefType, { dialect }: Place): Dialect {
  return OF_PROMETHEUS.test(ref) ? "prometheus" : dialect;
}

function listFaults({ list, custom }: ListType, value: unknown, place: Place): Fault[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, i) =>
      faultsOf(list, item, { ...place, steps: [...place.steps, i] }),
    );
  }
  // Headers and the like: a map of names and values stands for the list.
  const pairs =
    custom === true || (typeof list === "object" && "ref" in list && PAIRS.test(list.ref));
  if (pairs && isObject(value)) return mapFaults("string", value, place);
  // A text is a list with commas.
  const splits = typeof value === "string" && place.dialect === "collector" && ofTexts(list);
  return splits && custom !== true ? [] : wrong(LIST, value, place);
}

const PAIRS = /NameStringValuePair$/;

function ofTexts(list: FieldType): boolean {
  return list === "string" || (typeof list === "object" && "text" in list && isWord(list.text));
}

function mapFaults(type: FieldType, map: Json, place: Place): Fault[] {
  return Object.entries(map).flatMap(([key, value]) =>
    faultsOf(type, value, { ...place, steps: [...place.steps, key] }),
  );
}

function wrong(misfit: Misfit | undefined, value: unknown, { steps }: Place): Fault[] {
  return misfit === undefined ? [] : [{ kind: "type", steps, value, ...misfit }];
}

// What YAML's tag !!binary makes: a text for the collector.
function isBinary(value: unknown): boolean {
  return value instanceof Uint8Array;
}
