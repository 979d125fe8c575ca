// Compiles the engine from its pinned Go modules into a folder.

import { execFile } from "node:child_process";
import { chmodSync, copyFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import {
  BINARIES,
  ENGINE_VERSION,
  GO_VERSION,
  goBuildArguments,
  goEnvironment,
  MODULES,
  PYTHON_SCRIPT,
} from "./recipe.mjs";
import { isAtLeast } from "./versions.mjs";

const run = promisify(execFile);

const SHOWN_LINES = 20;

/** Fails, with a message for the person, where nothing can be compiled. */
export async function requireGo() {
  const advice =
    `Install Go ${GO_VERSION} or newer (https://go.dev/dl/), ` +
    `or pulumi ${ENGINE_VERSION} or newer (https://www.pulumi.com/docs/install/), and try again.`;
  let version;
  try {
    version = (await go("cli", ["env", "GOVERSION"])).trim();
  } catch (error) {
    if (error.code === "ENOENT") throw new Error(`Go is not installed. ${advice}`);
    // An older Go refuses to work in a module that asks for a newer one, and says so.
    throw new Error(`Go cannot be used here. ${advice}\n${error.stderr ?? error.message}`);
  }
  if (!isAtLeast(version, GO_VERSION)) throw new Error(`${version} is too old. ${advice}`);
}

/** Compiles everything into an existing folder; `tell` gets a line before and after each step. */
export async function buildInto(folder, tell) {
  for (const [index, binary] of BINARIES.entries()) {
    const step = `  [${index + 1}/${BINARIES.length}]`;
    tell(`${step} ${binary.title} ...`);
    const started = Date.now();
    await compile(binary, folder);
    tell(`${step} done in ${duration(Date.now() - started)}`);
  }
  await copyPythonScript(folder);
}

/** Compiles one binary into an existing folder. */
export async function compile(binary, folder) {
  try {
    await go(binary.module, goBuildArguments(binary, folder));
  } catch (error) {
    // Most of Go's messages are about modules it has downloaded; the reason comes last.
    const reason = (error.stderr || error.message).trim().split("\n").slice(-SHOWN_LINES);
    throw new Error(`compiling ${binary.package} failed:\n${reason.join("\n")}`);
  }
}

async function copyPythonScript(folder) {
  const { name, module, goModule, path } = PYTHON_SCRIPT;
  const moduleFolder = (await go(module, ["list", "-m", "-f={{.Dir}}", goModule])).trim();
  copyFileSync(join(moduleFolder, path), join(folder, name));
  // Files in Go's module cache are read-only and not executable.
  chmodSync(join(folder, name), 0o755);
}

async function go(module, args) {
  const options = { cwd: MODULES[module], env: goEnvironment(process.env), maxBuffer: Infinity };
  const running = run("go", args, options);
  // Go would otherwise go on compiling, for minutes, for a process that is gone.
  const stop = () => running.child.kill("SIGINT");
  process.once("exit", stop);
  try {
    return (await running).stdout;
  } finally {
    process.off("exit", stop);
  }
}

/** `65000` → `1 min 5 s` */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
