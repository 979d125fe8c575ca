import assert from "node:assert/strict";
import * as path from "node:path";
import { withCli } from "../support/cli";
import type { Cli } from "../support/cli";
import { ROOT } from "../support/engine";
import { EVENTS, places, runWithPack } from "../support/policy-run";
import type { PolicyRun } from "../support/policy-run";

const PROGRAM = path.join(ROOT, "test/engine/policies/unknown");

describe("the policy pack where the first preview does not know all", function () {
  this.timeout(120_000);
  let run: PolicyRun;
  before(async () => {
    const preview = async (cli: Cli): Promise<PolicyRun> =>
      runWithPack(cli.inProcess(), ["preview"]);
    run = await withCli(PROGRAM, preview, { environment: EVENTS });
  });

  it("checks every container of a component, and what is known of the others", () => {
    const mandatory = run.violations.filter(({ level }) => level === "mandatory");
    const planned = "planned-task-definition";
    assert.deepEqual(places(mandatory), [
      ["credential-in-environment", planned, "containerDefinitions[0].environment[0]"],
      ["credential-in-environment", planned, "containerDefinitions[1].environment[0]"],
      ["fargate-network-mode", "web", "networkMode"],
    ]);
    assert.equal(run.status, 1);
  });

  it("says once which task definitions it could not check, and what hid them", () => {
    const others = run.violations.filter(({ level }) => level !== "mandatory");
    assert.deepEqual(
      others.map(({ level, policy, text }) => ({ level, policy, text })),
      [
        {
          level: "advisory",
          policy: "task-coverage",
          text: `Every task definition is checked.
2 task definitions were not checked:
  "job": containerDefinitions is not known yet; it takes in "database" (aws:secretsmanager/secret:Secret).
  "web": containerDefinitions is not known yet; it takes in "images" (aws:ecr/repository:Repository).
`,
        },
      ],
    );
    assert.doesNotMatch(run.text, /can't run policy|during preview/);
  });
});
