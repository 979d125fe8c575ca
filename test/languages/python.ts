import { markedBy } from "./program";
import type { Component, Value } from "./program";
import { argumentsOf, fieldsOf, referenced } from "./schema";
import type { Property, Type } from "../../tools/schema/schema";

/** The program with the classes of the generated SDK: `__main__.py`. */
export function python(components: readonly Component[]): string {
  const declared = components.map(({ type, name, args }) => {
    const given = Object.entries(args).map(keyword(argumentsOf(type)));
    return `${name} = ecs.${type}(${[JSON.stringify(name), ...given].join(", ")})`;
  });
  return ["import pulumi", "import pulumi_ecs_sidecars as ecs", "", ...declared, ""].join("\n");
}

function keyword(properties: Readonly<Record<string, Property>>) {
  return ([name, value]: [string, Value]): string =>
    `${snakeCase(name)}=${expression(value, properties[name] ?? {})}`;
}

function expression(value: Value, type: Type): string {
  const marked = markedBy(value);
  if (marked) {
    return "secret" in marked
      ? `pulumi.Output.secret(${literal(marked.secret)})`
      : `${marked.component}.${snakeCase(marked.output)}`;
  }
  if (type.oneOf && typeof value === "string") return enumerated(value, type.oneOf[1] ?? {});
  if (Array.isArray(value)) {
    return `[${value.map((item: Value) => expression(item, type.items ?? {})).join(", ")}]`;
  }
  if (typeof value !== "object" || value === null) return literal(value);
  const entries = Object.entries(value);
  const object = referenced(type);
  if (Object.keys(fieldsOf(object)).length > 0) {
    return `ecs.${object}Args(${entries.map(keyword(fieldsOf(object))).join(", ")})`;
  }
  const items = entries.map(
    ([key, item]) => `${literal(key)}: ${expression(item, type.additionalProperties ?? {})}`,
  );
  return `{${items.join(", ")}}`;
}

function enumerated(value: string, type: Type): string {
  const isName = /^[A-Z][A-Z_0-9]*$/.test(value);
  return isName ? `ecs.${referenced(type)}.${value}` : literal(value);
}

function literal(value: string | number | boolean | null): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return value === null ? "None" : JSON.stringify(value);
}

/** As Pulumi names the fields of a Python SDK. */
export function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}
