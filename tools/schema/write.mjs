// Writes components/normalise/shapes.json, what untyped callers are checked against, and
// provider/schema.json, from which the SDKs of other languages are generated. `--check` fails where
// they are not what the sources say. Flaws of the sources fail both.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ABOUT } from "./about.mjs";
import { inferSchema, ROOT } from "./infer.mjs";
import { shapes } from "./shapes.mjs";

const require = createRequire(import.meta.url);
require("../../test/support/typescript.cjs");
const { documentsIn } = require("./documents.ts");
const { flawsOf } = require("./flaws.ts");
const { publish } = require("./publish.ts");

function fail(...lines) {
  console.error(lines.join("\n"));
  process.exitCode = 1;
}

function write(name, content) {
  const file = path.join(ROOT, name);
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) fail(`${name} is out of date: run "make schema".`);
}

const inferred = inferSchema();
const schema = publish(inferred, documentsIn(path.join(ROOT, "components/args")));
const flaws = flawsOf(schema);
if (flaws.length > 0) fail("Mend the documents in components/args:", ...flaws);
write("components/normalise/shapes.json", shapes(inferred));
write("provider/schema.json", { ...ABOUT, ...schema });
