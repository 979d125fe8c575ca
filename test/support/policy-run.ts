import * as fs from "node:fs";
import * as path from "node:path";
import type { Cli, Said } from "./cli";
import { ROOT } from "./engine";

/** Folder of the policy pack. */
export const PACK = path.join(ROOT, "policy-pack");

/** The pack as an executable: it finds the same, and starts in half the time (policy-forms.test.ts). */
export const EXECUTABLE_PACK = path.join(PACK, "run.js");

/** What one policy has against one resource. */
export interface Violation {
  readonly level: string;
  readonly policy: string;
  /** Name of the resource, of the stack where the policy is about all of them. */
  readonly resource: string;
  /** All that is printed of it. */
  readonly text: string;
}

/** A run under policies. */
export interface PolicyRun extends Said {
  readonly violations: readonly Violation[];
  /** `policy, resource` for each remediation. */
  readonly remediations: readonly (readonly [string, string])[];
}

interface PolicyEvent {
  readonly resourceUrn?: string;
  readonly message: string;
  readonly policyName: string;
  readonly enforcementLevel: string;
}

interface EngineEvent {
  readonly policyEvent?: PolicyEvent;
  readonly policyRemediationEvent?: PolicyEvent;
}

/** The variable without which there is no --event-log. */
export const EVENTS = { PULUMI_DEBUG_COMMANDS: "true" };

/** Runs an operation, however it ends, with our pack or another, and its settings or their file. */
export async function runWithPack(
  cli: Cli,
  args: readonly string[],
  {
    pack = EXECUTABLE_PACK,
    settings,
  }: { readonly pack?: string; readonly settings?: object | string } = {},
): Promise<PolicyRun> {
  const events = cli.file("events.json");
  fs.rmSync(events, { force: true });
  const said = await cli.run(
    ...[...args, "--event-log", events, "--policy-pack", pack],
    ...(settings === undefined ? [] : ["--policy-pack-config", written(cli, settings)]),
  );
  const heard = fs
    .readFileSync(events, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as EngineEvent);
  return {
    ...said,
    violations: heard.flatMap(({ policyEvent }) =>
      policyEvent === undefined ? [] : [violation(policyEvent)],
    ),
    remediations: heard.flatMap(({ policyRemediationEvent: event }) =>
      event === undefined ? [] : [[event.policyName, nameIn(event)] as const],
    ),
  };
}

/** Violations as `policy, resource, path`, in their order. */
export function places(violations: readonly Violation[]): string[][] {
  return violations
    .map(({ policy, resource, text }) => [policy, resource, pathIn(text)])
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
}

function violation(event: PolicyEvent): Violation {
  const { policyName: policy, enforcementLevel: level, message: text } = event;
  return { level, policy, resource: nameIn(event), text };
}

function nameIn({ resourceUrn = "" }: PolicyEvent): string {
  return resourceUrn.split("::").at(-1) ?? "";
}

// The first line is the policy's description, the second begins with the path.
function pathIn(text: string): string {
  return /^.*\n(\S*): /.exec(text)?.[1] ?? "";
}

function written(cli: Cli, settings: object | string): string {
  if (typeof settings === "string") return settings;
  const file = cli.file("settings.json");
  fs.writeFileSync(file, JSON.stringify(settings));
  return file;
}
