import { createRequire } from "node:module";
import * as path from "node:path";
import type { Program } from "./program-server";

type Outputs = Record<string, unknown>;

const load = createRequire(__filename);

/** The program of a project in a folder, `index.ts`, as if its language host ran it anew each time. */
export function programIn(folder: string): Program {
  return () => {
    forget(folder);
    const exported = load(path.join(folder, "index.ts")) as Program | Outputs;
    return typeof exported === "function" ? exported() : exported;
  };
}

function forget(folder: string): void {
  for (const file of Object.keys(load.cache)) {
    if (file.startsWith(folder + path.sep)) Reflect.deleteProperty(load.cache, file);
  }
}
