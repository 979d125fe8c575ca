import type { Documents } from "./documents";
import { ANY, nameOf, REFERENCE } from "./schema";
import type { NamedType, Properties, Property, Resource, Schema, Type } from "./schema";

interface Context {
  /** Names of the enumerations. */
  readonly enums: ReadonlySet<string>;
  readonly documents: Documents;
}

/**
 * The schema that SDKs are generated from: what Pulumi infers from the argument interfaces, with what
 * it drops, and without what does not suit other languages.
 */
export function publish(inferred: Schema, documents: Documents): Schema {
  const tokens = Object.keys(inferred.types);
  const enums = new Set(tokens.filter((token) => inferred.types[token]?.enum).map(nameOf));
  const context = { enums, documents };
  return {
    types: changed(inferred.types, (type, token) => namedType(type, nameOf(token), context)),
    resources: mapped(inferred.resources, ([token, resource]) => [
      token,
      resourceOf(resource, nameOf(token), context),
    ]),
  };
}

function namedType(type: NamedType, name: string, context: Context): NamedType {
  const { properties, required = [], ...others } = type;
  return {
    description: context.documents.types[name] ?? "",
    ...others,
    ...(properties && { properties: propertiesOf(properties, name, context) }),
    ...(required.length > 0 && { required }),
  };
}

function resourceOf(resource: Resource, name: string, context: Context): Resource {
  return {
    ...resource,
    inputProperties: propertiesOf(resource.inputProperties, `${name}Args`, context),
    properties: propertiesOf(resource.properties, name, context),
  };
}

function propertiesOf(properties: Properties, owner: string, context: Context): Properties {
  return mapped(properties, ([name, { optional: _, description = "", ...type }]) => {
    const message = context.documents.deprecated[`${owner}.${name}`];
    const property: Property = { ...typeOf(type, context), description };
    return [name, message === undefined ? property : { ...property, deprecationMessage: message }];
  });
}

function typeOf(type: Type, context: Context): Type {
  const { items, additionalProperties, $ref } = type;
  if (items) return { ...type, items: typeOf(items, context) };
  if (additionalProperties) {
    return { ...type, additionalProperties: valueOf(additionalProperties, context) };
  }
  if ($ref?.startsWith(REFERENCE)) return referenceTo($ref.slice(REFERENCE.length), type, context);
  // Every number of ours counts something; who reads the arguments refuses others.
  return type.type === "number" ? { ...type, type: "integer" } : type;
}

// Go makes a map of inputs of what is not plain, and such a map can hold no other.
function valueOf(type: Type, context: Context): Type {
  return type.$ref === ANY ? { ...type, plain: true } : typeOf(type, context);
}

/** Plain texts stand for the values of an enumeration, also those that AWS adds later. */
function referenceTo(name: string, { plain }: Type, { enums }: Context): Type {
  const plainly = plain ? { plain } : {};
  const reference = { $ref: REFERENCE + shortName(name), ...plainly };
  if (!enums.has(name)) return reference;
  return { oneOf: [{ type: "string", ...plainly }, reference], ...plainly };
}

/** Python and Go add `Args` themselves: theirs would be `ContainerArgsArgs`. */
function shortName(name: string): string {
  return name.replace(/Args$/, "");
}

function changed<T>(object: Readonly<Record<string, T>>, change: (value: T, key: string) => T) {
  return mapped(object, ([key, value]) => [shortName(key), change(value, key)]);
}

function mapped<T>(
  object: Readonly<Record<string, T>>,
  change: (entry: [string, T]) => [string, T],
): Record<string, T> {
  return Object.fromEntries(Object.entries(object).map(change));
}
