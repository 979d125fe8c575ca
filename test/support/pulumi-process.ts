import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";

export const ROOT = path.resolve(__dirname, "../..");

/** How a command ended. */
export interface Ended {
  readonly ok: boolean;
  readonly text: string;
}

/** A command that is running. */
export interface Running {
  readonly ended: Promise<Ended>;
  /** All that it has printed until now. */
  readonly said: () => string;
  readonly kill: (signal: "SIGINT" | "SIGKILL") => void;
}

/** Folder of the engine's binaries. `make setup` has put it there, unless pulumi is on PATH. */
export function engineFolder(): string | undefined {
  const own = path.join(ROOT, ".engine/bin");
  return fs.existsSync(path.join(own, "pulumi")) ? own : undefined;
}

/** Where the servers listen that a command line needs. */
export interface Servers {
  /** The provider's port. */
  readonly provider: number;
  /** Address of what keeps the keys of secrets. */
  readonly vault: string;
}

/** Starts the Pulumi command line in a folder, whose stack has all it needs there. */
export function startPulumi(
  folder: string,
  servers: Servers,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const bin = engineFolder();
  const command = bin === undefined ? "pulumi" : path.join(bin, "pulumi");
  const child = spawn(command, [...args, "--non-interactive", "--color", "never"], {
    cwd: folder,
    env: { ...process.env, ...settings(folder, servers), ...environment },
  });
  let text = "";
  const ended = new Promise<Ended>((resolve, reject) => {
    child.stdout.on("data", (data) => (text += String(data)));
    child.stderr.on("data", (data) => (text += String(data)));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ ok: code === 0, text });
    });
  });
  return { ended, said: () => text, kill: (signal) => child.kill(signal) };
}

/** What every command line of a test has: it asks nobody outside, and downloads nothing. */
export function offline(vault: string): Record<string, string> {
  return {
    VAULT_ADDR: vault,
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
    // Its processes end before their garbage is worth a collection.
    GOGC: "400",
  };
}

function settings(folder: string, { provider, vault }: Servers): Record<string, string> {
  return {
    ...offline(vault),
    PULUMI_HOME: path.join(folder, "home"),
    PULUMI_DEBUG_PROVIDERS: `aws:${String(provider)}`,
    // Without it there is no --event-log.
    PULUMI_DEBUG_COMMANDS: "true",
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
  };
}
