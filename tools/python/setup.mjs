// The Python environment of Pulumi programs. Prints the path of its python.

import { resolve } from "node:path";

import { printPython } from "./environment.mjs";

await printPython({
  folder: resolve(import.meta.dirname, "../../.python"),
  requirements: resolve(import.meta.dirname, "requirements.txt"),
  contents: "Pulumi and its AWS provider for Python",
});
