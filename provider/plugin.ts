import * as pulumi from "@pulumi/pulumi";
import schema from "./schema.json";

const RESOURCES: Readonly<Record<string, { readonly properties: object }>> = schema.resources;

/** The components as the engine asks for them from programs in other languages. */
export const plugin: pulumi.provider.Provider = {
  version: schema.version,
  schema: JSON.stringify(schema),
  construct: async (name, type, inputs, options) => {
    // Loaded with the first component: the engine waits for the schema before it shows anything.
    const { CONSTRUCTORS } = await import("./components.js");
    const constructor = CONSTRUCTORS[type];
    if (constructor === undefined) throw new pulumi.RunError(`There is no component "${type}".`);
    const component = constructor(name, inputs, options);
    return { urn: component.urn, state: outputsOf(component, type) };
  },
};

function outputsOf(component: pulumi.ComponentResource, type: string): pulumi.Inputs {
  const names = Object.keys(RESOURCES[type]?.properties ?? {});
  const values = component as unknown as Readonly<Record<string, pulumi.Input<unknown>>>;
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
