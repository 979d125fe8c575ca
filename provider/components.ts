import type * as pulumi from "@pulumi/pulumi";
import { EcsService, EcsTaskDefinition } from "../components";
import type { EcsServiceArgs, EcsTaskDefinitionArgs } from "../components";
import { spellAs } from "../components/spelling";
import { languageOfProgram } from "./language";

type Constructor = (
  name: string,
  args: pulumi.Inputs,
  options: pulumi.ComponentResourceOptions,
) => pulumi.ComponentResource;

spellAs(languageOfProgram(process.cwd()));

/** The components by type. Other languages send anything: the components check what they are given. */
export const CONSTRUCTORS: Readonly<Record<string, Constructor>> = {
  "ecs-sidecars:index:EcsService": (name, args, options) =>
    new EcsService(name, args as unknown as EcsServiceArgs, options),
  "ecs-sidecars:index:EcsTaskDefinition": (name, args, options) =>
    new EcsTaskDefinition(name, args as unknown as EcsTaskDefinitionArgs, options),
};
