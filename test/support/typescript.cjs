// Lets mocha and our tools load TypeScript without type checks. What was transpiled once is kept:
// most of what a test file costs to load is otherwise TypeScript itself.
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const FOLDER = path.resolve(__dirname, "../../node_modules/.cache/ecs-sidecars");
const { version } = require("esbuild/package.json");
const OPTIONS = { format: "cjs", loader: "ts", sourcemap: "inline", target: "node20" };
const SETTINGS = JSON.stringify([version, OPTIONS]);

mkdirSync(FOLDER, { recursive: true });
process.setSourceMapsEnabled(true);
require.extensions[".ts"] = (module, file) => module._compile(javascriptOf(file), file);

function javascriptOf(file) {
  const text = readFileSync(file, "utf8");
  const key = createHash("sha256").update(`${SETTINGS}\0${file}\0${text}`).digest("hex");
  const kept = path.join(FOLDER, `${key}.js`);
  try {
    return readFileSync(kept, "utf8");
  } catch {
    return transpile(file, text, kept);
  }
}

function transpile(sourcefile, text, kept) {
  const { transformSync } = require("esbuild");
  const { code } = transformSync(text, { ...OPTIONS, sourcefile });
  // Several processes may write the same file.
  const temporary = `${kept}.${process.pid}`;
  writeFileSync(temporary, code);
  renameSync(temporary, kept);
  return code;
}
