import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { withCli } from "../support/cli";
import { ROOT } from "../support/engine";
import { goldenOf } from "./golden";

const EXAMPLES = path.join(ROOT, "examples");
const GOLDEN = path.join(__dirname, "golden");
const TASK = "aws:ecs/taskDefinition:TaskDefinition";

const names = fs
  .readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
  .map((entry) => entry.name);

describe("the examples on the engine", function () {
  this.timeout(180_000);

  for (const name of names) {
    it(`${name}: deploys as planned, changes nothing twice, leaves nothing behind`, () =>
      withCli(path.join(EXAMPLES, name), (cli) => {
        cli.succeeds("up", "--yes");
        const golden = path.join(GOLDEN, `${name}.json`);
        const made = goldenOf(cli.state());
        // `UPDATE_GOLDEN=1 make test` writes what is; the diff is then to be read.
        if (process.env["UPDATE_GOLDEN"])
          fs.writeFileSync(golden, `${JSON.stringify(made, null, 2)}\n`);
        assert.deepEqual(made, JSON.parse(fs.readFileSync(golden, "utf8")));

        cli.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
        cli.succeeds("up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes");
        cli.succeeds("destroy", "--yes", "--skip-preview");
        assert.deepEqual([...new Set(typesLeft(cli.cloud()))], [TASK]);
      }));
  }

  it("have each a README, and no golden plan without an example", () => {
    for (const name of names) {
      assert.ok(fs.existsSync(path.join(EXAMPLES, name, "README.md")), `${name} has no README`);
    }
    const plans = fs.readdirSync(GOLDEN).map((file) => path.basename(file, ".json"));
    assert.deepEqual(plans.sort(), [...names].sort());
  });

  it("run from the root of the repository too", () =>
    withCli(ROOT, (cli) => {
      assert.match(cli.succeeds("preview"), /EcsService +api create/);
    }));
});

function typesLeft({ accounts }: { accounts: Record<string, Record<string, object>> }): string[] {
  return Object.values(accounts).flatMap((regions) =>
    Object.values(regions).flatMap((types) =>
      Object.entries(types).flatMap(([type, objects]) =>
        Object.keys(objects as object).map(() => type),
      ),
    ),
  );
}
