import type { EcsServiceArgs, LogRouteArgs, LogRouterArgs } from "../../../components";
import type { Run, RunOptions } from "../../support/mocks";
import { policiesOf } from "../iam";
import { byName, statementsOf } from "../picture";
import { made, runService } from "../programs";
import type { Beside } from "../programs";

/** Runs a service with a log router. */
export function routing(
  router: Beside<LogRouterArgs> = {},
  task: Beside<EcsServiceArgs> = {},
  options: RunOptions = {},
): Promise<Run<unknown>> {
  return runService(() => ({ ...made(task), logRouter: made(router) }), options);
}

/** The definition of a container. */
export function definitionOf(run: Run<unknown>, container = "log-router"): Record<string, unknown> {
  const { containerDefinitions } = run.resource("web-task-definition").inputs;
  return byName(containerDefinitions)[container] ?? {};
}

/** What the task role may do, whoever asks for it. */
export function taskStatements(run: Run<unknown>): unknown[] {
  return Object.values(policiesOf(run, "task")).flatMap((text) => statementsOf(text));
}

/** Where the output of a container goes, and what the task role may do for it. */
export async function sent(
  destination: Beside<LogRouteArgs>,
  options: RunOptions = {},
): Promise<{ readonly log: unknown; readonly statements: readonly unknown[] }> {
  const run = await routing(destination, {}, options);
  return { log: definitionOf(run, "app")["logConfiguration"], statements: taskStatements(run) };
}

type Options = Readonly<Record<string, string>>;

/** A log configuration as it is rendered. */
export function firelens(options: Options, secretOptions: Options = {}): unknown {
  const secrets = Object.entries(secretOptions).map(([name, valueFrom]) => ({ name, valueFrom }));
  return {
    logDriver: "awsfirelens",
    options,
    ...(secrets.length > 0 && { secretOptions: secrets }),
  };
}

/** A section of a configuration in Fluent Bit's classic format. */
export function section(name: string, ...settings: string[]): string {
  return [`[${name}]`, ...settings.map((setting) => `    ${setting}`), ""].join("\n");
}
