// Writes docs/faults.md: the faults that tests put into requests, and who finds each.
// `--check` compares instead.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { format, resolveConfig } from "prettier";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FILE = path.join(ROOT, "docs/faults.md");

const require = createRequire(import.meta.url);
require(path.join(ROOT, "test/support/typescript.cjs"));
const { FAULTS } = require(path.join(ROOT, "test/oracles/faults/index.ts"));
const { subjectOf } = require(path.join(ROOT, "test/oracles/faults/fault.ts"));

const SUBJECTS = {
  taskDefinition: "Task definitions",
  service: "Services",
  parameter: "SSM parameters",
  logGroup: "Log groups",
  role: "Roles",
};

const listed = (codes = "") => codes.split(" ").filter((code) => code !== "");
const rules = ({ ours, advice }) =>
  [...listed(ours), ...listed(advice)].map((id) => `[${id}](rules/${id}.md)`).join(", ");
const row = (fault) =>
  `| ${fault.title} | ${rules(fault)} | ${listed(fault.cfnLint).join(", ")} | ${listed(fault.botocore).join(", ")} |`;

const table = ([subject, title]) => [
  `## ${title}`,
  [
    "| fault | our rule | cfn-lint | botocore |",
    "| --- | --- | --- | --- |",
    ...FAULTS.filter((fault) => subjectOf(fault) === subject).map(row),
  ].join("\n"),
];

const count = (finds) => FAULTS.filter(finds).length;

function page() {
  return [
    '<!-- Written by "make docs" from test/oracles/faults. -->',
    "# Faults and who finds them",
    `Each of these ${FAULTS.length} faults is put into a request that is otherwise valid, and \`make test\` holds what is found against this table.`,
    [
      `- Our rules find all ${count(({ ours, advice }) => ours || advice)}.`,
      `- cfn-lint finds ${count(({ cfnLint }) => cfnLint)}, botocore's model of the API ${count(({ botocore }) => botocore)}.`,
      `- ${count(({ cfnLint, botocore }) => !cfnLint && !botocore)} only our rules find.`,
    ].join("\n"),
    "That a fault is one is what AWS's documents say; [not-proven.md](not-proven.md) has what is in doubt. The other two are asked as [tools/oracles](../tools/oracles/README.md) says.",
    ...Object.entries(SUBJECTS).flatMap(table),
  ].join("\n\n");
}

const style = { ...(await resolveConfig(FILE)), parser: "markdown" };
const text = await format(page(), style);
if (!process.argv.includes("--check")) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, "utf8") !== text) {
  console.error('Run "make docs": docs/faults.md differs from the faults in test/oracles/faults.');
  process.exit(1);
}
