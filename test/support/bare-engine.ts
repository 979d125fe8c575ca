import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readCloud } from "../../local-aws/cloud";
import type { CloudFile } from "../../local-aws/cloud";
import type { Disturbed, Fault } from "../../local-aws/faults";
import type { RunningServer } from "../../local-aws/server";
import { withProgram } from "./program-server";
import { serveAws } from "./provider-server";
import type { Program } from "./program-server";
import { startPulumi } from "./pulumi-process";
import type { Ended, Servers } from "./pulumi-process";
import { RecordingFaults } from "./recording-faults";
import { readState } from "./state";
import type { State } from "./state";
import { SECRETS_PROVIDER, vault } from "./vault";

// One `up` of the Automation API is five processes, each with a provider of its own to start. Here it
// is one, so that a test can afford a hundred of them.

/** A signal that the engine gets while the provider works on this resource and nothing else. */
export interface Interruption {
  readonly signal: "SIGINT" | "SIGKILL";
  /** The resource's URN. */
  readonly during: string;
  /** Whether AWS has made the change when the signal comes. */
  readonly when: "before" | "after";
}

/** A program that a language host runs. */
export interface HostedProgram {
  /** What its Pulumi.yaml says, but for the name and where the state is kept. */
  readonly project: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
}

const moment = (): Promise<void> => sleep(50);

const PROJECT = "shop";
const STACK = "dev";
const SETTINGS = `Pulumi.${STACK}.yaml`;
const ON_STACK = `--stack=${STACK}`;

/** A stack on the real engine whose provider lives in this process. */
export class BareEngine {
  private readonly kept: string[] = [];

  private constructor(
    private readonly folder: string,
    private readonly provider: RunningServer,
    private readonly vault: string,
    private readonly recorded: RecordingFaults,
  ) {}

  public static async start(): Promise<BareEngine> {
    const folder = temporary("bare");
    fs.cpSync(await emptyStack(), folder, { recursive: true });
    const faults = new RecordingFaults(path.join(folder, "faults.json"));
    const provider = await serveAws(path.join(folder, "cloud.json"), faults);
    return new BareEngine(folder, provider, await vault(), faults);
  }

  public stop(): void {
    this.provider.stop();
    for (const folder of [this.folder, ...this.kept]) {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Runs an update, however it ends. */
  public up(program: Program): Promise<Ended> {
    return this.operate(program, "up", "--yes", "--skip-preview");
  }

  /** Runs an operation that needs a program, however it ends. */
  public operate(program: Program, ...args: string[]): Promise<Ended> {
    writeProject(this.folder);
    return withProgram(program, (flags) => this.run([...args, ...flags]));
  }

  /** Runs an operation of a program in a folder of its own, however it ends. */
  public operateIn(
    folder: string,
    { project, environment = {} }: HostedProgram,
    ...args: string[]
  ): Promise<Ended> {
    const whole = { ...project, name: PROJECT, backend: backendIn(this.folder) };
    fs.writeFileSync(path.join(folder, "Pulumi.yaml"), JSON.stringify(whole));
    // It holds what the secrets of the stack are encrypted with.
    fs.copyFileSync(this.file(SETTINGS), path.join(folder, SETTINGS));
    const flags = [...args, ON_STACK];
    return startPulumi(folder, this.servers, flags, environment).ended;
  }

  /** Runs an update whose program has its own process, and interrupts it. */
  public upHosted(main: string, interruption: Interruption): Promise<Ended> {
    writeProject(this.folder, { main });
    return this.run(["up", "--yes", "--skip-preview"], interruption);
  }

  /** Operations of the stand-in that are disturbed from now on. */
  public faults(faults: readonly Fault[]): void {
    fs.writeFileSync(this.file("faults.json"), JSON.stringify(faults));
  }

  /** What the provider was asked to change since the last look. */
  public operations(): Disturbed[] {
    return this.recorded.changes.splice(0);
  }

  public cloud(): CloudFile {
    return readCloud(this.file("cloud.json"));
  }

  public state(): State {
    return readState(this.folder, STACK);
  }

  /** A file that lies beside the stack's. */
  public file(name: string): string {
    return path.join(this.folder, name);
  }

  /** Keeps stack and cloud as they are now; the result goes back to them. */
  public remember(): () => void {
    const kept = temporary("kept");
    this.kept.push(kept);
    fs.cpSync(this.folder, kept, { recursive: true });
    return () => {
      fs.rmSync(this.folder, { recursive: true, force: true });
      fs.cpSync(kept, this.folder, { recursive: true });
    };
  }

  /** Runs a command that must succeed. */
  public async succeeds(...args: string[]): Promise<string> {
    const { ok, text } = await this.run(args);
    if (!ok) throw new Error(`pulumi ${args.join(" ")} failed:\n${text}`);
    return text;
  }

  // A kill while the file backend writes its file would leave an empty one.
  private isAlonePending(urn: string): boolean {
    try {
      const pending = this.state().pending_operations ?? [];
      return pending.length === 1 && pending[0]?.resource.urn === urn;
    } catch {
      return false;
    }
  }

  private get servers(): Servers {
    return { provider: this.provider.port, vault: this.vault };
  }

  private run(args: readonly string[], interruption?: Interruption): Promise<Ended> {
    const running = startPulumi(this.folder, this.servers, [...args, ON_STACK]);
    if (interruption === undefined) return running.ended;
    const { during, signal, when } = interruption;
    let ended = false;
    const interrupted = async (): Promise<void> => {
      while (!ended && !this.isAlonePending(during)) await moment();
      running.kill(signal);
      // The answer is held back until the engine has heard the signal.
      while (!ended && !running.said().includes("cancelling")) await moment();
    };
    this.recorded.held = ({ urn }) => (urn === during ? { when, until: interrupted() } : undefined);
    return running.ended.finally(() => {
      ended = true;
      this.recorded.held = undefined;
    });
  }
}

function temporary(name: string): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), `ecs-sidecars-${name}-`));
}

function backendIn(folder: string): { url: string } {
  return { url: `file://${folder}` };
}

function writeProject(folder: string, more: { main?: string } = {}): void {
  const project = { name: PROJECT, runtime: "nodejs", backend: backendIn(folder), ...more };
  fs.writeFileSync(path.join(folder, "Pulumi.yaml"), JSON.stringify(project));
}

let empty: Promise<string> | undefined;

/** A folder with a stack that nothing is in, made once for all engines of this process. */
function emptyStack(): Promise<string> {
  empty ??= makeEmptyStack();
  return empty;
}

async function makeEmptyStack(): Promise<string> {
  const folder = temporary("empty");
  process.once("exit", () => {
    fs.rmSync(folder, { recursive: true });
  });
  writeProject(folder);
  const servers = { provider: 0, vault: await vault() };
  const made = startPulumi(folder, servers, ["stack", "init", SECRETS_PROVIDER, ON_STACK]);
  const { ok, text } = await made.ended;
  if (!ok) throw new Error(`pulumi stack init failed:\n${text}`);
  return folder;
}
