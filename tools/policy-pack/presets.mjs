// Writes the presets of the policy pack as settings for `--policy-pack-config`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { fileURLToPath } from "node:url";

const PACK = fileURLToPath(new URL("../../policy-pack/", import.meta.url));
const FOLDER = path.join(PACK, "presets");

const require = createRequire(import.meta.url);
require("../../test/support/typescript.cjs");
const { RULES } = require("../../core/index.ts");
const { PACK_PRESETS, levelIn } = require("../../policy-pack/levels.ts");

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const preset of PACK_PRESETS) {
  const levels = Object.fromEntries(RULES.map((rule) => [rule.id, levelIn(preset, rule)]));
  writeFileSync(path.join(FOLDER, `${preset}.json`), `${JSON.stringify(levels, undefined, 2)}\n`);
}
