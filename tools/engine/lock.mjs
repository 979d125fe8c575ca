// One build at a time on this machine: a second one would only make both slower.

import { closeSync, mkdirSync, openSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const BEAT_MS = 5_000;
const DEAD_AFTER_MS = 30_000;
const POLL_MS = 1_000;

/**
 * Runs `work` while holding the lock file. `onWait` is called once if someone else holds it. A
 * holder that was killed stops refreshing the file and loses the lock; should two processes get in
 * by that, both build and one result is thrown away (see `fillAtomically`).
 */
export async function withLock(file, onWait, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !tryCreate(file); waited = true) {
    if (!waited) onWait();
    if (isDead(file)) rmSync(file, { force: true });
    else await sleep(POLL_MS);
  }
  const release = () => rmSync(file, { force: true });
  const beat = setInterval(() => refresh(file), BEAT_MS);
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    release();
    process.off("exit", release);
  }
}

function tryCreate(file) {
  try {
    closeSync(openSync(file, "wx"));
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function isDead(file) {
  const status = statSync(file, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > DEAD_AFTER_MS;
}

function refresh(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Someone took this process for dead (the machine slept): the build goes on all the same.
  }
}
