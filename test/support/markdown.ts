import * as fs from "node:fs";
import * as path from "node:path";
import { ROOT } from "./engine";

/** The fenced blocks of a document in one language, in their order; "" for those without. */
export function blocksOf(file: string, language: string): string[] {
  const text = fs.readFileSync(path.join(ROOT, file), "utf8");
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , block = ""]) => block);
}
