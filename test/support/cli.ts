import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readCloud } from "../../local-aws/cloud";
import type { CloudFile } from "../../local-aws/cloud";
import { Faults } from "../../local-aws/faults";
import type { RunningServer } from "../../local-aws/server";
import { programIn } from "./program-folder";
import { withProgram } from "./program-server";
import type { Program } from "./program-server";
import { serveAws } from "./provider-server";
import { engineFolder, offline } from "./pulumi-process";
import { readState } from "./state";
import type { StateResource } from "./state";
import { SECRETS_PROVIDER, vault } from "./vault";

/** What a command said, and how it ended. */
export interface Said {
  readonly status: number | null;
  readonly text: string;
}

/** Variables for a command line, and the name of its stack. */
export interface CliSettings {
  readonly environment?: Readonly<Record<string, string>>;
  /** Tests that run at once in one folder use different ones. Default: `a-test`. */
  readonly stack?: string;
  /** Whether AWS is played by the plugin that the project names, or by this process. Default: here. */
  readonly aws?: "here" | "plugin";
}

/** The commands that run the program. */
const RUNNING = ["preview", "up"];
const BACKEND = "backend";
const HOME = "home";
const CLOUD = "cloud.json";
const FLAGS = ["--non-interactive", "--color", "never"];

/** What runs in this process. */
interface Here {
  readonly vault: string;
  readonly aws?: RunningServer;
  readonly program?: Program;
}

/** The Pulumi command line in a folder, with a backend and a cloud of its own. */
export class Cli {
  private constructor(
    private folder: string,
    private readonly extra: Readonly<Record<string, string>>,
    private readonly stack: string,
    private readonly scratch: string,
    private readonly here: Here,
  ) {}

  public static async open(
    folder: string,
    { environment = {}, stack = "a-test", aws = "here" }: CliSettings = {},
  ): Promise<Cli> {
    const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-cli-"));
    for (const part of [HOME, BACKEND]) fs.mkdirSync(path.join(scratch, part));
    const faults = new Faults(environment["LOCAL_AWS_FAULTS"]);
    const provider = aws === "here" && (await serveAws(path.join(scratch, CLOUD), faults));
    const here = { vault: await vault(), ...(provider && { aws: provider }) };
    const cli = new Cli(folder, environment, stack, scratch, here);
    await cli.succeeds("stack", "init", stack, SECRETS_PROVIDER);
    return cli;
  }

  /**
   * The same stack with its program in this process. That costs a quarter; what the language host does
   * for a program is left out.
   */
  public inProcess(): Cli {
    const { folder, extra, stack, scratch, here } = this;
    return new Cli(folder, extra, stack, scratch, { ...here, program: programIn(folder) });
  }

  /** Runs a command that must succeed. */
  public async succeeds(...args: string[]): Promise<string> {
    const { status, text } = await this.run(...args);
    if (status !== 0) throw new Error(`pulumi ${args.join(" ")} failed:\n${text}`);
    return text;
  }

  /** Runs a command, however it ends. */
  public async run(...args: string[]): Promise<Said> {
    const { program } = this.here;
    if (program === undefined || !RUNNING.includes(args[0] ?? "")) return this.pulumi(args);
    return withProgram(program, async (flags) => {
      const said = await this.pulumi([...args, ...flags]);
      return { ...said, ok: said.status === 0 };
    });
  }

  /** The stack's state as `pulumi stack export` tells it, secrets encrypted. */
  public async exported(): Promise<string> {
    return (await this.pulumi(["stack", "export"])).stdout;
  }

  /** The resources of the stack, secrets encrypted. */
  public resources(): readonly StateResource[] {
    return readState(path.join(this.scratch, BACKEND), this.stack).resources ?? [];
  }

  /** Goes on with the stack in another folder, whose program then describes it. */
  public async moveTo(folder: string): Promise<void> {
    const settings = `Pulumi.${this.stack}.yaml`;
    fs.renameSync(path.join(this.folder, settings), path.join(folder, settings));
    this.folder = folder;
    await this.succeeds("stack", "select", this.stack);
  }

  public cloud(): CloudFile {
    return readCloud(path.join(this.scratch, CLOUD));
  }

  /** All that was written for the stack, by file, but for the cloud, which plays AWS. */
  public written(): Record<string, string> {
    const files = fs.readdirSync(this.scratch, { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile() && !file.name.startsWith(CLOUD))
      .map((file) => path.join(file.parentPath, file.name));
    const settings = path.join(this.folder, `Pulumi.${this.stack}.yaml`);
    return Object.fromEntries(
      [...paths, ...(fs.existsSync(settings) ? [settings] : [])].map((file) => [
        path.relative(this.scratch, file),
        fs.readFileSync(file, "latin1"),
      ]),
    );
  }

  /** A file of this stack that nobody else writes. */
  public file(name: string): string {
    return path.join(this.scratch, name);
  }

  public close(): void {
    this.here.aws?.stop();
    // The command line keeps a stack's settings beside the program.
    fs.rmSync(path.join(this.folder, `Pulumi.${this.stack}.yaml`), { force: true });
    fs.rmSync(this.scratch, { recursive: true, force: true });
  }

  private pulumi(args: readonly string[]): Promise<Said & { readonly stdout: string }> {
    const child = spawn("pulumi", [...args, ...FLAGS], {
      cwd: this.folder,
      env: this.environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (data: string) => (stdout += data));
    child.stderr.setEncoding("utf8").on("data", (data: string) => (stderr += data));
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status) => {
        resolve({ status, stdout, text: `${stdout}${stderr}` });
      });
    });
  }

  private environment(): NodeJS.ProcessEnv {
    const { vault: address, aws } = this.here;
    const own = engineFolder();
    const searched = own === undefined ? [] : [own];
    return {
      ...process.env,
      ...this.extra,
      ...offline(address),
      PATH: [...searched, this.extra["PATH"] ?? process.env["PATH"]].join(path.delimiter),
      PULUMI_HOME: path.join(this.scratch, HOME),
      PULUMI_BACKEND_URL: `file://${path.join(this.scratch, BACKEND)}`,
      LOCAL_AWS_CLOUD: path.join(this.scratch, CLOUD),
      ...(aws && { PULUMI_DEBUG_PROVIDERS: `aws:${aws.port}` }),
    };
  }
}

/**
 * Runs a test with a command line of its own. The stack's settings lie in the folder of the program:
 * nobody gives a stack of his own such a name.
 */
export async function withCli<T>(
  folder: string,
  test: (cli: Cli) => Promise<T>,
  settings?: CliSettings,
): Promise<T> {
  const cli = await Cli.open(folder, settings);
  try {
    return await test(cli);
  } finally {
    cli.close();
  }
}
