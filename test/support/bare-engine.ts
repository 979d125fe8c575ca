import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as grpc from "@grpc/grpc-js";
import * as automationServer from "@pulumi/pulumi/automation/server";
import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb";
import { readCloud } from "../../local-aws/cloud";
import type { CloudFile } from "../../local-aws/cloud";
import type { Disturbed, Fault } from "../../local-aws/faults";
import { ensureMetadata } from "../../local-aws/metadata/generate";
import { AwsProvider } from "../../local-aws/provider";
import { catalogueOf, tokensOf } from "../../local-aws/registry";
import { serve } from "../../local-aws/server";
import type { RunningServer } from "../../local-aws/server";
import { engineFolder } from "./engine";
import type { Program } from "./engine";
import { RecordingFaults } from "./recording-faults";
import { unheard } from "./unheard";

// One `up` of the Automation API is five processes, each with a provider of its own to start. Here it
// is one, so that a test can afford a hundred of them.

interface LanguageServer {
  onPulumiExit(hasError: boolean): void;
}

// The SDK's types leave out what its Automation API is made of.
const { LanguageServer: newLanguageServer } = automationServer as unknown as {
  LanguageServer: new (program: () => Promise<unknown>) => LanguageServer;
};

/** A signal that the engine gets while the provider works on this resource and nothing else. */
export interface Interruption {
  readonly signal: "SIGINT" | "SIGKILL";
  /** The resource's URN. */
  readonly during: string;
}

/** How an update ended. */
export interface Ended {
  readonly ok: boolean;
  readonly text: string;
}

interface Checkpoint {
  readonly checkpoint: { readonly latest: State };
}

/** What the engine knows of a stack. */
export interface State {
  readonly resources?: readonly Record<string, unknown>[];
  readonly pending_operations?: readonly PendingOperation[];
}

/** An operation of which the engine does not know whether it took place. */
export interface PendingOperation {
  readonly type: string;
  readonly resource: { readonly urn: string; readonly inputs: Readonly<Record<string, unknown>> };
}

/** A stack on the real engine whose provider lives in this process. */
export class BareEngine {
  private constructor(
    private readonly folder: string,
    private readonly provider: RunningServer,
    private readonly recorded: RecordingFaults,
  ) {}

  public static async start(): Promise<BareEngine> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-bare-"));
    const catalogue = catalogueOf();
    const metadata = ensureMetadata(tokensOf(catalogue));
    const faults = new RecordingFaults(path.join(folder, "faults.json"));
    const cloud = path.join(folder, "cloud.json");
    const provider = await serve(() => new AwsProvider(catalogue, metadata, cloud, faults));
    const engine = new BareEngine(folder, provider, faults);
    engine.writeProject({});
    const { ok, text } = await engine.run(["stack", "init", "dev"]);
    if (!ok) throw new Error(text);
    return engine;
  }

  public stop(): void {
    this.provider.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs an update, however it ends. */
  public up(program: Program): Promise<Ended> {
    return unheard(() => this.runProgram(program));
  }

  /** Runs an update whose program has its own process, and interrupts it. */
  public upHosted(main: string, interruption: Interruption): Promise<Ended> {
    this.writeProject({ main });
    const args = ["up", "--yes", "--skip-preview", "--stack", "dev"];
    return this.run(args, interruption);
  }

  private async runProgram(program: Program): Promise<Ended> {
    this.writeProject({});
    const language = new newLanguageServer(async () => (await program()) ?? {});
    const server = new grpc.Server();
    server.addService(
      LanguageRuntimeService,
      language as unknown as grpc.UntypedServiceImplementation,
    );
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
        if (error) reject(error);
        else resolve(bound);
      });
    });
    const flags = ["--yes", "--skip-preview", `--client=127.0.0.1:${String(port)}`];
    const args = ["up", ...flags, "--exec-kind", "auto.inline", "--stack", "dev"];
    const ended = await this.run(args);
    language.onPulumiExit(!ended.ok);
    server.forceShutdown();
    return ended;
  }

  /** Operations of the stand-in that are disturbed from now on. */
  public faults(faults: readonly Fault[]): void {
    fs.writeFileSync(path.join(this.folder, "faults.json"), JSON.stringify(faults));
  }

  /** What the provider was asked to change since the last look. */
  public operations(): Disturbed[] {
    return this.recorded.changes.splice(0);
  }

  public cloud(): CloudFile {
    return readCloud(path.join(this.folder, "cloud.json"));
  }

  /** The stack's state as the engine stores it. */
  public state(): State {
    const file = path.join(this.folder, ".pulumi/stacks/shop/dev.json");
    const { checkpoint } = JSON.parse(fs.readFileSync(file, "utf8")) as Checkpoint;
    return checkpoint.latest;
  }

  /** Keeps stack and cloud as they are now; the result goes back to them. */
  public remember(): () => void {
    const kept = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-kept-"));
    fs.cpSync(this.folder, kept, { recursive: true });
    return () => {
      fs.rmSync(this.folder, { recursive: true, force: true });
      fs.cpSync(kept, this.folder, { recursive: true });
    };
  }

  /** Runs a command that must succeed. */
  public async succeeds(...args: string[]): Promise<string> {
    const { ok, text } = await this.run([...args, "--stack", "dev"]);
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

  private writeProject(more: { main?: string }): void {
    const backend = { url: `file://${this.folder}` };
    const project = { name: "shop", runtime: "nodejs", backend, ...more };
    fs.writeFileSync(path.join(this.folder, "Pulumi.yaml"), JSON.stringify(project));
  }

  private run(args: readonly string[], interruption?: Interruption): Promise<Ended> {
    const bin = engineFolder();
    const command = bin === undefined ? "pulumi" : path.join(bin, "pulumi");
    const all = [...args, "--non-interactive", "--color", "never"];
    return new Promise((resolve, reject) => {
      const child = spawn(command, all, {
        cwd: this.folder,
        env: this.environment(),
      });
      this.recorded.begun = ({ urn }) => {
        if (interruption?.during !== urn) return;
        const timer = setInterval(() => {
          if (!this.isAlonePending(urn)) return;
          clearInterval(timer);
          child.kill(interruption.signal);
        }, 50);
        child.on("close", () => {
          clearInterval(timer);
        });
      };
      let text = "";
      child.stdout.on("data", (data) => (text += String(data)));
      child.stderr.on("data", (data) => (text += String(data)));
      child.on("error", reject);
      child.on("close", (code) => {
        resolve({ ok: code === 0, text });
      });
    });
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PULUMI_HOME: path.join(this.folder, "home"),
      PULUMI_DEBUG_PROVIDERS: `aws:${String(this.provider.port)}`,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
      PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
    };
  }
}
