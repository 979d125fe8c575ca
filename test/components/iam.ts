import type { ContainerArgs, EcsServiceArgs } from "../../components";
import type { Run, RunOptions } from "../support/mocks";
import { made, runService } from "./programs";
import type { Beside } from "./programs";
import { SPLUNK } from "./rows/row";

/** A container that needs nothing at all: not even a log group. */
export const QUIET: ContainerArgs = { image: "nginx:1.27", logging: SPLUNK };

/** Runs a service whose application needs only what is asked for here. */
export function quietly(
  container: Beside<ContainerArgs>,
  task: Beside<EcsServiceArgs> = {},
  options: RunOptions = {},
): Promise<Run<unknown>> {
  return runService(
    () => ({ ...made(task), container: { ...QUIET, ...made(container) } }),
    options,
  );
}

/** The texts of a role's inline policies by Pulumi name, without digests. */
export function policiesOf(run: Run<unknown>, kind: "task" | "execution"): Record<string, unknown> {
  const policies = run.resources.filter(({ name }) => name.startsWith(`web-${kind}-policy`));
  return Object.fromEntries(
    policies.map(({ name, inputs }) => [name.replace(/-[0-9a-f]{8}$/, "-#"), inputs["policy"]]),
  );
}

/** The policy a component says a role needs. */
export function requiredOf(run: Run<unknown>, kind: "task" | "execution"): unknown {
  const outputs = run.resources[0]?.outputs ?? {};
  return outputs[kind === "task" ? "requiredTaskPolicy" : "requiredExecutionPolicy"];
}

/** A policy as it is rendered, byte by byte. */
export function policy(...statements: unknown[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
