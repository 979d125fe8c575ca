// Writes the table of replacements in local-aws/README.md from the types. `--check` compares instead.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { format, resolveConfig } from "prettier";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FILE = path.join(ROOT, "local-aws/README.md");
const [BEGIN, END] = ["<!-- replacements -->", "<!-- end of replacements -->"];

const require = createRequire(import.meta.url);
require(path.join(ROOT, "test/support/typescript.cjs"));
const { services } = require(path.join(ROOT, "local-aws/services/index.ts"));

const code = (name) => `\`${name}\``;

function always({ replaces }) {
  if (!("allBut" in replaces)) return replaces.map(code).join(", ");
  const { allBut } = replaces;
  return allBut.length === 0 ? "all" : `all but ${allBut.map(code).join(", ")}`;
}

const sometimes = ({ replacesWhen = {} }) =>
  Object.entries(replacesWhen).map(([property, { when }]) => `${code(property)} ${when}`);

// "aws:ecs/service:Service" is Service of ecs.
const named = (token) => token.replace(/^aws:(\w+)\/.*:(\w+)$/, "$1 $2");

const rows = services
  .flatMap(({ types = [] }) => types)
  .map((type) => [named(type.tokens[0]), always(type), sometimes(type).join("; ")])
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map((cells) => `| ${cells.join(" | ")} |`);

const table = ["| type | replaced by a change of | or of |", "| --- | --- | --- |", ...rows];
const old = readFileSync(FILE, "utf8");
const [before, after] = [old.split(BEGIN)[0], old.split(END)[1]];
const style = { ...(await resolveConfig(FILE)), parser: "markdown" };
const page = [before.trimEnd(), BEGIN, table.join("\n"), END, after.trimStart()].join("\n\n");
const text = await format(page, style);
if (!process.argv.includes("--check")) {
  writeFileSync(FILE, text);
} else if (old !== text) {
  console.error('Run "make docs": local-aws/README.md differs from the types of the stand-in.');
  process.exit(1);
}
