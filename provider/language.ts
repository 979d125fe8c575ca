import * as fs from "node:fs";
import * as path from "node:path";

const RUNTIME = /^[{ ]*"?runtime"?\s*:\s*(?:\{?\s*"?name"?\s*:\s*)?"?(\w+)/m;

/**
 * The language of the program that the engine runs: it starts plugins in the program's folder, and
 * tells them nothing else about it.
 */
export function languageOfProgram(folder: string): string | undefined {
  const file = ["Pulumi.yaml", "Pulumi.yml"]
    .map((name) => path.join(folder, name))
    .find((candidate) => fs.existsSync(candidate));
  if (file !== undefined) return RUNTIME.exec(fs.readFileSync(file, "utf8"))?.[1];
  const parent = path.dirname(folder);
  return parent === folder ? undefined : languageOfProgram(parent);
}
