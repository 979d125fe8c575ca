// `make bench`: what the library costs, against its budgets. Clock figures are noisy and only
// printed; a count over its budget fails the run.

import { checkAndPlan, checkConfiguration } from "./core.mjs";
import { importCost } from "./import.mjs";

const rows = [...checkAndPlan(), ...checkConfiguration(), ...importCost()];
for (const { what, measured, budget, unit, gate } of rows) {
  const over = measured > budget;
  const mark = over ? (gate ? "OVER" : "over; a clock, so only told") : "ok";
  console.log(
    `${what.padEnd(58)} ${measured.toFixed(2)} ${unit} (budget ${budget} ${unit}) ${mark}`,
  );
}
process.exitCode = rows.some(({ measured, budget, gate }) => gate && measured > budget) ? 1 : 0;
