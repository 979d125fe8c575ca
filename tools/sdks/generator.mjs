// Binds the package schema as Pulumi does, and generates the SDKs of other languages from it.
//
//   node tools/sdks/generator.mjs check <schema.json>
//   node tools/sdks/generator.mjs generate <schema.json> <python|go|nodejs> <folder>

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { compile, requireGo } from "../engine/build.mjs";
import { withLock } from "../engine/lock.mjs";
import { engineKey, MODULES } from "../engine/recipe.mjs";

export const ROOT = resolve(import.meta.dirname, "../..");
export const SCHEMA = join(ROOT, "provider/schema.json");

const FOLDER = join(ROOT, ".engine/sdks");
const NAME = "sdks";
const SOURCE = join(MODULES.cli, NAME, "main.go");

/** Generates an SDK from the schema of this package. */
export async function generate(language, folder) {
  await run(["generate", SCHEMA, language, folder]);
}

/** Changes when anything changes that SDKs are generated from. */
export function generatorKey() {
  const source = createHash("sha256").update(readFileSync(SOURCE)).digest("hex").slice(0, 12);
  return `${engineKey()}-${source}`;
}

async function run(args) {
  execFileSync(await tool(), args, { stdio: ["ignore", "ignore", "inherit"] });
}

/** The path of the generator, compiled where it is not there: a few seconds after the engine. */
async function tool() {
  const file = join(FOLDER, generatorKey());
  const onWait = () => console.error("Another process is building the generator of SDKs.");
  if (!existsSync(file)) await withLock(`${file}.lock`, onWait, () => build(file));
  return file;
}

async function build(file) {
  if (existsSync(file)) return;
  await requireGo();
  mkdirSync(FOLDER, { recursive: true });
  const scratch = mkdtempSync(join(FOLDER, "unfinished-"));
  await compile({ name: NAME, module: "cli", package: `./${NAME}`, stamps: {} }, scratch);
  renameSync(join(scratch, NAME), file);
  rmSync(scratch, { recursive: true });
}

const isCommand =
  process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCommand) {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    // The generator itself has said why it refuses.
    if (error.status === undefined) console.error(error.message);
    process.exitCode = 1;
  }
}
