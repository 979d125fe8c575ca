import type * as pulumi from "@pulumi/pulumi";
import { EcsService, EcsTaskDefinition } from "../../components";
import type { EcsServiceArgs, EcsTaskDefinitionArgs } from "../../components";
import { run } from "../support/mocks";
import type { Run, RunOptions } from "../support/mocks";

/** The least a service needs. */
export const SERVICE: EcsServiceArgs = {
  cluster: "shop",
  container: { image: "nginx:1.27" },
  network: { subnets: ["subnet-1"] },
};

/** The least a task definition needs. */
export const TASK: EcsTaskDefinitionArgs = { container: { image: "nginx:1.27" } };

/** Arguments beside the least ones, or how to make them where they hold outputs. */
export type Beside<A> = Partial<A> | (() => Partial<A>);

/** Runs a program with one service "web". */
export function runService(
  args: Beside<EcsServiceArgs> = {},
  options: RunOptions = {},
): Promise<Run<EcsService>> {
  return run(() => service(args), options);
}

/** Declares a service "web". */
export function service(
  args: Beside<EcsServiceArgs> = {},
  opts?: pulumi.ComponentResourceOptions,
): EcsService {
  return new EcsService("web", { ...SERVICE, ...made(args) }, opts);
}

/** Runs a program with one task definition "job". */
export function runTask(
  args: Beside<EcsTaskDefinitionArgs> = {},
  options: RunOptions = {},
): Promise<Run<EcsTaskDefinition>> {
  return run(() => new EcsTaskDefinition("job", { ...TASK, ...made(args) }), options);
}

/** Arguments, made where they hold outputs. */
export function made<A>(args: Beside<A>): Partial<A> {
  return typeof args === "function" ? args() : args;
}
