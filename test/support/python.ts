import { execFileSync } from "node:child_process";
import * as path from "node:path";
import { ROOT } from "./engine";

const SETUP = path.join(ROOT, "tools/python/setup.mjs");

/** A PATH on which `python` is the one that runs Pulumi programs; made, where it is not there. */
export function pathWithPython(): string {
  const python = execFileSync(process.execPath, [SETUP], { encoding: "utf8" }).trim();
  return [path.dirname(python), process.env["PATH"]].join(path.delimiter);
}
