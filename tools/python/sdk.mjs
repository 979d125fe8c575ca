// The Python SDK of this package, generated from provider/schema.json and installed as pip installs
// it. Prints the folder to put on PYTHONPATH.

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

import { moveUnlessThere } from "../engine/cache.mjs";
import { withLock } from "../engine/lock.mjs";
import { generate, generatorKey, ROOT, SCHEMA } from "../sdks/generator.mjs";

// The lock is kept alive while these run: a process that blocks for half a minute loses it.
const run = promisify(execFile);

const PARENT = join(ROOT, ".python/sdks");

const schema = createHash("sha256").update(readFileSync(SCHEMA)).digest("hex").slice(0, 12);
const folder = join(PARENT, `${generatorKey()}-${schema}`);
const onWait = () => console.error("Another process is installing the Python SDK.");
if (!existsSync(folder)) await withLock(`${folder}.lock`, onWait, install);
console.log(folder);

async function install() {
  if (existsSync(folder)) return;
  mkdirSync(PARENT, { recursive: true });
  const scratch = mkdtempSync(join(PARENT, "unfinished-"));
  await generate("python", join(scratch, "source"));
  const setup = join(import.meta.dirname, "setup.mjs");
  const python = (await run(process.execPath, [setup])).stdout.trim();
  // Its dependencies are in the environment already, and nothing else is downloaded.
  const flags = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"];
  const target = ["--no-build-isolation", "--target", join(scratch, "target")];
  const command = ["-m", "pip", "install", ...flags, ...target, join(scratch, "source")];
  await run(python, command);
  moveUnlessThere(join(scratch, "target"), folder);
  rmSync(scratch, { recursive: true });
}
