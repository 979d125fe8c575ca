// Runs the jobs of the layers, two at a time, and ends with `N passed, N failed`.
//
//   node tools/test/run.mjs [layer ...]

import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ensureEngine } from "../engine/engine.mjs";
import { LAYERS } from "./layers.mjs";
import { makeScratch } from "./scratch.mjs";

const AT_ONCE = 2;
const MOCHA = createRequire(import.meta.url).resolve("mocha/bin/mocha.js");
const ROOT = path.resolve(import.meta.dirname, "../..");
const scratch = makeScratch();
process.once("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

function run(command, args, env) {
  return new Promise((resolve) => {
    const all = { ...process.env, TMPDIR: scratch, ...env };
    const child = spawn(command, args, { cwd: ROOT, env: all });
    const output = [];
    child.stdout.on("data", (data) => output.push(data));
    child.stderr.on("data", (data) => output.push(data));
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
    child.on("close", (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(output).toString() }),
    );
  });
}

async function runMocha(specs) {
  const counts = path.join(scratch, `${specs[0].replaceAll(/\W/g, "-")}.json`);
  const args = [MOCHA, "--reporter", "test/support/reporter.cjs", ...specs];
  const { ok, output } = await run(process.execPath, args, { TEST_COUNTS: counts });
  const { passed, failed } = readCounts(counts);
  // A run that died, or found no test, has failed even where no test did.
  const died = (!ok && failed === 0) || passed + failed === 0;
  return { passed, failed: failed + (died ? 1 : 0), output };
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function runCommands(commands) {
  const total = { passed: 0, failed: 0, output: "" };
  for (const [name, command] of commands) {
    const { ok, output } = await run("sh", ["-c", command], {});
    total[ok ? "passed" : "failed"] += 1;
    total.output += ok ? `  ✔ ${name}\n` : `  ✘ ${name}: ${command}\n${output}\n`;
  }
  return total;
}

const waiting = [];
let running = 0;

/** Runs a job when its turn comes. */
function inTurn(job) {
  return new Promise((resolve) => {
    waiting.push(async () => resolve(await job()));
    startWaiting();
  });
}

async function startWaiting() {
  if (running === AT_ONCE || waiting.length === 0) return;
  running += 1;
  await waiting.shift()();
  running -= 1;
  startWaiting();
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

async function runLayer(name) {
  let started;
  const jobs = LAYERS[name].map(({ specs, commands }) =>
    inTurn(() => {
      started ??= Date.now();
      return specs ? runMocha(specs) : runCommands(commands);
    }),
  );
  const results = await Promise.all(jobs);
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n── ${name}\n${results.map(({ output }) => output.trimEnd()).join("\n")}`);
  const passed = sum(results.map((result) => result.passed));
  return { name, seconds, passed, failed: sum(results.map(({ failed }) => failed)) };
}

async function engineMissing() {
  const started = Date.now();
  try {
    await ensureEngine();
    return undefined;
  } catch (error) {
    console.log(`Cannot provide a Pulumi engine: ${error.message}`);
    const seconds = Math.round((Date.now() - started) / 1000);
    return [{ name: "engine", passed: 0, failed: 1, seconds }];
  }
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in LAYERS));
if (unknown.length > 0) {
  console.error(`No layer ${unknown.join(", ")}; there are ${Object.keys(LAYERS).join(", ")}.`);
  process.exit(2);
}
// Without an engine the other layers could only repeat that it is missing.
const onlyCheck = asked.length > 0 && asked.every((name) => name === "check");
const missing = onlyCheck ? undefined : await engineMissing();
// The longest layers first, so that others run beside them.
const names = asked.length > 0 ? asked : Object.keys(LAYERS).reverse();
const results = missing ?? (await Promise.all(names.map(runLayer)));
console.log("");
for (const { name, passed, failed, seconds } of results) {
  console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed in ${seconds} s`);
}
const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
