import { markedBy } from "./program";
import type { Component, Marked, Value } from "./program";
import { argumentsOf, fieldsOf, referenced, requiredIn } from "./schema";
import type { Property, Type } from "../../tools/schema/schema";

/** The program with the types of the generated SDK: `main.go`. */
export function go(components: readonly Component[]): string {
  const declared = components.flatMap(({ type, name, args }) => [
    `${name}, err := ecssidecars.New${type}(ctx, ${literal(name)}, &ecssidecars.${type}Args{`,
    ...Object.entries(args).map(([field, value]) => {
      const required = ["cluster", "network", "container"].includes(field);
      return `${line(field, value, argumentsOf(type)[field] ?? {}, required)},`;
    }),
    "})",
    "if err != nil { return err }",
    `_ = ${name}`,
  ]);
  return [
    "package main",
    "import (",
    '"github.com/pulumi-ecs-sidecars/pulumi-ecs-sidecars/sdk/go/ecssidecars"',
    '"github.com/pulumi/pulumi/sdk/v3/go/pulumi"',
    ")",
    "func main() { pulumi.Run(func(ctx *pulumi.Context) error {",
    ...declared,
    "return nil",
    "}) }",
    "",
  ].join("\n");
}

function line(field: string, value: Value, type: Property, required: boolean): string {
  const given = expression(value, type);
  return `${pascalCase(field)}: ${required || !isPointer(type) ? given : pointer(given, type)}`;
}

// Optional plain scalars and objects are pointers; lists, maps and inputs can be nil themselves.
function isPointer({ plain, items, additionalProperties }: Type): boolean {
  return plain === true && items === undefined && additionalProperties === undefined;
}

function pointer(given: string, { type, $ref }: Type): string {
  if ($ref !== undefined) return `&${given}`;
  if (type === "integer") return `pulumi.IntRef(${given})`;
  return type === "boolean" ? `pulumi.BoolRef(${given})` : `pulumi.StringRef(${given})`;
}

function expression(value: Value, type: Type): string {
  const marked = markedBy(value);
  if (marked) return output(marked);
  if (type.$ref === "pulumi.json#/Any") return anything(value);
  if (Array.isArray(value)) {
    const item = type.items ?? {};
    const items = value.map((one: Value) => expression(one, item)).join(", ");
    return `${type.plain ? `[]${typeName(item)}` : "pulumi.StringArray"}{${items}}`;
  }
  if (typeof value !== "object" || value === null) {
    return type.plain ? literal(value) : `pulumi.String(${literal(value)})`;
  }
  if (type.additionalProperties) {
    const item = type.additionalProperties;
    const entries = Object.entries(value).map(
      ([key, one]) => `${literal(key)}: ${expression(one, item)}`,
    );
    return `map[string]${typeName(item)}{${entries.join(", ")}}`;
  }
  const object = referenced(type);
  const fields = Object.entries(value).map(([field, one]) =>
    line(field, one, fieldsOf(object)[field] ?? {}, requiredIn(object).includes(field)),
  );
  return `ecssidecars.${object}Args{${fields.join(", ")}}`;
}

function output(marked: Marked): string {
  return "secret" in marked
    ? `pulumi.ToSecret(pulumi.String(${literal(marked.secret)})).(pulumi.StringOutput)`
    : `${marked.component}.${pascalCase(marked.output)}`;
}

function anything(value: Value): string {
  const marked = markedBy(value);
  if (marked) return output(marked);
  if (Array.isArray(value)) return `[]interface{}{${value.map(anything).join(", ")}}`;
  if (typeof value !== "object" || value === null) return literal(value);
  const entries = Object.entries(value).map(([key, one]) => `${literal(key)}: ${anything(one)}`);
  return `map[string]interface{}{${entries.join(", ")}}`;
}

function typeName(type: Type): string {
  if (type.$ref === "pulumi.json#/Any") return "interface{}";
  if (type.$ref !== undefined) return `ecssidecars.${referenced(type)}Args`;
  if (!type.plain) return "pulumi.StringInput";
  return type.type === "integer" ? "int" : "string";
}

function literal(value: string | number | boolean | null): string {
  return value === null ? "nil" : JSON.stringify(value);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
