import * as pulumi from "@pulumi/pulumi";
import type { EcsServiceArgs, EcsTaskDefinitionArgs } from "../components";
import schema from "./schema.json";

type Constructor = (
  name: string,
  args: pulumi.Inputs,
  options: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource;

const RESOURCES: Readonly<Record<string, { readonly properties: object }>> = schema.resources;

/** The components as the engine asks for them from programs in other languages. */
export const plugin: pulumi.provider.Provider = {
  version: schema.version,
  schema: JSON.stringify(schema),
  construct: async (name, type, inputs, options) => {
    const constructor = (await constructors())[type];
    if (constructor === undefined) throw new pulumi.RunError(`There is no component "${type}".`);
    const component = constructor(name, inputs, options);
    return { urn: component.urn, state: outputsOf(component, type) };
  },
};

// Loaded with the first component: the engine waits for the schema before it shows anything. Other
// languages send anything, and the components check what they are given.
async function constructors(): Promise<Readonly<Record<string, Constructor>>> {
  const { EcsService, EcsTaskDefinition } = await import("../components/index.js");
  return {
    "ecs-sidecars:index:EcsService": (name, args, options) =>
      new EcsService(name, args as unknown as EcsServiceArgs, options),
    "ecs-sidecars:index:EcsTaskDefinition": (name, args, options) =>
      new EcsTaskDefinition(name, args as unknown as EcsTaskDefinitionArgs, options),
  };
}

function outputsOf(component: pulumi.ComponentResource, type: string): pulumi.Inputs {
  const names = Object.keys(RESOURCES[type]?.properties ?? {});
  const values = component as unknown as Readonly<Record<string, pulumi.Input<unknown>>>;
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
