// Writes the presets of the policy pack as settings for `--policy-pack-config`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { fileURLToPath } from "node:url";

const PACK = fileURLToPath(new URL("../../policy-pack/", import.meta.url));
const FOLDER = path.join(PACK, "presets");

const built = createRequire(path.join(PACK, "dist/policy-pack/"));
const { RULES } = built("../core/index.js");
const { PACK_PRESETS, levelIn } = built("./levels.js");

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
for (const preset of PACK_PRESETS) {
  const levels = Object.fromEntries(RULES.map((rule) => [rule.id, levelIn(preset, rule)]));
  writeFileSync(path.join(FOLDER, `${preset}.json`), `${JSON.stringify(levels, undefined, 2)}\n`);
}
