import type { Metadata, ObjectShape, Shape } from "./metadata/model";

type Json = Record<string, unknown>;

const ANY = { $ref: "pulumi.json#/Any" };

/** A package schema of what is modelled: enough for YAML programs to bind and be type-checked. */
export function packageSchema(metadata: Metadata): Json {
  return {
    name: "aws",
    version: metadata.version,
    description: "local-aws, a stand-in for offline demos and tests. It is not AWS.",
    // Lets YAML say aws:ecs:Cluster for aws:ecs/cluster:Cluster.
    meta: { moduleFormat: "(.*)(?:/[^/]*)" },
    config: { variables: properties(metadata.provider) },
    provider: { inputProperties: properties(metadata.provider) },
    types: mapEntries(metadata.shapes, (name, shape) => [typeToken(name), objectType(shape)]),
    resources: mapEntries(metadata.types, (token, type) => [
      token,
      {
        ...objectType({
          properties: mapValues(type.outputs, (o) => loosen(o.shape)),
          required: [],
        }),
        required: Object.keys(type.outputs).filter((name) => !type.outputs[name]?.optional),
        inputProperties: properties(type),
        requiredInputs: type.required,
      },
    ]),
    functions: mapEntries(metadata.functions, (token, shape) => [
      token,
      {
        inputs: objectType(shape),
        outputs: objectType({ properties: mapValues(shape.results, loosen), required: [] }),
      },
    ]),
  };
}

/** Nested objects in outputs are untyped: the shapes that are kept are those of inputs. */
function loosen(shape: Shape): Shape {
  return isScalarTree(shape) ? shape : "any";
}

function isScalarTree(shape: Shape): boolean {
  if (typeof shape === "string") return true;
  if ("items" in shape) return isScalarTree(shape.items);
  return "values" in shape && isScalarTree(shape.values);
}

function objectType(shape: ObjectShape): Json {
  return { type: "object", properties: properties(shape), required: shape.required };
}

function properties(shape: ObjectShape): Json {
  return mapEntries(shape.properties, (name, inner) => [name, typeSpec(inner)]);
}

function typeSpec(shape: Shape): Json {
  if (shape === "asset") return { $ref: "pulumi.json#/Asset" };
  if (shape === "any") return ANY;
  if (typeof shape === "string") return { type: shape };
  if ("items" in shape) return { type: "array", items: typeSpec(shape.items) };
  if ("values" in shape) return { type: "object", additionalProperties: typeSpec(shape.values) };
  if ("ref" in shape) return { $ref: `#/types/${typeToken(shape.ref)}` };
  return shape.anyOf.includes("asset") ? typeSpec("asset") : { oneOf: shape.anyOf.map(typeSpec) };
}

/** `ecs.ServiceAlarms` is `aws:ecs/ServiceAlarms:ServiceAlarms`; without a module, index. */
function typeToken(name: string): string {
  const [last, ...spaces] = name.split(".").reverse();
  return `aws:${spaces.reverse().join("/") || "index"}/${last}:${last}`;
}

function mapEntries<T>(
  record: Record<string, T>,
  map: (key: string, value: T) => [string, unknown],
): Json {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => map(key, value)));
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
