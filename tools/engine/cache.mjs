// The compiled binaries: one folder in the person's cache, shared by all clones, and per clone a
// folder of hard links to them.

import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

import { CACHED_FILES } from "./recipe.mjs";

const ABANDONED_MS = 6 * 60 * 60 * 1000;
const UNFINISHED = "unfinished-";

export function cacheRoot(env = process.env) {
  return join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-ecs-sidecars");
}

/** Whether every file of the engine lies in a folder. */
export function isComplete(folder) {
  return CACHED_FILES.every((name) => existsSync(join(folder, name)));
}

/**
 * Fills `folder` by calling `fill` with a temporary folder beside it, which gets its final name
 * only when it is complete. An interrupted call leaves nothing that could be taken for the result.
 */
export async function fillAtomically(folder, fill) {
  const parent = dirname(folder);
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  const temporary = mkdtempSync(join(parent, UNFINISHED));
  const cleanUp = () => rmSync(temporary, { recursive: true, force: true });
  process.once("exit", cleanUp);
  try {
    await fill(temporary);
    // Something incomplete in the way (a cleaner of old files was there) must go first.
    if (!isComplete(folder)) rmSync(folder, { recursive: true, force: true });
    moveUnlessThere(temporary, folder);
  } finally {
    cleanUp();
    process.off("exit", cleanUp);
  }
}

/** Puts a finished folder in its place, unless somebody else was faster. */
export function moveUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another process has finished the same work first: its result is as good as ours.
    if (!["ENOTEMPTY", "EEXIST"].includes(error.code)) throw error;
  }
}

/** What a build leaves that was killed: too old to belong to a running one. */
function removeAbandoned(parent) {
  for (const name of readdirSync(parent).filter((name) => name.startsWith(UNFINISHED))) {
    const folder = join(parent, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED_MS) rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether `bin` holds the engine of `key`, so that the cache need not be looked at. */
export function isLinked(bin, key) {
  return isComplete(bin) && readOptional(stampOf(bin)) === key;
}

/**
 * Makes the binaries of a cache folder available in `bin`. Links to the files, not a link to the
 * folder and no symbolic links: the engine finds out where its file really lies and warns when it
 * starts a language host from elsewhere.
 */
export function linkInto(bin, folder, key) {
  mkdirSync(bin, { recursive: true });
  for (const name of CACHED_FILES) {
    replace(join(bin, name), (file) => linkOrCopy(join(folder, name), file));
  }
  replace(stampOf(bin), (file) => writeFileSync(file, key));
}

/** Copies an executable to its place, unless the same text is there already. */
export function placeScript(from, to) {
  if (readOptional(to) === readFileSync(from, "utf8")) return;
  replace(to, (file) => {
    copyFileSync(from, file);
    chmodSync(file, 0o755);
  });
}

/** Several processes may do this at once, and others may be running the old file meanwhile. */
function replace(file, write) {
  const temporary = `${file}.${process.pid}`;
  rmSync(temporary, { force: true });
  write(temporary);
  renameSync(temporary, file);
  // Renaming one hard link onto another of the same file does nothing, and both names stay.
  rmSync(temporary, { force: true });
}

function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    // The clone is on another disk than the cache, or on one without hard links.
    copyFileSync(from, to);
  }
}

function stampOf(bin) {
  return join(bin, ".engine-key");
}

function readOptional(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
