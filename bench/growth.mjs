import { execFileSync } from "node:child_process";
import path from "node:path";
import { median } from "./statistics.mjs";

const PROGRAM = path.join(import.meta.dirname, "growth-once.cjs");
const FEW = 100;
const MANY = 1000;
const PAIRS = 3;

const cpu = (services) => Number(execFileSync(process.execPath, [PROGRAM, String(services)]));

/** Many services beside few, each in a process of its own, in turns. */
export function growth() {
  const ratios = Array.from({ length: PAIRS }, () => {
    const few = cpu(FEW);
    return cpu(MANY) / few;
  });
  return [
    {
      what: `CPU of ${MANY} services under mocks, against ${FEW}`,
      measured: median(ratios),
      budget: 10.5,
      unit: "x",
    },
  ];
}
