import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { languageOfProgram } from "../../provider/language";

const PROJECTS = [
  ["name: shop\nruntime: python\n", "python"],
  ["runtime:\n  name: go\n  options: { binary: x }\n", "go"],
  ["runtime: { name: nodejs }\n", "nodejs"],
  ['{"runtime":"yaml","name":"shop"}', "yaml"],
  ['{"runtime":{"name":"dotnet"}}', "dotnet"],
  ["name: shop\n", undefined],
] as const;

describe("the language of a program", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-project-"));
  const inner = path.join(folder, "src", "deep");
  before(() => fs.mkdirSync(inner, { recursive: true }));
  after(() => fs.rmSync(folder, { recursive: true }));

  for (const [text, language] of PROJECTS) {
    it(`is ${language ?? "unknown"} by ${JSON.stringify(text)}, also below the project's folder`, () => {
      fs.writeFileSync(path.join(folder, "Pulumi.yaml"), text);
      assert.deepEqual([languageOfProgram(folder), languageOfProgram(inner)], [language, language]);
    });
  }
});
