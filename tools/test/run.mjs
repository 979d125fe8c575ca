// Runs the layers of the tests, two at a time, and ends with `N passed, N failed`.
//
//   node tools/test/run.mjs [layer ...]

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureEngine } from "../engine/engine.mjs";
import { LAYERS } from "./layers.mjs";

const AT_ONCE = 2;
const ROOT = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "ecs-sidecars-test-"));

function run(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env } });
    const output = [];
    child.stdout.on("data", (data) => output.push(data));
    child.stderr.on("data", (data) => output.push(data));
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
    child.on("close", (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(output).toString() }),
    );
  });
}

async function runMocha(name, specs) {
  const counts = path.join(scratch, `${name}.json`);
  const report = ["--reporter", "test/support/reporter.cjs"];
  const args = ["mocha", ...report, ...specs];
  const { ok, output } = await run("npx", args, { TEST_COUNTS: counts });
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

async function runLayer(name) {
  const { specs, commands } = LAYERS[name];
  const started = Date.now();
  const result = await (specs ? runMocha(name, specs) : runCommands(commands));
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`\n── ${name}\n${result.output.trimEnd()}`);
  return { name, seconds, ...result };
}

async function runAll(names) {
  const waiting = [...names];
  const results = [];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      results.push(await runLayer(name));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
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
// The longest layer first, so that the other worker has something to do meanwhile.
const results = missing ?? (await runAll(asked.length > 0 ? asked : Object.keys(LAYERS).reverse()));
rmSync(scratch, { recursive: true, force: true });

console.log("");
for (const { name, passed, failed, seconds } of results) {
  console.log(`${name.padEnd(12)} ${passed} passed, ${failed} failed in ${seconds} s`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
