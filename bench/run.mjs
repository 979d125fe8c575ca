// `make bench`: what the library costs, against its budgets. A gate over its budget fails the run:
// only counts gate, for clocks are noisy. docs/benchmarks.md tells how to read the figures.
//
//   node bench/run.mjs [benchmark ...]

import { checkAndPlan, checkConfiguration } from "./core.mjs";
import { growth } from "./growth.mjs";
import { importCost } from "./import.mjs";
import { laterConstructs, pluginReady } from "./plugin.mjs";
import { packReady, policyCost } from "./policy.mjs";
import { programCost } from "./program.mjs";
import { scale } from "./scale.mjs";
import { typeCheckCost } from "./type-check.mjs";

const BENCHMARKS = {
  core: checkAndPlan,
  collector: checkConfiguration,
  import: importCost,
  pack: packReady,
  policies: policyCost,
  plugin: pluginReady,
  constructs: laterConstructs,
  types: typeCheckCost,
  program: programCost,
  growth,
  scale,
};

function tell({ what, measured, budget, unit, gate }) {
  const figure = `${what.padEnd(72)} ${measured.toFixed(2)} ${unit}`.trimEnd();
  if (budget === undefined) return console.log(figure);
  const mark = measured <= budget ? "ok" : gate ? "OVER" : "over, told only";
  console.log(`${figure} (budget ${`${budget} ${unit}`.trimEnd()}) ${mark}`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  const all = Object.keys(BENCHMARKS).join(", ");
  console.error(`No benchmark "${unknown.join(", ")}"; there are ${all}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHMARKS)) {
  const rows = await BENCHMARKS[name]();
  rows.forEach(tell);
  if (rows.some(({ measured, budget, gate }) => gate && measured > budget)) process.exitCode = 1;
}
