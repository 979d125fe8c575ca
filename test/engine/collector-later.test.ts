import assert from "node:assert/strict";
import * as path from "node:path";
import { cloudObjects } from "../../local-aws/cloud";
import { withCli } from "../support/cli";
import type { Cli } from "../support/cli";
import { ROOT } from "../support/engine";
import { configuration } from "./collector";

const FOLDER = path.join(ROOT, "test/engine/later");

/** What the cloud holds of what a text decides about. */
function holds(cli: Cli): unknown {
  const cloud = cli.cloud();
  return [
    cloudObjects(cloud, "aws:ssm/parameter:Parameter").map(({ value }) => value),
    cloudObjects(cloud, "aws:ecs/service:Service").map(({ taskDefinition }) => taskDefinition),
    cloudObjects(cloud, "aws:ecs/taskDefinition:TaskDefinition").map(({ status }) => status),
    cloudObjects(cloud, "aws:iam/rolePolicy:RolePolicy").map(({ policy }) => policy),
  ];
}

// On the command line: an inline program of the Automation API signals a success after such an
// error, and the engine then deletes what was not registered.
describe("a collector's configuration that only the update knows", function () {
  this.timeout(180_000);

  it("is refused as a known one is, and the service stays what it was", async () => {
    const environment = { CONFIGURATION: configuration("60s") };
    await withCli(
      FOLDER,
      async (cli) => {
        await cli.succeeds("up", "--yes", "--skip-preview");
        const before = holds(cli);

        environment.CONFIGURATION = configuration("60s").replace("[debug]", "[logging]");
        const broken = await cli.run("up", "--yes", "--skip-preview");
        assert.notEqual(broken.status, 0);
        assert.ok(
          broken.text.includes(`error: ECS service "web" has 1 mistake:
    
      1. otelCollector.configYaml:19:19
         The pipeline "metrics" names "logging", which is not defined in exporters.
         Fix: Add "logging:" to exporters, or remove the name.`),
          broken.text,
        );
        assert.deepEqual(holds(cli), before);

        environment.CONFIGURATION = configuration("60s", 8193);
        const long = await cli.run("up", "--yes", "--skip-preview");
        assert.notEqual(long.status, 0);
        assert.match(long.text, /configYaml\n +The text has \d+ bytes of UTF-8; a parameter holds/);
        assert.match(long.text, /Fix: Set otelCollector\.delivery to "s3", with a bucket/);
        assert.deepEqual(holds(cli), before);

        environment.CONFIGURATION = configuration("30s", 5000);
        await cli.succeeds("up", "--yes", "--skip-preview");
        const [parameter] = cloudObjects(cli.cloud(), "aws:ssm/parameter:Parameter");
        assert.equal(parameter?.["tier"], "Advanced");
        assert.ok(String(parameter["value"]).startsWith(environment.CONFIGURATION));
        await cli.succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
      },
      { environment },
    );
  });
});
