// Writes what users of the package load: one file per entry point, for Node takes longer to find and
// compile hundreds of modules than to run them. Their declarations are the compiler's.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { exports: ENTRIES } = createRequire(import.meta.url)("../../package.json");

const BUNDLES = [
  { entryPoints: ["components/index.ts", "core/index.ts", "provider/components.ts"] },
  // Loads the components when it is asked for one.
  { entryPoints: ["provider/main.ts"], external: ["./components.js"] },
  { entryPoints: ["policy-pack/pack.ts"], outdir: "policy-pack/dist" },
  // Nothing but a call of the pack.
  { entryPoints: ["policy-pack/index.ts"], outdir: "policy-pack/dist", external: ["./pack"] },
];

/** Data stays text until it is asked for: text is skipped where a literal is parsed with the code. */
const DATA = {
  name: "data",
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(await readFile(file, "utf8")));
      return { contents: `module.exports = JSON.parse(${JSON.stringify(text)});`, loader: "js" };
    });
  },
};

const bundle = (options) =>
  build({
    absWorkingDir: ROOT,
    bundle: true,
    format: "cjs",
    outbase: ".",
    outdir: "dist",
    packages: "external",
    platform: "node",
    plugins: [DATA],
    // Where `import()` stands, a bundle is loaded by `require`: see below.
    supported: { "dynamic-import": false },
    target: "node20",
    ...options,
  });

/**
 * Writes the entry point for ES modules. To import a CommonJS file, Node searches all of its text for
 * the names of its exports, which takes longer than loading it.
 */
async function wrap({ import: wrapper, default: bundled }) {
  const from = `./${path.basename(bundled)}`;
  const names = Object.keys(createRequire(import.meta.url)(path.join(ROOT, bundled)));
  const lines = [
    'import { createRequire } from "node:module";',
    `const bundle = createRequire(import.meta.url)("${from}");`,
    "export default bundle;",
    `export const { ${names.sort().join(", ")} } = bundle;`,
  ];
  await writeFile(path.join(ROOT, wrapper), `${lines.join("\n")}\n`);
}

await Promise.all(BUNDLES.map(bundle));
await Promise.all(
  Object.values(ENTRIES)
    .filter((entry) => entry.import)
    .map(wrap),
);
