// What `make test` runs, layer by layer. A layer is a mocha run, or a list of commands that pass
// or fail.

const mocha = (...specs) => ({ specs });
const commands = (named) => ({ commands: Object.entries(named) });

/** Layers by name. */
export const LAYERS = {
  check: commands({
    types: "npx tsc --noEmit -p tsconfig.json",
    "example types": "npx tsc --noEmit -p examples/tsconfig.json",
    lint: "npx eslint .",
    format: "npx prettier --check --log-level warn .",
    "argument shapes": "node tools/schema/shapes.mjs --check",
    "list of rules": "node tools/rules/list.mjs --check",
    "pages of rules": "node tools/rules/docs.mjs --check",
    "table of faults": "node tools/oracles/faults.mjs --check",
  }),
  core: mocha("test/core/**/*.test.ts"),
  components: mocha("test/components/**/*.test.ts"),
  "policy-pack": mocha("test/policy-pack/**/*.test.ts"),
  repository: mocha("test/repository/**/*.test.ts"),
  oracles: mocha("test/oracles/**/*.test.ts"),
  "local-aws": mocha("local-aws/test/**/*.test.ts"),
  engine: mocha("test/engine/**/*.test.ts"),
  examples: mocha("test/examples/**/*.test.ts"),
  package: mocha("test/package/**/*.test.ts"),
};
