// Python environments of this project: each made once from a list of pinned packages.
//
//   import { ensureEnvironment } from "../python/environment.mjs";
//   const { python } = await ensureEnvironment({ folder, requirements, contents: "the oracles" });

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { withLock } from "../engine/lock.mjs";

const run = promisify(execFile);

const NEEDED = "Python 3.10 or newer with its modules venv and pip is needed";
const CANDIDATES = ["python3", ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`)];

/**
 * @typedef {object} Wanted
 * @property {string} folder where the environment is kept, in `venv`
 * @property {string} requirements the file that lists the packages
 * @property {string} contents what a person knows them by: `the oracles`
 */

/**
 * Makes an environment, unless it is there as its requirements say.
 * @param {Wanted} wanted
 * @param {(line: string) => void} [tell] gets the messages for the person
 * @returns {Promise<{ python: string }>}
 */
export async function ensureEnvironment(wanted, tell = tellOnStderr) {
  const python = pythonOf(wanted);
  if (isReady(wanted)) return { python };
  const onWait = () => tell(`Another process is installing ${wanted.contents}; waiting for it.`);
  await withLock(join(wanted.folder, "lock"), onWait, async () => {
    if (!isReady(wanted)) await install(wanted, tell);
  });
  return { python };
}

/** Makes an environment and prints its python, as a command of its own. */
export async function printPython(wanted) {
  // Without a handler these signals would skip the release of the lock.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
  try {
    console.log((await ensureEnvironment(wanted)).python);
  } catch (error) {
    tellOnStderr(`Cannot provide ${wanted.contents}: ${error.message}`);
    process.exitCode = 1;
  }
}

const pythonOf = ({ folder }) => join(folder, "venv", "bin", "python");
const stampOf = ({ folder }) => join(folder, "venv", "requirements.txt");

// The stamp is written last, so an interrupted installation is begun anew.
function isReady(wanted) {
  const stamp = stampOf(wanted);
  return (
    existsSync(pythonOf(wanted)) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === readFileSync(wanted.requirements, "utf8")
  );
}

async function install(wanted, tell) {
  const { folder, requirements, contents } = wanted;
  const venv = join(folder, "venv");
  const python = await findPython();
  tell(`Installing ${contents} ...`);
  rmSync(venv, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await step(python, ["-m", "venv", venv]);
  await step(pythonOf(wanted), [
    ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"],
    ...["--requirement", requirements],
  ]);
  writeFileSync(stampOf(wanted), readFileSync(requirements));
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
