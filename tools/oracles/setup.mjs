// The Python environment of the oracles. Prints the path of its python.

import { resolve } from "node:path";

import { printPython } from "../python/environment.mjs";

await printPython({
  folder: resolve(import.meta.dirname, "../../.oracles"),
  requirements: resolve(import.meta.dirname, "requirements.txt"),
  contents: "the oracles: cfn-lint, botocore and ministack",
});
