import { isObject } from "../json";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { CollectorModel } from "../model";
import { ROLES, allComponents, isFilledIn, usedIds } from "./config";
import { own } from "../own";
import type { Part } from "./demands/demand";
import { SCHEMA_MINOR, definition, settingsType } from "./schema";
import type { FieldType } from "./schema";

/** A part of the settings, and the type that the collector decodes it into. */
export interface TypedPart extends Part {
  readonly ref: string;
}

/** The parts of all settings; none where the release is not described. */
export function partsOf({ config, distribution }: CollectorModel): TypedPart[] {
  if (distribution?.minor !== SCHEMA_MINOR) return [];
  const used = new Set(
    ROLES.flatMap((section) => [...usedIds(config, section)].map((id) => `${section} ${id}`)),
  );
  return allComponents(config).flatMap(({ section, id, type, settings, steps }) => {
    const fields = settingsType(section, type);
    return fields === undefined
      ? []
      : partsIn(fields, settings ?? {}, { steps, used: used.has(`${section} ${id}`) });
  });
}

type Place = Pick<Part, "steps" | "used">;

function partsIn(type: FieldType, value: unknown, place: Place): TypedPart[] {
  if (typeof type === "string" || value === UNKNOWN || isFilledIn(value)) return [];
  if ("list" in type) {
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.flatMap((item, i) => partsIn(type.list, item ?? {}, below(place, i)));
  }
  if (!isObject(value)) return [];
  if ("map" in type) {
    return Object.entries(value).flatMap(([key, item]) =>
      partsIn(type.map, item, below(place, key)),
    );
  }
  return "ref" in type ? partsOfStruct(type.ref, value, place) : [];
}

function partsOfStruct(ref: string, settings: Json, place: Place): TypedPart[] {
  // Of a part that is switched off, nothing is demanded. "a::b" stands for b in a.
  const { enabled = true } = settings;
  if (enabled !== true || Object.keys(settings).some((key) => key.includes("::"))) return [];
  const { fields = {} } = definition(ref);
  return [
    { ...place, ref, settings },
    ...Object.entries(settings).flatMap(([name, value]) => {
      const type = own(fields, name);
      return type === undefined ? [] : partsIn(type, value, below(place, name));
    }),
  ];
}

function below({ steps, used }: Place, step: string | number): Place {
  return { steps: [...steps, step], used };
}
