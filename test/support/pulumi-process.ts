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
  readonly kill: (signal: "SIGINT" | "SIGKILL") => void;
}

/** Folder of the engine's binaries. `make setup` has put it there, unless pulumi is on PATH. */
export function engineFolder(): string | undefined {
  const own = path.join(ROOT, ".engine/bin");
  return fs.existsSync(path.join(own, "pulumi")) ? own : undefined;
}

/** Starts the Pulumi command line in a folder, whose stack has all it needs there. */
export function startPulumi(
  folder: string,
  providerPort: number,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const bin = engineFolder();
  const command = bin === undefined ? "pulumi" : path.join(bin, "pulumi");
  const child = spawn(command, [...args, "--non-interactive", "--color", "never"], {
    cwd: folder,
    env: { ...process.env, ...settings(folder, providerPort), ...environment },
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (data) => (text += String(data)));
    child.stderr.on("data", (data) => (text += String(data)));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ ok: code === 0, text });
    });
  });
  return { ended, kill: (signal) => child.kill(signal) };
}

/** What every command line of a test has: it asks nobody, and downloads nothing. */
export const OFFLINE: Readonly<Record<string, string>> = {
  PULUMI_CONFIG_PASSPHRASE: "test",
  PULUMI_NODEJS_TRANSPILE_ONLY: "true",
  PULUMI_SKIP_UPDATE_CHECK: "true",
  PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
  PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
};

function settings(folder: string, providerPort: number): Record<string, string> {
  return {
    ...OFFLINE,
    PULUMI_HOME: path.join(folder, "home"),
    PULUMI_DEBUG_PROVIDERS: `aws:${String(providerPort)}`,
    // Without it there is no --event-log.
    PULUMI_DEBUG_COMMANDS: "true",
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
  };
}
