import assert from "node:assert/strict";
import * as path from "node:path";
import type { LogRouterArgs } from "../../components";
import { cloudObjects } from "../../local-aws/cloud";
import { withCli } from "../support/cli";
import type { Engine } from "../support/engine";
import { ROOT, onEngine } from "../support/engine";
import { EVENTS, runWithPack } from "../support/policy-run";
import { serviceProgram } from "../support/program";
import { parameters } from "./collector";

const SERVICE = "aws:ecs/service:Service";
const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const failing = [{ operation: "update", type: SERVICE, message: "no capacity" }] as const;
const NAME = /^\/ecs\/shop-dev-web\/log-router\/FLUENT_BIT_CONFIG-[0-9a-f]{8}$/;

const without = serviceProgram();

function routed(logRouter: LogRouterArgs = {}) {
  return serviceProgram(() => ({ logRouter }));
}

/** A filter that keeps the lines with a word. */
function keeping(word: string): string {
  return `[FILTER]\n    Name grep\n    Match *\n    Regex log ${word}\n`;
}

function sortedWithoutDigests(changes: readonly string[]): string[] {
  return changes.map((change) => change.replace(/-[0-9a-f]{8}$/, "")).sort();
}

/** The containers of the revision that the service runs, by name. */
function running(engine: Engine): Record<string, Readonly<Record<string, unknown>>> {
  const [service] = cloudObjects(engine.cloud(), SERVICE);
  const revisions = cloudObjects(engine.cloud(), "aws:ecs/taskDefinition:TaskDefinition");
  const revision = revisions.find(({ arn }) => arn === service?.["taskDefinition"]);
  const containers = JSON.parse(String(revision?.["containerDefinitions"])) as { name: string }[];
  return Object.fromEntries(containers.map((container) => [container.name, container]));
}

function driverOf(engine: Engine): unknown {
  const log = running(engine)["app"]?.["logConfiguration"] as { logDriver: string };
  return log.logDriver;
}

/** The parameter that the running router reads. */
function source(engine: Engine): string {
  const [secret] = running(engine)["log-router"]?.["secrets"] as { valueFrom: string }[];
  return secret?.valueFrom ?? "";
}

function logGroups(engine: Engine): unknown[] {
  return cloudObjects(engine.cloud(), LOG_GROUP)
    .map(({ name }) => name)
    .sort();
}

const REVISION = [
  "create-replacement web-task-definition",
  "delete-replaced web-task-definition",
  "replace web-task-definition",
  "update web",
  "update web-service",
];

describe("a log router on the engine", function () {
  this.timeout(180_000);

  it("is added to a running service as a revision, and removed again, and the log group stays", () =>
    onEngine(async (engine) => {
      await engine.up(without);
      const [made] = cloudObjects(engine.cloud(), LOG_GROUP);
      assert.deepEqual(logGroups(engine), ["/ecs/shop-dev-web/app"]);
      const added = await engine.up(routed());
      assert.deepEqual(
        sortedWithoutDigests(added.changes),
        [
          ...REVISION,
          "create web-execution-policy-log-router",
          "create web-logs-log-router",
          "create web-task-policy-log-router",
          // ECS no more writes what the application prints: the router does, as the task role.
          "delete web-execution-policy-app",
        ].sort(),
      );
      assert.equal(driverOf(engine), "awsfirelens");
      assert.deepEqual(running(engine)["app"]?.["dependsOn"], [
        { containerName: "log-router", condition: "START" },
      ]);
      const groups = ["/ecs/shop-dev-web/app", "/ecs/shop-dev-web/log-router"];
      assert.deepEqual(logGroups(engine), groups);
      assert.deepEqual((await engine.up(routed())).changes, []);
      assert.deepEqual((await engine.up(routed(), { refresh: true })).changes, []);

      const removed = await engine.up(without);
      assert.deepEqual(
        sortedWithoutDigests(removed.changes),
        [
          ...REVISION,
          "create web-execution-policy-app",
          "delete web-execution-policy-log-router",
          "delete web-logs-log-router",
          "delete web-task-policy-log-router",
        ].sort(),
      );
      assert.equal(driverOf(engine), "awslogs");
      assert.deepEqual(cloudObjects(engine.cloud(), LOG_GROUP), [made]);
    }));

  it("changes its configuration as a new parameter beside the old one, which goes last", () =>
    onEngine(async (engine) => {
      await engine.up(routed({ config: keeping("error") }));
      const before = source(engine);
      assert.match(before, NAME);
      const { changes } = await engine.up(routed({ config: keeping("warning") }));
      assert.deepEqual(
        sortedWithoutDigests(changes),
        [
          ...REVISION,
          "create web-execution-policy-log-router",
          "create web-parameter-log-router",
          "delete web-execution-policy-log-router",
          "delete web-parameter-log-router",
        ].sort(),
      );
      const updated = changes.indexOf("update web-service");
      const made = changes.findIndex((change) => /^create web-parameter/.test(change));
      const deleted = changes.findIndex((change) => change.startsWith("delete"));
      assert.ok(made < updated && updated < deleted, changes.join(", "));
      const after = parameters(engine);
      assert.deepEqual(Object.keys(after), [source(engine)]);
      assert.notEqual(source(engine), before);
      assert.equal(
        after[source(engine)],
        `[SERVICE]\n    Flush 1\n    Grace 30\n\n${keeping("warning")}`,
      );
      const again = routed({ config: keeping("warning") });
      assert.deepEqual((await engine.up(again, { refresh: true })).changes, []);
    }));

  it("leaves the old configuration and its grant to the old revision while updates fail", () =>
    onEngine(async (engine) => {
      await engine.up(routed({ config: keeping("error") }));
      const old = source(engine);
      engine.faults(failing);
      await engine.upFails(routed({ config: keeping("warning") }));
      await engine.upFails(routed({ config: keeping("fatal") }));
      assert.equal(source(engine), old, "the service runs the old revision");
      assert.match(String(parameters(engine)[old]), /Regex log error/);
      const policies = cloudObjects(engine.cloud(), "aws:iam/rolePolicy:RolePolicy");
      assert.ok(
        policies.some(({ policy }) => String(policy).includes(`parameter${old}"`)),
        "the execution role may read the old parameter",
      );

      engine.faults([]);
      await engine.up(routed({ config: keeping("fatal") }));
      assert.deepEqual(Object.keys(parameters(engine)), [source(engine)]);
      assert.match(String(parameters(engine)[source(engine)]), /Regex log fatal/);
    }));

  it("goes to another destination without the service being replaced", () =>
    onEngine(async (engine) => {
      await engine.up(routed());
      const { changes } = await engine.up(routed({ firehose: { deliveryStream: "shop" } }));
      assert.deepEqual(
        sortedWithoutDigests(changes),
        [
          ...REVISION,
          "create web-task-policy-log-router",
          "delete web-logs-app",
          "delete web-task-policy-log-router",
        ].sort(),
      );
    }));

  it("passes the policy pack where the first preview does not know where lines go", () =>
    withCli(
      path.join(ROOT, "test/engine/routed"),
      async (hosted) => {
        const cli = hosted.inProcess();
        const preview = await runWithPack(cli, ["preview"]);
        assert.equal(preview.status, 0, preview.text);
        assert.deepEqual(preview.violations, []);
        const up = await runWithPack(cli, ["up", "--yes", "--skip-preview"]);
        assert.equal(up.status, 0, up.text);
        assert.deepEqual(up.violations, []);
        await cli.succeeds("up", "--yes", "--skip-preview", "--refresh", "--expect-no-changes");
      },
      { environment: EVENTS },
    ));
});
