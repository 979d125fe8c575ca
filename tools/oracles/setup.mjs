// The Python environment of the oracles: made once from requirements.txt, in `.oracles`.
//
//   import { ensureOracles } from "./setup.mjs";
//   const { python } = await ensureOracles();

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { withLock } from "../engine/lock.mjs";

const run = promisify(execFile);

const FOLDER = resolve(import.meta.dirname, "../../.oracles");
const VENV = join(FOLDER, "venv");
const PYTHON = join(VENV, "bin", "python");
const STAMP = join(VENV, "requirements.txt");
const REQUIREMENTS = join(import.meta.dirname, "requirements.txt");

const NEEDED = "Python 3.10 or newer with its modules venv and pip is needed";
const CANDIDATES = ["python3", ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`)];

/**
 * Makes the environment, unless it is there as requirements.txt says.
 * @param {(line: string) => void} [tell] gets the messages for the person
 * @returns {Promise<{ python: string }>}
 */
export async function ensureOracles(tell = tellOnStderr) {
  if (isReady()) return { python: PYTHON };
  const onWait = () => tell("Another process is installing the oracles; waiting for it.");
  await withLock(join(FOLDER, "lock"), onWait, async () => {
    if (!isReady()) await install(tell);
  });
  return { python: PYTHON };
}

// The stamp is written last, so an interrupted installation is begun anew.
function isReady() {
  return (
    existsSync(PYTHON) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, "utf8") === readFileSync(REQUIREMENTS, "utf8")
  );
}

async function install(tell) {
  const python = await findPython();
  tell("Installing the oracles: cfn-lint, botocore and ministack ...");
  rmSync(VENV, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await step(python, ["-m", "venv", VENV]);
  await step(PYTHON, [
    ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"],
    ...["--requirement", REQUIREMENTS],
  ]);
  writeFileSync(STAMP, readFileSync(REQUIREMENTS));
}

async function findPython() {
  const found = [];
  for (const name of CANDIDATES) {
    const version = await versionOf(name);
    if (version !== undefined && version.major === 3 && version.minor >= 10) return name;
    if (version !== undefined) found.push(`${name} is ${version.major}.${version.minor}`);
  }
  throw new Error(`${NEEDED}; ${found.join(", ") || "no python3 is on PATH"}.`);
}

async function versionOf(name) {
  try {
    const { stdout } = await run(name, ["-c", "import sys; print(*sys.version_info[:2])"]);
    const [major, minor] = stdout.trim().split(" ").map(Number);
    return { major, minor };
  } catch {
    return undefined;
  }
}

async function step(command, args) {
  try {
    await run(command, args, { maxBuffer: Infinity });
  } catch (error) {
    // venv says on stdout that ensurepip is missing.
    const said = `${error.stdout ?? ""}${error.stderr ?? ""}`.trim() || error.message;
    throw new Error(`"${[command, ...args].join(" ")}" failed. ${NEEDED}.\n${said}`);
  }
}

function tellOnStderr(line) {
  process.stderr.write(`${line}\n`);
}

async function main() {
  // Without a handler these signals would skip the release of the lock.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
  try {
    console.log((await ensureOracles()).python);
  } catch (error) {
    tellOnStderr(`Cannot provide the oracles: ${error.message}`);
    process.exitCode = 1;
  }
}

const isCommand =
  process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCommand) await main();
