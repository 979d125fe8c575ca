import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import type { HostedProgram } from "../support/bare-engine";
import { pluginIn, pythonEnvironment } from "./languages";
import { withOptions } from "./options/program";
import { LanguageStack, UP } from "./stack";
import type { Plan } from "./stack";
import { ROOT } from "../support/pulumi-process";

const PROGRAM = path.join(ROOT, "test/languages/options/program.py");

function python(folder: string): HostedProgram {
  fs.copyFileSync(PROGRAM, path.join(folder, "__main__.py"));
  const project = { runtime: "python", ...pluginIn(path.join(ROOT, "provider")) };
  return { project, environment: pythonEnvironment() };
}

describe("options of a component in Python", function () {
  this.timeout(120_000);
  let stack: LanguageStack;
  let renamed: readonly string[];
  let made: Plan["resources"];
  before(async () => {
    stack = await LanguageStack.start();
    stack.planned(await stack.inline(withOptions("old-name"), ...UP));
    made = await stack.state();
    renamed = stack.planned(await stack.inline(withOptions("new-name"), "preview")).changes;
  });
  after(() => {
    stack.stop();
  });

  const of = (component: string): Record<string, unknown>[] =>
    Object.entries(made)
      .filter(([urn]) => urn.split("::").at(-1)?.startsWith(`${component}-`))
      .map(([, resource]) => resource);

  it("are such as reach the children in TypeScript", () => {
    assert.ok(of("protected").every(({ protect }) => protect === true));
    assert.ok(of("elsewhere").every(({ provider }) => String(provider).includes("::frankfurt::")));
    // The children wait for the component, which waits; they do not say so themselves.
    const [waiting] = Object.entries(made).filter(([urn]) => urn.endsWith("::later"));
    assert.deepEqual(waiting?.[1]["dependencies"], [
      "urn:pulumi:dev::shop::aws:sqs/queue:Queue::topic",
    ]);
    assert.match(JSON.stringify(of("transformed")), /"skipDestroy":true/);
    for (const component of ["protected", "elsewhere", "later", "transformed"]) {
      assert.equal(of(component).length, 5);
    }
  });

  it("reach them too, and a renamed component keeps what keeps its name", async () => {
    const { changes } = stack.planned(await stack.hosted(python, "preview"));
    assert.deepEqual([...changes].sort(), [...renamed].sort());
    assert.doesNotMatch(changes.join(), /task-role/);
    stack.planned(await stack.hosted(python, ...UP));
    const after = await stack.state();
    const others = (all: Plan["resources"]): object =>
      Object.fromEntries(Object.entries(all).filter(([urn]) => !/(old|new)-name/.test(urn)));
    assert.deepEqual(others(after), others(made));
  });
});
