// Infers the schema of the public component classes from their TypeScript arguments, with the same
// code Pulumi itself uses.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import path from "node:path";

const require = createRequire(import.meta.url);
const { Analyzer } = require("@pulumi/pulumi/provider/experimental/analyzer");
const { generateSchema } = require("@pulumi/pulumi/provider/experimental/schema");

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const PACKAGE = "ecs-sidecars";
const COMPONENTS = ["EcsService", "EcsTaskDefinition"];

/** The schema as Pulumi infers it. Throws, naming component and property, on what it cannot express. */
export function inferSchema() {
  const { version, description } = require("../../package.json");
  // The analyser finds sources through `main`; ours points at compiled code.
  const entry = { name: PACKAGE, version, main: "./components/index.js" };
  const analyzer = new Analyzer(ROOT, PACKAGE, entry, new Set(COMPONENTS));
  const { components, typeDefinitions, dependencies } = analyzer.analyze();
  return generateSchema(
    PACKAGE,
    version,
    description,
    components,
    typeDefinitions,
    dependencies,
    undefined,
  );
}
