import assert from "node:assert/strict";
import type { OtelCollectorArgs } from "../../components";
import { cloudObjects } from "../../local-aws/cloud";
import type { Engine } from "../support/engine";
import { onEngine } from "../support/engine";
import {
  BUCKET,
  configuration,
  parameters,
  runningCollector,
  s3Objects,
  withCollector,
} from "./collector";

const SERVICE = "aws:ecs/service:Service";
const TASK = "aws:ecs/taskDefinition:TaskDefinition";
const failing = [{ operation: "update", type: SERVICE, message: "no capacity" }] as const;
const NAME = /^\/ecs\/shop-dev-web\/otel-collector\/AOT_CONFIG_CONTENT-[0-9a-f]{8}$/;

function written(configYaml: string, more: OtelCollectorArgs = {}) {
  return withCollector(() => ({ configYaml, ...more }));
}

/** What the collector reads its configuration from. */
function source(engine: Engine): Record<string, unknown> {
  const { environment, secrets, command } = runningCollector(engine);
  return {
    environment: (environment as { name: string; value: string }[]).find(
      ({ name }) => name === "AOT_CONFIG_CONTENT",
    )?.value,
    parameter: (secrets as { valueFrom: string }[] | undefined)?.[0]?.valueFrom,
    command,
  };
}

function withoutDigests(changes: readonly string[]): string[] {
  return changes.map((change) => change.replace(/-[0-9a-f]{8}$/, ""));
}

describe("a collector's configuration on the engine", function () {
  this.timeout(180_000);

  it("is made, left alone, also by a refresh, and removed with the rest", () =>
    onEngine(async (engine) => {
      const program = withCollector(() => ({}));
      await engine.up(program);
      assert.match(Object.keys(parameters(engine))[0] ?? "", NAME);
      assert.deepEqual((await engine.up(program)).changes, []);
      assert.deepEqual((await engine.up(program, { refresh: true })).changes, []);
      await engine.destroy();
      const left = Object.values(engine.cloud().accounts).flatMap((regions) =>
        Object.values(regions).flatMap((types) =>
          Object.entries(types).flatMap(([type, all]) => Object.keys(all).map(() => type)),
        ),
      );
      assert.deepEqual(left, [TASK]);
    }));

  it("changes as a new parameter, a new revision and an updated service; the old one goes last", () =>
    onEngine(async (engine) => {
      await engine.up(written(configuration("60s")));
      const [before] = Object.keys(parameters(engine));
      const { changes } = await engine.up(written(configuration("30s")));
      const kept = withoutDigests(changes);
      assert.deepEqual([...kept].sort(), [
        "create web-execution-policy-otel-collector",
        "create web-parameter-otel-collector",
        "create-replacement web-task-definition",
        "delete web-execution-policy-otel-collector",
        "delete web-parameter-otel-collector",
        "delete-replaced web-task-definition",
        "replace web-task-definition",
        "update web",
        "update web-service",
      ]);
      const updated = kept.indexOf("update web-service");
      const deleted = kept.findIndex((change) => change.startsWith("delete"));
      assert.ok(kept.indexOf("create web-parameter-otel-collector") < updated, changes.join(", "));
      assert.ok(updated < deleted, `deleted too early: ${changes.join(", ")}`);
      const after = parameters(engine);
      assert.deepEqual(Object.values(after), [configuration("30s")]);
      assert.ok(before !== undefined && !(before in after));
      assert.equal(source(engine)["parameter"], Object.keys(after)[0]);
    }));

  it("stays readable for the old revision while updates of the service fail", () =>
    onEngine(async (engine) => {
      await engine.up(written(configuration("60s")));
      const old = source(engine);
      engine.faults(failing);
      await engine.upFails(written(configuration("30s")));
      await engine.upFails(written(configuration("20s")));
      assert.deepEqual(source(engine), old, "the service runs the old revision");
      assert.equal(parameters(engine)[String(old["parameter"])], configuration("60s"));
      const policies = cloudObjects(engine.cloud(), "aws:iam/rolePolicy:RolePolicy");
      const isGranted = policies.some(({ policy }) =>
        String(policy).includes(`parameter${String(old["parameter"])}"`),
      );
      assert.ok(isGranted, "the execution role may read the old parameter");

      engine.faults([]);
      await engine.up(written(configuration("20s")));
      assert.deepEqual(Object.values(parameters(engine)), [configuration("20s")]);
      assert.deepEqual((await engine.up(written(configuration("20s")))).changes, []);
    }));

  it("shrinks from the Advanced tier to the Standard one beside the old parameter", () =>
    onEngine(async (engine) => {
      const tiers = (): unknown[] =>
        cloudObjects(engine.cloud(), "aws:ssm/parameter:Parameter").map(({ tier }) => tier);
      await engine.up(written(configuration("60s", 4097)));
      assert.deepEqual(tiers(), ["Advanced"]);
      const { changes } = await engine.up(written(configuration("60s", 4096)));
      assert.deepEqual(tiers(), ["Standard"]);
      const ofParameters = withoutDigests(changes).filter((change) => /parameter/.test(change));
      assert.deepEqual(ofParameters, [
        "create web-parameter-otel-collector",
        "delete web-parameter-otel-collector",
      ]);
    }));

  it("moves between parameter, task definition and S3, and back", () =>
    onEngine(async (engine) => {
      const [small, large] = [configuration("60s"), configuration("60s", 8193)];
      await engine.up(written(small));
      await engine.up(written(large));
      assert.deepEqual(parameters(engine), {}, "no parameter holds it");
      assert.deepEqual(source(engine), {
        environment: large,
        parameter: undefined,
        command: undefined,
      });

      const inS3 = written(large, { delivery: "s3", bucket: BUCKET });
      await engine.up(inS3);
      const [key = "", ...others] = Object.keys(s3Objects(engine));
      assert.match(`/${key}`, NAME);
      assert.deepEqual(others, []);
      assert.equal(s3Objects(engine)[key], large);
      assert.deepEqual(source(engine), {
        environment: undefined,
        parameter: undefined,
        command: [`--config=s3://${BUCKET}.s3.us-east-1.amazonaws.com/${key}`],
      });
      assert.deepEqual((await engine.up(inS3, { refresh: true })).changes, []);

      engine.faults(failing);
      await engine.upFails(written(small));
      assert.equal(s3Objects(engine)[key], large, "the old revision can still fetch it");
      engine.faults([]);
      await engine.up(written(small));
      assert.deepEqual(s3Objects(engine), {});
      assert.deepEqual(Object.values(parameters(engine)), [small]);
    }));
});
