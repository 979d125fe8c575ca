import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { withCli } from "../support/cli";
import { ROOT } from "../support/engine";
import { EVENTS, runWithPack } from "../support/policy-run";
import type { PolicyRun } from "../support/policy-run";
import { goldenOf } from "./golden";

const EXAMPLES = path.join(ROOT, "examples");
const GOLDEN = path.join(__dirname, "golden");
const UP = ["up", "--yes", "--skip-preview"];
const TASK = "aws:ecs/taskDefinition:TaskDefinition";

/** All that the policy pack says of an example, when it is previewed and when it is made. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  "all-fields": [
    `What was let pass is seen.
2 findings were let pass:
  execute-command-with-readonly-root on "web-service": Nobody enters the forwarder.
  volume-unused on "web-task-definition": Only the profiler mounts it, and that sidecar is not always there.
`,
  ],
};

const names = fs
  .readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
  .map((entry) => entry.name);

describe("the examples on the engine", function () {
  this.timeout(180_000);

  for (const name of names) {
    it(`${name}: deploys as planned and as the policy pack wants, changes nothing twice, leaves nothing behind`, () =>
      withCli(
        path.join(EXAMPLES, name),
        async (hosted) => {
          passes(name, await runWithPack(hosted, ["preview"]));
          const cli = hosted.inProcess();
          passes(name, await runWithPack(cli, UP));
          const golden = path.join(GOLDEN, `${name}.json`);
          const made = goldenOf(cli.resources());
          // `UPDATE_GOLDEN=1 make test` writes what is; the diff is then to be read.
          if (process.env["UPDATE_GOLDEN"])
            fs.writeFileSync(golden, `${JSON.stringify(made, null, 2)}\n`);
          assert.deepEqual(made, JSON.parse(fs.readFileSync(golden, "utf8")));

          await cli.succeeds(...UP, "--expect-no-changes");
          await cli.succeeds(...UP, "--refresh", "--expect-no-changes");
          await cli.succeeds("destroy", "--yes", "--skip-preview");
          assert.deepEqual([...new Set(typesLeft(cli.cloud()))], [TASK]);
        },
        { environment: EVENTS },
      ));
  }

  it("have each a README, and no golden plan without an example", () => {
    for (const name of names) {
      assert.ok(fs.existsSync(path.join(EXAMPLES, name, "README.md")), `${name} has no README`);
    }
    const plans = fs.readdirSync(GOLDEN).map((file) => path.basename(file, ".json"));
    assert.deepEqual(plans.sort(), [...names].sort());
  });

  it("run from the root of the repository too", () =>
    withCli(
      ROOT,
      async (cli) => {
        assert.match(await cli.succeeds("preview"), /EcsService +api create/);
      },
      { aws: "plugin" },
    ));
});

function passes(name: string, { status, text, violations }: PolicyRun): void {
  assert.equal(status, 0, text);
  const said = [...new Set(violations.map((violation) => violation.text))];
  assert.deepEqual(said, SAID[name] ?? []);
  assert.match(text, /^ +✅ ecs-sidecars@v|^ +⚠️ ecs-sidecars@v/m);
}

function typesLeft({ accounts }: { accounts: Record<string, Record<string, object>> }): string[] {
  return Object.values(accounts).flatMap((regions) =>
    Object.values(regions).flatMap((types) =>
      Object.entries(types).flatMap(([type, objects]) =>
        Object.keys(objects as object).map(() => type),
      ),
    ),
  );
}
