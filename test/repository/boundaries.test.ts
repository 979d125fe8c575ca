import assert from "node:assert/strict";
import * as path from "node:path";
import { ESLint } from "eslint";
import type { Linter } from "eslint";
import tseslint from "typescript-eslint";
import { ROOT } from "../support/engine";

/** A file of each folder whose place the planted text takes. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  core: "order",
  components: "leaf",
  "local-aws": "values",
};

/** Imports that must not stand, and the rule that must find each. */
const PLANTED = [
  ["core", 'import "@pulumi/pulumi";', "no-restricted-imports"],
  ["core", 'import "node:fs";', "no-restricted-imports"],
  ["core", 'import "lodash";', "no-restricted-imports"],
  ["core", 'import "../components/leaf";', "no-restricted-imports"],
  ["components", 'import "../local-aws/cloud";', "no-restricted-imports"],
  ["components", 'import "../test/support/cli";', "no-restricted-imports"],
  ["local-aws", 'import "../components";', "no-restricted-imports"],
] as const;

const ALLOWED = [
  ["core", 'import "./issue";'],
  ["core", 'import "fastest-levenshtein";'],
  ["components", 'import "../core";'],
  ["components", 'import "@pulumi/pulumi";'],
] as const;

/** Who imports whom needs no types, and those of AWS take a second and a half to load. */
const WITHOUT_TYPES: Linter.Config = {
  rules: tseslint.configs.disableTypeChecked.rules ?? {},
  languageOptions: { parserOptions: { project: null } },
};

/** Lints a text as if it stood in a file of the folder, without writing it there. */
async function rulesBroken(folder: string, code: string): Promise<(string | null)[]> {
  const eslint = new ESLint({ cwd: ROOT, overrideConfig: WITHOUT_TYPES });
  const filePath = path.join(ROOT, folder, `${STANDS_FOR[folder] ?? ""}.ts`);
  const [result] = await eslint.lintText(`${code}\nexport {};\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe("the lint rules on who imports whom", function () {
  this.timeout(60_000);

  for (const [folder, code, rule] of PLANTED) {
    it(`finds ${code} in ${folder}`, async () => {
      assert.deepEqual(await rulesBroken(folder, code), [rule]);
    });
  }

  for (const [folder, code] of ALLOWED) {
    it(`lets ${code} stand in ${folder}`, async () => {
      assert.deepEqual(await rulesBroken(folder, code), []);
    });
  }
});
