import assert from "node:assert/strict";
import * as path from "node:path";
import { withCli } from "../support/cli";
import type { Cli } from "../support/cli";
import { ROOT } from "../support/engine";
import { EVENTS, runWithPack } from "../support/policy-run";
import type { PolicyRun } from "../support/policy-run";

const PROGRAM = path.join(ROOT, "test/engine/policies/hidden");

describe("the policy pack where next to nothing is known, and all is mandatory", function () {
  this.timeout(120_000);
  let run: PolicyRun;
  before(async () => {
    const preview = async (cli: Cli): Promise<PolicyRun> =>
      runWithPack(cli.inProcess(), ["preview"], { settings: { all: "mandatory" } });
    run = await withCli(PROGRAM, preview, { environment: EVENTS });
  });

  it("runs every policy to its end", () => {
    assert.doesNotMatch(run.text, /can't run policy|during preview|Exception|Error:/);
    assert.deepEqual(
      run.violations.filter(({ level }) => level !== "mandatory"),
      [],
    );
    assert.equal(run.status, 1);
  });

  it("has nothing against it but that it was not checked", () => {
    const found = run.violations.map(({ policy, text }) => [policy, text]);
    assert.deepEqual(found, [
      [
        "task-coverage",
        `Every task definition is checked.
1 task definition was not checked:
  "web": containerDefinitions is not known yet; it takes in "source" (aws:secretsmanager/secret:Secret).
`,
      ],
    ]);
  });
});
