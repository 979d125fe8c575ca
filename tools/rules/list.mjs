// Writes core/rules/index.ts: every rule by kind and id, from the files that are there.
// `--check` compares instead.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../core/rules/", import.meta.url));
const FILE = path.join(FOLDER, "index.ts");
const KINDS = ["invalid", "practice"];

const rules = KINDS.flatMap((kind) =>
  readdirSync(path.join(FOLDER, kind))
    .map((file) => path.basename(file, ".ts"))
    .sort()
    .map((id) => ({
      kind,
      id,
      name: id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()),
    })),
);

const text = `// Written by "make rules" from the files beside it.
${rules.map(({ kind, id, name }) => `import { ${name} } from "./${kind}/${id}";`).join("\n")}
import type { Rule } from "./rule";

/** Every rule, by kind and id. */
export const RULES: readonly Rule[] = [
${rules.map(({ name }) => `  ${name},`).join("\n")}
];
`;

if (process.argv.includes("--check")) {
  if (readFileSync(FILE, "utf8") !== text) {
    console.error(`core/rules/index.ts does not list the rules that are there: run "make rules".`);
    process.exit(1);
  }
} else {
  writeFileSync(FILE, text);
}
