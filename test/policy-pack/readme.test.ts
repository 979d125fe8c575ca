import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { RULES } from "../../core";
import { PACK_PRESETS, levelIn } from "../../policy-pack/levels";
import { mistakesInRules } from "../../policy-pack/settings/mistakes";
import { ROOT } from "../support/engine";
import { blocksOf } from "../support/markdown";

// Its programs are compiled, and its violation is read off the engine, in test/package.
const README = "policy-pack/README.md";
const text = fs.readFileSync(path.join(ROOT, README), "utf8");

/** The part of the document under a heading. */
function part(heading: string): string {
  const [, body = ""] = text.split(`\n## ${heading}\n`);
  return body.split("\n## ")[0] ?? "";
}

describe("the policy pack's README", () => {
  it("has settings that the pack understands", () => {
    const settings = blocksOf(README, "json").map((json): unknown => JSON.parse(json));
    assert.deepEqual(
      settings.flatMap((one) => mistakesInRules(one, RULES)),
      [],
    );
    assert.equal(settings.length, 1);
  });

  it("lists the rules that have a remedy", () => {
    const listed = [...part("Remedies").matchAll(/\[([\w-]+)\]\(\.\.\/docs\/rules\//g)];
    assert.deepEqual(
      listed.map(([, id]) => id).sort(),
      RULES.flatMap((rule) => (rule.remedy ? [rule.id] : [])).sort(),
    );
  });

  it("says the levels of every preset", () => {
    const sample = ["baseline", "recommended", "strict", "optional"] as const;
    const [anyRule] = RULES;
    assert.ok(anyRule);
    const rows = PACK_PRESETS.map((preset) => [
      `\`${preset}\``,
      ...sample.map((from) => levelIn(preset, { ...anyRule, preset: from, frameworks: [] })),
    ]);
    const cells = part("Presets")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split("|").slice(1, -1))
      .map((row) => row.map((cell) => cell.trim()));
    assert.deepEqual(cells, rows);
  });
});
