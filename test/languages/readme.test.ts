import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import type { HostedProgram } from "../support/bare-engine";
import { blocksOf } from "../support/markdown";
import { ROOT } from "../support/pulumi-process";
import { GO_ENVIRONMENT, pluginIn, pythonEnvironment, writeGoModule } from "./languages";
import { LanguageStack } from "./stack";

const README = "README.md";
const PLUGIN = pluginIn(path.join(ROOT, "provider"));

const PROGRAMS: Readonly<Record<string, (folder: string, text: string) => HostedProgram>> = {
  yaml: (_, text) => ({ project: { ...(parse(text) as object), ...PLUGIN } }),
  python: (folder, text) => {
    fs.writeFileSync(path.join(folder, "__main__.py"), text);
    return { project: { runtime: "python", ...PLUGIN }, environment: pythonEnvironment() };
  },
  go: (folder, text) => {
    fs.writeFileSync(path.join(folder, "main.go"), text);
    writeGoModule(folder);
    return { project: { runtime: "go", ...PLUGIN }, environment: GO_ENVIRONMENT };
  },
};

describe("the programs of the README", function () {
  this.timeout(300_000);

  it("make the same in every language", async () => {
    const stack = await LanguageStack.start();
    try {
      const plans: unknown[] = [];
      for (const [language, written] of Object.entries(PROGRAMS)) {
        const text = blocksOf(README, language).at(-1) ?? "";
        const ended = await stack.hosted((folder) => written(folder, text), "preview");
        plans.push(stack.planned(ended).resources);
      }
      const [yaml, ...others] = plans;
      assert.ok(Object.keys(yaml as object).length > 5);
      for (const plan of others) assert.deepEqual(plan, yaml);
    } finally {
      stack.stop();
    }
  });
});
