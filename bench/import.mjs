import { execFileSync } from "node:child_process";
import path from "node:path";
import { median } from "./statistics.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");

const PAIRS = 7;

function load(what) {
  const program = `
    const { user, system } = process.cpuUsage();
    require(${JSON.stringify(what)});
    const own = Object.keys(require.cache).filter((file) => /[\\\\/]dist[\\\\/](core|components)[\\\\/]/.test(file));
    const used = process.cpuUsage({ user, system });
    console.log(JSON.stringify({
      cpu: used.user + used.system,
      modules: Object.keys(require.cache).length - own.length,
    }));`;
  return JSON.parse(execFileSync(process.execPath, ["-e", program], { cwd: ROOT }));
}

/** The library beside `@pulumi/pulumi` alone, loaded in turns. */
export function importCost() {
  const pairs = Array.from({ length: PAIRS }, () => {
    const alone = load("@pulumi/pulumi");
    const library = load("pulumi-ecs-sidecars");
    return { ratio: library.cpu / alone.cpu, more: library.modules - alone.modules };
  });
  return [
    {
      what: "CPU of importing the library, against @pulumi/pulumi",
      measured: median(pairs.map(({ ratio }) => ratio)),
      budget: 1.03,
      unit: "x",
    },
    {
      what: "modules loaded beside our own and @pulumi/pulumi's",
      measured: median(pairs.map(({ more }) => more)),
      budget: 60,
      unit: "modules",
      gate: true,
    },
  ];
}
