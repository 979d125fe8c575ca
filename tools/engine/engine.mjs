// A real Pulumi engine for this project: the installed one, or else one compiled from source.
//
//   import { ensureEngine, engineEnvironment } from "./engine.mjs";
//   const { bin } = await ensureEngine();
//
// As a command it prints the folder to put first on PATH:
//
//   PATH="$(node tools/engine/engine.mjs):$PATH" pulumi preview

import { realpathSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { buildInto, duration, requireGo } from "./build.mjs";
import {
  cacheRoot,
  fillAtomically,
  isComplete,
  isLinked,
  linkInto,
  placeScript,
} from "./cache.mjs";
import { findInstalled } from "./installed.mjs";
import { withLock } from "./lock.mjs";
import { ENGINE_VERSION, engineKey } from "./recipe.mjs";

const REPOSITORY = resolve(import.meta.dirname, "../..");
const OWN_BIN = join(REPOSITORY, ".engine", "bin");
const NODE_HOST = "pulumi-language-nodejs";

/**
 * @typedef {object} Engine
 * @property {string} bin the folder to put first on PATH
 * @property {string} version for example `v3.259.0`
 * @property {"path" | "cache" | "built"} source where it came from
 */

/**
 * Finds an engine, or builds one: minutes the first time, milliseconds later.
 * @param {(line: string) => void} [tell] gets the messages for the person
 * @returns {Promise<Engine>}
 */
export async function ensureEngine(tell = tellOnStderr) {
  const installed = findInstalled(OWN_BIN);
  if (installed.bin) return { ...installed, source: "path" };

  const key = engineKey();
  const source = isLinked(OWN_BIN, key) ? "cache" : await fetchFromCache(key, installed, tell);
  placeScript(join(REPOSITORY, "tools", "node-host", NODE_HOST), join(OWN_BIN, NODE_HOST));
  return { bin: OWN_BIN, version: ENGINE_VERSION, source };
}

async function fetchFromCache(key, { problem }, tell) {
  const folder = join(cacheRoot(), `engine-${key}`);
  const source = isComplete(folder) ? "cache" : await buildOnce(folder, problem, tell);
  linkInto(OWN_BIN, folder, key);
  return source;
}

async function buildOnce(folder, problem, tell) {
  tell(`A Pulumi engine ${ENGINE_VERSION} or newer is needed, and ${problem}.`);
  await requireGo();
  const onWait = () => tell("Another process is building the Pulumi engine; waiting for it.");
  return withLock(`${folder}.lock`, onWait, async () => {
    if (isComplete(folder)) return "cache";
    await build(folder, tell);
    return "built";
  });
}

async function build(folder, tell) {
  tell("So one is compiled from pinned Go modules, once. On 2 cores this takes about 5 minutes,");
  tell("and a first download of the modules comes on top. The result is kept in");
  tell(`  ${folder}`);
  const started = Date.now();
  await fillAtomically(folder, (temporary) => buildInto(temporary, tell));
  tell(`The Pulumi engine is ready after ${duration(Date.now() - started)}.`);
}

/**
 * The variables for running an engine offline and apart from the person's own Pulumi: nothing is
 * downloaded, no service is asked, no other state is touched.
 * @param {object} options
 * @param {string} options.bin the folder from `ensureEngine`
 * @param {string} options.home a folder for the engine's settings and plugins
 * @param {string} options.backend an existing folder for the state of the stacks
 * @param {NodeJS.ProcessEnv} [options.env] the environment whose PATH is extended
 * @returns {Record<string, string>}
 */
export function engineEnvironment({ bin, home, backend, env = process.env }) {
  return {
    PATH: [bin, env.PATH].filter(Boolean).join(delimiter),
    PULUMI_HOME: resolve(home),
    PULUMI_BACKEND_URL: `file://${resolve(backend)}`,
    // State in a folder is always encrypted; these stacks hold no real secrets.
    PULUMI_CONFIG_PASSPHRASE: "offline",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_DISABLE_REGISTRY_RESOLVE: "true",
    PULUMI_SUPPRESS_NEO_LINK: "true",
    PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true",
  };
}

function tellOnStderr(line) {
  process.stderr.write(`${line}\n`);
}

async function main() {
  // Without a handler these signals would skip the clean-up of an unfinished build.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
  try {
    console.log((await ensureEngine()).bin);
  } catch (error) {
    tellOnStderr(`Cannot provide a Pulumi engine: ${error.message}`);
    process.exitCode = 1;
  }
}

const isCommand =
  process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCommand) await main();
