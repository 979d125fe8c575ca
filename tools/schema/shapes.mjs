// What every argument looks like, for the check of what untyped callers send.

const REFERENCE = /^#\/types\/ecs-sidecars:index:(.+)$/;

function shapeOf(property, types) {
  const base = baseShape(property, types);
  return property.plain ? { ...base, plain: true } : base;
}

function baseShape(property, types) {
  const name = REFERENCE.exec(property.$ref ?? "")?.[1];
  if (name) {
    const values = types[`ecs-sidecars:index:${name}`].enum?.map(({ value }) => value);
    return values ? { kind: "enum", values } : { kind: "object", name };
  }
  if (property.$ref) return { kind: "any" };
  if (property.type === "array") return { kind: "list", of: shapeOf(property.items, types) };
  if (property.type === "object") {
    return { kind: "map", of: shapeOf(property.additionalProperties, types) };
  }
  return { kind: property.type };
}

function objectShape(properties, required, types) {
  return {
    fields: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, shapeOf(property, types)]),
    ),
    required: [...(required ?? [])].sort(),
  };
}

/** The shapes of a schema as Pulumi infers it, by name of the interface. */
export function shapes({ resources, types }) {
  const components = Object.entries(resources).map(([token, resource]) => [
    `${token.split(":")[2]}Args`,
    objectShape(resource.inputProperties, resource.requiredInputs, types),
  ]);
  const objects = Object.entries(types)
    .filter(([, type]) => !type.enum)
    .map(([token, type]) => [
      token.split(":")[2],
      objectShape(type.properties, type.required, types),
    ]);
  const sorted = [...components, ...objects].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}
