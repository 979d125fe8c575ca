"use strict";
// The node processes this host has started: programs, policy packs and plugins.

const { spawn } = require("node:child_process");

const GRACE_MS = 5000;
const running = new Set();

/** Starts `node <args>` and remembers it until it ends. */
function startNode(args, options) {
  const child = spawn(process.execPath, args, options);
  running.add(child);
  const forget = () => running.delete(child);
  child.on("exit", forget);
  child.on("error", forget);
  return child;
}

/** Asks every child to stop, and stops those that have not done so after a while. */
function interruptAll() {
  const children = [...running];
  for (const child of children) child.kill("SIGINT");
  setTimeout(
    () => children.forEach((child) => running.has(child) && child.kill("SIGKILL")),
    GRACE_MS,
  )
    // A host with nothing left to do must not be kept alive by this timer.
    .unref();
}

/** For the moment this process ends: without their host the children would be orphans. */
function killAll() {
  for (const child of running) child.kill("SIGKILL");
}

module.exports = { interruptAll, killAll, startNode };
