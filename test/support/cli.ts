import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { readCloud } from "../../local-aws/cloud";
import type { CloudFile } from "../../local-aws/cloud";
import { engineFolder } from "./pulumi-process";

/** What a command said, and how it ended. */
export interface Said {
  readonly status: number | null;
  readonly text: string;
}

/** The Pulumi command line in a folder, with a backend and a cloud of its own. */
export class Cli {
  private readonly scratch = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-cli-"));

  constructor(
    private folder: string,
    private readonly extra: Readonly<Record<string, string>>,
    private readonly stack: string,
  ) {
    for (const part of ["home", "backend"]) fs.mkdirSync(path.join(this.scratch, part));
    this.succeeds("stack", "init", stack);
  }

  /** Runs a command that must succeed. */
  public succeeds(...args: string[]): string {
    const { status, text } = this.run(...args);
    if (status !== 0) throw new Error(`pulumi ${args.join(" ")} failed:\n${text}`);
    return text;
  }

  /** Runs a command, however it ends. */
  public run(...args: string[]): Said {
    const flags = ["--non-interactive", "--color", "never"];
    const { status, stdout, stderr, error } = spawnSync("pulumi", [...args, ...flags], {
      cwd: this.folder,
      env: this.environment(),
      encoding: "utf8",
    });
    if (error) throw error;
    return { status, text: `${stdout}${stderr}` };
  }

  /** The stack's state, secrets encrypted. */
  public state(): string {
    const { stdout } = spawnSync("pulumi", ["stack", "export", "--non-interactive"], {
      cwd: this.folder,
      env: this.environment(),
      encoding: "utf8",
    });
    return stdout;
  }

  /** Goes on with the stack in another folder, whose program then describes it. */
  public moveTo(folder: string): void {
    const settings = `Pulumi.${this.stack}.yaml`;
    fs.renameSync(path.join(this.folder, settings), path.join(folder, settings));
    this.folder = folder;
    this.succeeds("stack", "select", this.stack);
  }

  public cloud(): CloudFile {
    return readCloud(path.join(this.scratch, "cloud.json"));
  }

  /** All that was written for the stack, by file, but for the cloud, which plays AWS. */
  public written(): Record<string, string> {
    const files = fs.readdirSync(this.scratch, { recursive: true, withFileTypes: true });
    const paths = files
      .filter((file) => file.isFile() && !file.name.startsWith("cloud.json"))
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
    // The command line keeps a stack's settings beside the program.
    fs.rmSync(path.join(this.folder, `Pulumi.${this.stack}.yaml`), { force: true });
    fs.rmSync(this.scratch, { recursive: true, force: true });
  }

  private environment(): NodeJS.ProcessEnv {
    const own = engineFolder();
    const searched = own === undefined ? [] : [own];
    return {
      ...process.env,
      ...this.extra,
      PATH: [...searched, this.extra["PATH"] ?? process.env["PATH"]].join(path.delimiter),
      PULUMI_HOME: path.join(this.scratch, "home"),
      PULUMI_BACKEND_URL: `file://${path.join(this.scratch, "backend")}`,
      PULUMI_CONFIG_PASSPHRASE: "test",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      LOCAL_AWS_CLOUD: path.join(this.scratch, "cloud.json"),
    };
  }
}

/**
 * Runs a test with a command line of its own. The stack's settings lie in the folder of the program:
 * nobody gives a stack of his own such a name, and tests that run at once use different ones.
 */
export function withCli<T>(
  folder: string,
  test: (cli: Cli) => T,
  extra: Readonly<Record<string, string>> = {},
  stack = "a-test",
): T {
  const cli = new Cli(folder, extra, stack);
  try {
    return test(cli);
  } finally {
    cli.close();
  }
}
