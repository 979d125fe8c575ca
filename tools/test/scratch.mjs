// Where tests keep what they need for a moment.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const MEMORY = "/dev/shm";
/** An installed package with the types of AWS is the largest of it. */
const NEEDED_BYTES = 4 * 1024 ** 3;

/**
 * A new folder, in memory where there is enough: the state of a stack is written anew with each
 * operation, which costs the tests of the engine a sixth of their time on a disk.
 */
export function makeScratch() {
  return makeInMemory() ?? makeIn(tmpdir());
}

function makeIn(folder) {
  return mkdtempSync(path.join(folder, "ecs-sidecars-test-"));
}

function makeInMemory() {
  if (!hasRoom()) return undefined;
  const folder = makeIn(MEMORY);
  if (canExecuteIn(folder)) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

function hasRoom() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= NEEDED_BYTES;
  } catch {
    return false;
  }
}

// Containers forbid it there, and tests compile programs.
function canExecuteIn(folder) {
  const program = path.join(folder, "program");
  writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
  try {
    execFileSync(program);
    return true;
  } catch {
    return false;
  }
}
