import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as automation from "@pulumi/pulumi/automation";
import { readCloud } from "../../local-aws/cloud";
import type { CloudFile } from "../../local-aws/cloud";
import type { Fault } from "../../local-aws/faults";

export const ROOT = path.resolve(__dirname, "../..");

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

export type Program = () => Promise<Record<string, unknown>> | Record<string, unknown> | undefined;

/** A stack of its own on the real engine, with the stand-in for AWS and an empty cloud. */
export class Engine {
  private constructor(
    private readonly stack: automation.Stack,
    private readonly folder: string,
  ) {}

  public static async start(project = "shop"): Promise<Engine> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-engine-"));
    const stack = await automation.LocalWorkspace.createOrSelectStack(
      { projectName: project, stackName: "dev", program: () => Promise.resolve() },
      {
        pulumiCommand: await pulumiCommand(),
        workDir: folder,
        pulumiHome: pulumiHome(),
        envVars: environment(folder),
        projectSettings: projectSettings(project, folder),
      },
    );
    return new Engine(stack, folder);
  }

  public async stop(): Promise<void> {
    this.faults([]);
    await this.stack.destroy();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  public preview(program: Program): Promise<Result> {
    return this.run(program, (options) => this.stack.preview(options), "preview");
  }

  public up(program: Program, options: { refresh?: boolean } = {}): Promise<Result> {
    return this.run(program, (common) => this.stack.up({ ...common, ...options }), "up");
  }

  /** An update that must fail; tells what was done before, and what was said. */
  public async upFails(program: Program): Promise<Result> {
    const steps: Step[] = [];
    this.stack.workspace.program = asInline(program);
    try {
      await this.stack.up({ onEvent: (event) => collect(event, steps) });
    } catch (error) {
      return result(steps, {}, String(error));
    }
    return assert.fail("the update was to fail");
  }

  public destroy(): Promise<Result> {
    return this.run(
      () => undefined,
      (options) => this.stack.destroy(options),
      "destroy",
    );
  }

  /** The stand-in's cloud as it is now. */
  public cloud(): CloudFile {
    return readCloud(path.join(this.folder, "cloud.json"));
  }

  /** Operations of the stand-in that fail from now on. */
  public faults(faults: readonly Fault[]): void {
    fs.writeFileSync(path.join(this.folder, "faults.json"), JSON.stringify(faults));
  }

  /** The stack's state as the engine stores it: an export would decrypt its secrets. */
  public state(): string {
    const stacks = path.join(this.folder, ".pulumi/stacks");
    const files = fs.readdirSync(stacks, { recursive: true }) as string[];
    return files
      .filter((file) => file.endsWith(".json"))
      .map((file) => fs.readFileSync(path.join(stacks, file), "utf8"))
      .join("\n");
  }

  private async run(
    program: Program,
    operate: (options: {
      onEvent: (event: automation.EngineEvent) => void;
    }) => Promise<{ stdout: string; outputs?: automation.OutputMap }>,
    operation: string,
  ): Promise<Result> {
    const steps: Step[] = [];
    this.stack.workspace.program = asInline(program);
    const { stdout, outputs = {} } = await operate({ onEvent: (event) => collect(event, steps) });
    assert.ok(stdout.length > 0, `${operation} said nothing`);
    const values = Object.entries(outputs).map(([name, output]) => [name, output.value as unknown]);
    return result(steps, Object.fromEntries(values) as Record<string, unknown>, stdout);
  }
}

/** Runs a test on a stack of its own, which is destroyed afterwards. */
export async function onEngine(test: (engine: Engine) => Promise<void>): Promise<void> {
  const engine = await Engine.start();
  try {
    await test(engine);
  } finally {
    await engine.stop();
  }
}

/** Folder of the engine's binaries. `make setup` has put it there, unless pulumi is on PATH. */
export function engineFolder(): string | undefined {
  const own = path.join(ROOT, ".engine/bin");
  return fs.existsSync(path.join(own, "pulumi")) ? own : undefined;
}

// The SDK's type of these settings lacks `plugins`.
function projectSettings(project: string, folder: string): automation.ProjectSettings {
  const settings = {
    name: project,
    runtime: "nodejs",
    backend: { url: `file://${folder}` },
    plugins: { providers: [{ name: "aws", path: path.join(ROOT, "local-aws") }] },
  };
  return settings;
}

function pulumiCommand(): Promise<automation.PulumiCommand> {
  const bin = engineFolder();
  return automation.PulumiCommand.get(bin === undefined ? {} : { root: path.dirname(bin) });
}

let home: string | undefined;

// The engine unpacks nothing into its home here, so that all stacks of a run may share one.
function pulumiHome(): string {
  home ??= fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-home-"));
  return home;
}

function environment(folder: string): Record<string, string> {
  return {
    LOCAL_AWS_CLOUD: path.join(folder, "cloud.json"),
    LOCAL_AWS_FAULTS: path.join(folder, "faults.json"),
    PULUMI_CONFIG_PASSPHRASE: "test",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
  };
}

function asInline(program: Program): automation.PulumiFn {
  return async () => (await program()) ?? {};
}

function collect(event: automation.EngineEvent, steps: Step[]): void {
  const metadata = event.resourcePreEvent?.metadata;
  if (metadata === undefined) return;
  const name = metadata.urn.split("::").at(-1) ?? "";
  const inputs = (metadata.new?.inputs ?? metadata.old?.inputs ?? {}) as Record<string, unknown>;
  steps.push({ op: metadata.op, type: metadata.type, name, inputs });
}

function result(
  steps: readonly Step[],
  outputs: Readonly<Record<string, unknown>>,
  text: string,
): Result {
  const changes = steps
    .filter(({ op }) => op !== "same" && op !== "refresh")
    .filter(({ type }) => !type.startsWith("pulumi:"))
    .map(({ op, name }) => `${op} ${name}`);
  return { steps, changes, outputs, text };
}
