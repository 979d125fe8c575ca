// Writes docs/failing-operations.md: what the tests of the engine hold each failing operation against.
// `--check` compares instead.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { format, resolveConfig } from "prettier";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FILE = path.join(ROOT, "docs/failing-operations.md");

const require = createRequire(import.meta.url);
require(path.join(ROOT, "test/support/typescript.cjs"));
const { FIRST, SECOND } = require(path.join(ROOT, "test/engine/faults/lost-answers.ts"));

const THEN = {
  done: "done again, nothing is left over",
  refused: "AWS refuses: it has this name already",
  doubled: "made once more, the first stays",
};

const table = (operations) =>
  [
    "| operation | it failed | its answer was lost |",
    "| --- | --- | --- |",
    ...Object.entries(operations).map(
      ([title, outcome]) => `| ${title} | ${THEN.done} | ${THEN[outcome]} |`,
    ),
  ].join("\n");

const page = [
  '<!-- Written by "make docs" from test/engine/faults/lost-answers.ts. -->',
  "# Operations that fail, and what the next update does",
  "`make test` lets each operation of two deployments fail once: AWS refused it, or it took place and the answer never came. Then it updates again without a fault, and holds what happens against these tables. The service and its sidecars have all that this package makes for one.",
  [
    `- **Done again**: what there is then, in AWS and in the state, equals an update that nothing disturbed. Where the operation failed, the running revision can start until then.`,
    `- **AWS refuses** tells the name. Once that is deleted in AWS, the next update goes on and ends as above; or [import it](deployment.md#an-interrupted-update).`,
    `- **Made once more**: the update succeeds, with exactly one more of this kind in AWS under another name. It is yours to delete.`,
  ].join("\n"),
  "## A first deployment",
  table(FIRST),
  "## A second one that changes, adds and removes something of every kind",
  table(SECOND),
].join("\n\n");

const style = { ...(await resolveConfig(FILE)), parser: "markdown" };
const text = await format(page, style);
if (!process.argv.includes("--check")) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, "utf8") !== text) {
  console.error(
    'Run "make docs": docs/failing-operations.md differs from the tests of the engine.',
  );
  process.exit(1);
}
