import assert from "node:assert/strict";
import * as fs from "node:fs";
import type { CloudFile } from "../../local-aws/cloud";
import type { Fault } from "../../local-aws/faults";
import { BareEngine } from "./bare-engine";
import type { Program } from "./program-server";
import type { Ended } from "./pulumi-process";

export { ROOT } from "./pulumi-process";

/** One operation of the engine on one resource. */
export interface Step {
  readonly op: string;
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** What an operation of the engine did. */
export interface Result {
  readonly steps: readonly Step[];
  /** `op name`, without what stayed the same. */
  readonly changes: readonly string[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface EngineEvent {
  readonly resourcePreEvent?: { readonly metadata: Metadata };
}

interface Metadata {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly new?: { readonly inputs?: Readonly<Record<string, unknown>> };
  readonly old?: { readonly inputs?: Readonly<Record<string, unknown>> };
}

const EVENTS = "events.json";

/** A stack of its own on the real engine, with the stand-in for AWS and an empty cloud. */
export class Engine {
  private constructor(private readonly bare: BareEngine) {}

  public static async start(): Promise<Engine> {
    return new Engine(await BareEngine.start());
  }

  public stop(): void {
    this.bare.stop();
  }

  public preview(program: Program): Promise<Result> {
    return this.succeeds(program, "preview");
  }

  public up(program: Program, { refresh = false } = {}): Promise<Result> {
    const flags = refresh ? ["--refresh"] : [];
    return this.succeeds(program, "up", "--yes", "--skip-preview", ...flags);
  }

  /** An update that must fail; tells what was done before, and what was said. */
  public async upFails(program: Program): Promise<Result> {
    const { ok, text } = await this.operate(program, "up", "--yes", "--skip-preview");
    assert.equal(ok, false, "the update was to fail");
    return this.result(text);
  }

  public async destroy(): Promise<void> {
    await this.bare.succeeds("destroy", "--yes", "--skip-preview");
  }

  /** The stand-in's cloud as it is now. */
  public cloud(): CloudFile {
    return this.bare.cloud();
  }

  /** Operations of the stand-in that fail from now on. */
  public faults(faults: readonly Fault[]): void {
    this.bare.faults(faults);
  }

  /** The stack's state as the engine stores it. */
  public state(): string {
    return JSON.stringify(this.bare.state());
  }

  private async succeeds(program: Program, ...args: string[]): Promise<Result> {
    const { ok, text } = await this.operate(program, ...args);
    assert.ok(ok, text);
    return this.result(text);
  }

  private operate(program: Program, ...args: string[]): Promise<Ended> {
    fs.rmSync(this.bare.file(EVENTS), { force: true });
    return this.bare.operate(program, ...args, "--event-log", this.bare.file(EVENTS));
  }

  private result(text: string): Result {
    const lines = fs.readFileSync(this.bare.file(EVENTS), "utf8").trim().split("\n");
    const steps = lines.map((line) => JSON.parse(line) as EngineEvent).flatMap(stepOf);
    const changes = steps
      .filter(({ op }) => op !== "same" && op !== "refresh")
      .filter(({ type }) => !type.startsWith("pulumi:"))
      .map(({ op, name }) => `${op} ${name}`);
    const { resources = [] } = this.bare.state();
    const stack = resources.find(({ type }) => type === "pulumi:pulumi:Stack");
    return { steps, changes, outputs: stack?.outputs ?? {}, text };
  }
}

/** Runs a test on a stack of its own. */
export async function onEngine(test: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await Engine.start();
  try {
    await test(engine);
  } finally {
    engine.stop();
  }
}

function stepOf({ resourcePreEvent }: EngineEvent): Step[] {
  if (resourcePreEvent === undefined) return [];
  const { op, type, urn, new: after, old: before } = resourcePreEvent.metadata;
  const inputs = after?.inputs ?? before?.inputs ?? {};
  return [{ op, type, name: urn.split("::").at(-1) ?? "", inputs }];
}
