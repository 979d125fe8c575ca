import { ANY, nameOf } from "./schema";
import type { Properties, Schema } from "./schema";

/** Fields in which a value of any kind belongs: what stands there has no shape of ours. */
const ANYTHING = ["conditions", "config", "overrides"];

/** What must not stand in the schema, a line each: it would reach every user's editor. */
export function flawsOf({ types, resources }: Schema): string[] {
  return [
    ...Object.entries(types).flatMap(([token, { description, properties }]) => {
      const ofName = nameOf(token).endsWith("Args") ? [`${nameOf(token)} ends in Args.`] : [];
      return [...ofName, ...flawsOfObject(nameOf(token), description, properties)];
    }),
    ...Object.entries(resources).flatMap(
      ([token, { description, inputProperties, properties }]) => [
        ...flawsOfObject(nameOf(token), description, inputProperties),
        ...flawsOfObject(nameOf(token), description, properties),
      ],
    ),
  ];
}

function flawsOfObject(name: string, description = "", properties: Properties = {}): string[] {
  const fields = Object.entries(properties);
  return [
    ...flawsOfText(name, description),
    ...fields.flatMap(([field, type]) => flawsOfText(`${name}.${field}`, type.description)),
    ...fields
      .filter(([field, type]) => JSON.stringify(type).includes(ANY) && !ANYTHING.includes(field))
      .map(([field]) => `${name}.${field} takes anything.`),
  ];
}

function flawsOfText(place: string, description = ""): string[] {
  if (description === "") return [`${place} has no description.`];
  return description.includes("[object Object]") ? [`${place} has a link in its description.`] : [];
}
