import { replaced } from "./program";
import type { Component, Value } from "./program";

/** The resources of the program's Pulumi.yaml. */
export function yaml(components: readonly Component[]): Readonly<Record<string, unknown>> {
  const resources = components.map(({ type, name, args }) => [
    name,
    { type: `ecs-sidecars:index:${type}`, properties: properties(args) },
  ]);
  return { runtime: "yaml", resources: Object.fromEntries(resources) as object };
}

function properties(args: Value): unknown {
  return replaced(escaped(args), (marked) =>
    "secret" in marked
      ? { "fn::secret": marked.secret }
      : `\${${marked.component}.${marked.output}}`,
  );
}

/** Pulumi reads `${…}` in every text. */
function escaped(value: Value): Value {
  if (typeof value === "string") return value.replaceAll("${", () => "$${");
  if (Array.isArray(value)) return value.map((item: Value) => escaped(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escaped(item)]));
}
