import schema from "../../provider/schema.json";
import type { Property, Schema, Type } from "../../tools/schema/schema";
import { nameOf } from "../../tools/schema/schema";

// The whole as its type: of the JSON itself, the compiler would compare each of its types.
const { types, resources } = schema as unknown as Schema;

/** The arguments of a component. */
export function argumentsOf(component: string): Readonly<Record<string, Property>> {
  return resources[`ecs-sidecars:index:${component}`]?.inputProperties ?? {};
}

/** The fields that must be given. */
export function requiredIn(object: string): readonly string[] {
  return types[`ecs-sidecars:index:${object}`]?.required ?? [];
}

/** The fields of an object type. */
export function fieldsOf(object: string): Readonly<Record<string, Property>> {
  return types[`ecs-sidecars:index:${object}`]?.properties ?? {};
}

/** The name of the type that a reference leads to. */
export function referenced({ $ref = "" }: Type): string {
  return nameOf($ref);
}
