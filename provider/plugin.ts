import * as pulumi from "@pulumi/pulumi";
import { EcsService, EcsTaskDefinition } from "../components";
import type { EcsServiceArgs, EcsTaskDefinitionArgs } from "../components";
import schema from "./schema.json";

type Constructor = (
  name: string,
  args: pulumi.Inputs,
  options: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource;

// Other languages send anything: the components check what they are given.
const CONSTRUCTORS: Readonly<Record<string, Constructor>> = {
  "ecs-sidecars:index:EcsService": (name, args, options) =>
    new EcsService(name, args as unknown as EcsServiceArgs, options),
  "ecs-sidecars:index:EcsTaskDefinition": (name, args, options) =>
    new EcsTaskDefinition(name, args as unknown as EcsTaskDefinitionArgs, options),
};

const RESOURCES: Readonly<Record<string, { readonly properties: object }>> = schema.resources;

/** The components as the engine asks for them from programs in other languages. */
export const plugin: pulumi.provider.Provider = {
  version: schema.version,
  schema: JSON.stringify(schema),
  construct: (name, type, inputs, options) => {
    const constructor = CONSTRUCTORS[type];
    if (constructor === undefined) {
      return Promise.reject(new pulumi.RunError(`There is no component "${type}".`));
    }
    const component = constructor(name, inputs, options);
    return Promise.resolve({ urn: component.urn, state: outputsOf(component, type) });
  },
};

function outputsOf(component: pulumi.ComponentResource, type: string): pulumi.Inputs {
  const names = Object.keys(RESOURCES[type]?.properties ?? {});
  const values = component as unknown as Readonly<Record<string, pulumi.Input<unknown>>>;
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
