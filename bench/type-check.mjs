import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { median } from "./statistics.mjs";

const ROOT = path.resolve(import.meta.dirname, "..");
const COMPILER = path.join(import.meta.dirname, "type-check-once.cjs");
const PAIRS = 3;

const CONSUMERS = {
  library: `import { EcsService } from "pulumi-ecs-sidecars";
new EcsService("web", {
  cluster: "shop",
  container: { image: "nginx:1.27" },
  network: { subnets: ["subnet-1"] },
});
`,
  aws: `import * as aws from "@pulumi/aws";
new aws.ecs.Service("web", { cluster: "shop", taskDefinition: "web:1" });
`,
};

/** Type checks of a consumer of the library and of one of `@pulumi/aws`, in turns. */
export function typeCheckCost() {
  const folder = mkdtempSync(path.join(tmpdir(), "ecs-sidecars-types-"));
  try {
    installFor(folder);
    const pairs = Array.from({ length: PAIRS }, () => ({
      library: check(folder, "library", true),
      aws: check(folder, "aws", true),
    }));
    const times = (field) => median(pairs.map(({ library, aws }) => library[field] / aws[field]));
    const what = "of a consumer's type check, against @pulumi/aws types";
    return [
      { what: `CPU ${what}`, measured: times("cpu"), budget: 0.65, unit: "x" },
      { what: `peak memory ${what}`, measured: times("memory"), budget: 0.65, unit: "x" },
      {
        what: "type errors of a consumer without skipLibCheck",
        measured: check(folder, "library", false).errors,
        budget: 0,
        unit: "errors",
        gate: true,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installFor(folder) {
  const modules = path.join(folder, "node_modules");
  mkdirSync(modules);
  symlinkSync(ROOT, path.join(modules, "pulumi-ecs-sidecars"));
  for (const scope of ["@pulumi", "@types"]) {
    symlinkSync(path.join(ROOT, "node_modules", scope), path.join(modules, scope));
  }
  for (const [name, text] of Object.entries(CONSUMERS)) {
    writeFileSync(path.join(folder, `${name}.ts`), text);
  }
}

function check(folder, consumer, skipLibCheck) {
  const compilerOptions = {
    target: "ES2022",
    module: "node16",
    strict: true,
    types: ["node"],
    noEmit: true,
    skipLibCheck,
  };
  const config = { compilerOptions, files: [`${consumer}.ts`] };
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(config));
  const measured = path.join(folder, "measured.json");
  const { stdout } = spawnSync(process.execPath, [COMPILER, measured, "-p", folder], {
    encoding: "utf8",
  });
  const errors = stdout.split("\n").filter((line) => / error TS\d+: /.test(line));
  if (skipLibCheck && errors.length > 0) throw new Error(errors.join("\n"));
  return { ...JSON.parse(readFileSync(measured, "utf8")), errors: errors.length };
}
