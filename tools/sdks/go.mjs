// Writes sdk/go, the Go SDK, from provider/schema.json. `--check` fails where it is not what the
// schema says. Its go.mod and go.sum are kept: `go mod tidy` in sdk/go writes them.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { generate, ROOT } from "./generator.mjs";

const FOLDER = join(ROOT, "sdk/go");
const PACKAGE = join(FOLDER, "ecssidecars");

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

function differs(folder, other) {
  const [files, others] = [filesIn(folder), filesIn(other)];
  if (files.join() !== others.join()) return true;
  return files.some(
    (file) => !readFileSync(join(folder, file)).equals(readFileSync(join(other, file))),
  );
}

const scratch = mkdtempSync(join(tmpdir(), "ecs-sidecars-go-"));
try {
  await generate("go", scratch);
  const generated = join(scratch, "ecssidecars");
  if (!process.argv.includes("--check")) {
    rmSync(PACKAGE, { recursive: true, force: true });
    cpSync(generated, PACKAGE, { recursive: true });
  } else if (differs(PACKAGE, generated)) {
    console.error('sdk/go is not what the schema says: run "make schema".');
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}
