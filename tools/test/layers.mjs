// What `make test` runs, layer by layer. A layer is a list of jobs, each a mocha run or a list of
// commands that pass or fail.

import { readdirSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

const mocha = (folder) => [{ specs: [`${folder}/**/*.test.ts`] }];
const commands = (named) => Object.entries(named).map((command) => ({ commands: [command] }));

/** A process for each of the long files, which then run beside each other, and one for the rest. */
function apart(folder, long) {
  const rest = readdirSync(path.join(ROOT, folder)).filter(
    (file) => file.endsWith(".test.ts") && !long.some((name) => file === `${name}.test.ts`),
  );
  return [...long.map((name) => [`${name}.test.ts`]), rest].map((files) => ({
    specs: files.map((file) => path.posix.join(folder, file)),
  }));
}

// What tsc and prettier have found of files that are still the same. `npm ci` removes it.
const CACHE = "node_modules/.cache/pulumi-ecs-sidecars";

const types = (name, project) =>
  `npx tsc --noEmit --incremental --tsBuildInfoFile ${CACHE}/${name}.tsbuildinfo -p ${project}`;

/** Layers by name. */
export const LAYERS = {
  check: commands({
    types: types("types", "tsconfig.json"),
    "example types": types("example-types", "examples/tsconfig.json"),
    lint: "npx eslint .",
    format: `npx prettier --check --log-level warn --cache --cache-strategy content --cache-location ${CACHE}/prettier .`,
    schema: "node tools/schema/write.mjs --check",
    "list of rules": "node tools/rules/list.mjs --check",
    "pages of rules": "node tools/rules/docs.mjs --check",
    "table of faults": "node tools/oracles/faults.mjs --check",
    "table of failing operations": "node tools/test/operations.mjs --check",
    "table of replacements": "node tools/local-aws/replacements.mjs --check",
  }),
  core: mocha("test/core"),
  components: mocha("test/components"),
  "policy-pack": mocha("test/policy-pack"),
  repository: mocha("test/repository"),
  oracles: mocha("test/oracles"),
  "local-aws": mocha("local-aws/test"),
  engine: apart("test/engine", ["faults", "interrupted", "lost-answers"]),
  languages: apart("test/languages", ["examples", "mistakes", "parity"]),
  examples: apart("test/examples", ["examples"]),
  package: mocha("test/package"),
};
