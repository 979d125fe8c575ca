import { randomBytes } from "node:crypto";
import * as fs from "node:fs";

/** After this long a lock whose owner cannot be asked is taken over: operations take milliseconds. */
const STALE_AFTER_MS = 10_000;

/**
 * Runs `critical` while holding a lock file. `critical` is synchronous, so a process holds the lock
 * for milliseconds only; others wait on a timer, not in a loop.
 */
export async function withFileLock<T>(file: string, critical: () => T): Promise<T> {
  const token = `${process.pid} ${randomBytes(6).toString("hex")}`;
  for (let attempt = 0; !tryAcquire(file, token); attempt++) {
    if (attempt % 20 === 19) breakStaleLock(file);
    await sleep(1 + Math.random() * Math.min(10, 1 + attempt));
  }
  try {
    return critical();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function tryAcquire(file: string, token: string): boolean {
  try {
    fs.writeFileSync(file, token, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a process that died inside its critical section. */
function breakStaleLock(file: string): void {
  const owner = readOwner(file);
  if (!owner || (isAlive(owner.pid) && owner.age < STALE_AFTER_MS)) return;
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    // Another process may have broken the same lock and taken it between our two looks.
    if (readOwner(aside)?.token !== owner.token) fs.linkSync(aside, file);
  } catch {
    // Somebody else was faster; the next attempt decides.
  }
  fs.rmSync(aside, { force: true });
}

function readOwner(file: string): { pid: number; token: string; age: number } | undefined {
  try {
    const token = fs.readFileSync(file, "utf8");
    const age = Date.now() - fs.statSync(file).mtimeMs;
    return { pid: Number(token.split(" ")[0]), token, age };
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  // The moment between creating the file and writing the owner into it shows as pid 0.
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
