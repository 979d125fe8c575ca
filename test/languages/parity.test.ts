import assert from "node:assert/strict";
import { PROGRAM } from "./cases";
import { LANGUAGES } from "./languages";
import { LanguageStack } from "./stack";
import type { Plan } from "./stack";

const COMPONENTS = PROGRAM.map(({ name }) => name);

describe("one program in every language", function () {
  this.timeout(300_000);
  let stack: LanguageStack;
  let first: Plan;
  let made: Plan["resources"];
  before(async () => {
    stack = await LanguageStack.start();
    first = await stack.preview("TypeScript", PROGRAM);
  });
  after(() => {
    stack.stop();
  });

  it("is one that has unknown values, and tells what it plans", () => {
    const urns = Object.keys(first.resources);
    const components = urns.filter((urn) => /::ecs-sidecars:index:\w+::/.test(urn));
    assert.deepEqual(
      components.map((urn) => urn.split("::").at(-1)).sort(),
      [...COMPONENTS].sort(),
    );
    assert.equal(urns.length, first.changes.length);
    assert.match(JSON.stringify(first.resources), /04da6b54-80e4-46f7-96ec-b56ff0331ba9/);
  });

  for (const language of Object.keys(LANGUAGES)) {
    it(`is previewed in ${language} as in TypeScript, what is unknown included`, async () => {
      const plan = await stack.preview(language, PROGRAM);
      assert.deepEqual([...plan.changes].sort(), [...first.changes].sort());
      assert.deepEqual(plan.resources, first.resources);
    });
  }

  it("deploys in TypeScript", async () => {
    await stack.up("TypeScript", PROGRAM);
    made = await stack.state();
    assert.equal(Object.keys(made).length, first.changes.length);
    for (const canary of [/canary-token/, /canary-config/]) {
      assert.match(JSON.stringify(made), canary, "secrets are compared too");
    }
  });

  for (const language of Object.keys(LANGUAGES)) {
    it(`moves to ${language} without a change, outputs and secrets included`, async () => {
      assert.deepEqual((await stack.up(language, PROGRAM)).changes, []);
      assert.deepEqual(await stack.state(), made);
    });
  }

  it("moves back", async () => {
    assert.deepEqual((await stack.preview("TypeScript", PROGRAM)).changes, []);
  });
});
