import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import { EcsService } from "../../components";
import { cloudObjects } from "../../local-aws/cloud";
import { onEngine } from "../support/engine";
import { service, serviceProgram } from "../support/program";

const TASK = "aws:ecs/taskDefinition:TaskDefinition";
const image = "public.ecr.aws/docker/library/busybox:1.36";

describe("a service on the engine", function () {
  this.timeout(120_000);

  it("is previewed, made, left alone, and torn down but for its revision", () =>
    onEngine(async (engine) => {
      const program = serviceProgram(() => ({ sidecars: { agent: { image } } }));
      const made = [
        "create web-cluster",
        "create web",
        "create web-logs-app",
        "create web-logs-agent",
        "create web-task-role",
        "create web-execution-role",
        "create web-execution-policy-app-9bba2fef",
        "create web-execution-policy-agent-8effca2c",
        "create web-task-definition",
        "create web-service",
      ].sort();
      assert.deepEqual([...(await engine.preview(program)).changes].sort(), made);
      assert.deepEqual(engine.cloud().accounts, {}, "a preview makes nothing");
      assert.deepEqual([...(await engine.up(program)).changes].sort(), made);
      assert.deepEqual((await engine.up(program)).changes, []);
      assert.deepEqual((await engine.up(program, { refresh: true })).changes, []);

      await engine.destroy();
      const left = Object.values(engine.cloud().accounts).flatMap((account) =>
        Object.values(account).flatMap((region) =>
          Object.entries(region).flatMap(([type, objects]) => Object.keys(objects).map(() => type)),
        ),
      );
      assert.deepEqual(left, [TASK]);
      assert.equal(cloudObjects(engine.cloud(), TASK)[0]?.["status"], "ACTIVE");
    }));

  it("deregisters old revisions where they are not to be retained", () =>
    onEngine(async (engine) => {
      await engine.up(serviceProgram(() => ({ retainRevisions: false })));
      await engine.destroy();
      const statuses = cloudObjects(engine.cloud(), TASK).map(({ status }) => status);
      assert.deepEqual(statuses, ["INACTIVE"]);
    }));

  it("keeps log groups that are to outlive the stack", () =>
    onEngine(async (engine) => {
      await engine.up(serviceProgram(() => ({ logging: { retainOnDelete: true } })));
      await engine.destroy();
      const groups = cloudObjects(engine.cloud(), "aws:cloudwatch/logGroup:LogGroup");
      assert.deepEqual(
        groups.map(({ id }) => id),
        ["/ecs/shop-dev-web/app"],
      );
    }));

  it("answers a new image with a new revision and an updated service", () =>
    onEngine(async (engine) => {
      const withImage = (tag: string) =>
        serviceProgram(() => ({
          container: { image: `public.ecr.aws/docker/library/busybox:${tag}` },
        }));
      await engine.up(withImage("1.36"));
      const { changes, outputs } = await engine.up(withImage("1.37"));
      assert.deepEqual(
        changes.filter((change) => !change.startsWith("delete")),
        [
          "update web",
          "create-replacement web-task-definition",
          "replace web-task-definition",
          "update web-service",
        ],
      );
      assert.match(String(outputs["taskDefinitionArn"]), /:task-definition\/shop-dev-web:2$/);
    }));

  it("adds, renames and removes a sidecar without touching the others", () =>
    onEngine(async (engine) => {
      const withSidecars = (...names: string[]) =>
        serviceProgram(() => ({
          sidecars: Object.fromEntries(names.map((name) => [name, { image }])),
        }));
      const sidecarChanges = async (...names: string[]): Promise<string[]> => {
        const { changes } = await engine.up(withSidecars(...names));
        return changes
          .filter((change) => !/task-definition|web-service|update web$/.test(change))
          .map((change) => change.replace(/-[0-9a-f]{8}$/, ""));
      };
      await engine.up(withSidecars());
      assert.deepEqual((await sidecarChanges("agent")).sort(), [
        "create web-execution-policy-agent",
        "create web-logs-agent",
      ]);
      assert.deepEqual((await sidecarChanges("proxy")).sort(), [
        "create web-execution-policy-proxy",
        "create web-logs-proxy",
        "delete web-execution-policy-agent",
        "delete web-logs-agent",
      ]);
      assert.deepEqual((await sidecarChanges()).sort(), [
        "delete web-execution-policy-proxy",
        "delete web-logs-proxy",
      ]);
    }));

  it("follows its own provider where a program has two", () =>
    onEngine(async (engine) => {
      const program = () => {
        const provider = new aws.Provider("frankfurt", { region: "eu-central-1" });
        const cluster = new aws.ecs.Cluster("there", { name: "there" }, { provider });
        const here = service();
        const there = serviceIn(provider, cluster);
        return { here: here.taskDefinitionArn, there: there.taskDefinitionArn };
      };
      const { outputs } = await engine.up(program);
      assert.equal(
        outputs["there"],
        "arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev-there:1",
      );
      const regions = engine.cloud().accounts["123456789012"] ?? {};
      assert.deepEqual(Object.keys(regions["eu-central-1"]?.[TASK] ?? {}), ["shop-dev-there:1"]);
      const policies = Object.values(regions["global"]?.["aws:iam/rolePolicy:RolePolicy"] ?? {});
      const logs = policies.map(
        ({ policy }) => /arn:aws:logs:([a-z0-9-]+):/.exec(String(policy))?.[1],
      );
      assert.deepEqual(logs.sort(), ["eu-central-1", "us-east-1"]);
      const definition = regions["eu-central-1"]?.[TASK]?.["shop-dev-there:1"];
      assert.match(String(definition?.["containerDefinitions"]), /"awslogs-region":"eu-central-1"/);
    }));
});

function serviceIn(provider: aws.Provider, cluster: aws.ecs.Cluster) {
  return new EcsService(
    "there",
    {
      cluster: cluster.arn,
      network: { subnets: ["subnet-11111111111111111"] },
      container: { image },
    },
    { providers: [provider] },
  );
}
