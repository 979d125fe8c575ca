import assert from "node:assert/strict";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { cloudObjects } from "../../local-aws/cloud";
import { onEngine } from "../support/engine";
import { service } from "../support/program";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A service whose image and secret are made by the same program. */
function program(content = "made of ") {
  const repository = new aws.ecr.Repository("web");
  const secret = new aws.secretsmanager.Secret("db");
  const made = service({
    container: {
      image: pulumi.interpolate`${repository.repositoryUrl}:1`,
      secrets: { DB: pulumi.interpolate`${secret.arn}:password::` },
      documents: { CONFIG: { content: pulumi.interpolate`${content}${repository.arn}` } },
    },
    sidecars: { agent: { image: "public.ecr.aws/docker/library/busybox:1.36" } },
  });
  return { parameterNames: made.parameterNames };
}

describe("values that only the update knows, on the engine", function () {
  this.timeout(120_000);

  it("leave every container visible at the first preview", () =>
    onEngine(async (engine) => {
      const { steps } = await engine.preview(() => program());
      const component = steps.find(({ type }) => type === "ecs-sidecars:index:EcsService");
      const containers = component?.inputs["containers"] as Record<string, unknown>[];
      assert.deepEqual(
        containers.map(({ name, image }) => [name, image]),
        [
          ["app", UNKNOWN],
          ["agent", "public.ecr.aws/docker/library/busybox:1.36"],
        ],
      );
      assert.deepEqual(containers[0]?.["secrets"], [
        { name: "CONFIG", valueFrom: UNKNOWN },
        { name: "DB", valueFrom: UNKNOWN },
      ]);
      const task = steps.find(({ name }) => name === "web-task-definition");
      assert.equal(task?.inputs["containerDefinitions"], UNKNOWN);
      assert.equal(task.inputs["family"], "shop-dev-web");
    }));

  it("are granted exactly once known", () =>
    onEngine(async (engine) => {
      const { outputs } = await engine.up(() => program());
      const policies = cloudObjects(engine.cloud(), "aws:iam/rolePolicy:RolePolicy")
        .map(
          ({ policy }) =>
            JSON.parse(String(policy)) as { Statement: { Action: string[]; Resource: string[] }[] },
        )
        .flatMap(({ Statement }) => Statement);
      const on = (action: string) =>
        policies
          .filter(({ Action }) => Action.includes(action))
          .flatMap(({ Resource }) => Resource);
      const [secret] = cloudObjects(engine.cloud(), "aws:secretsmanager/secret:Secret");
      const [repository] = cloudObjects(engine.cloud(), "aws:ecr/repository:Repository");
      assert.deepEqual(on("secretsmanager:GetSecretValue"), [secret?.["arn"]]);
      assert.deepEqual(on("ecr:BatchGetImage"), [repository?.["arn"]]);
      const names = outputs["parameterNames"] as Record<string, string>;
      assert.match(String(names["app/CONFIG"]), /CONFIG-output-[0-9a-f]{8}$/);
      assert.deepEqual(on("ssm:GetParameters"), [
        `arn:aws:ssm:us-east-1:123456789012:parameter${names["app/CONFIG"]}`,
      ]);
      assert.deepEqual((await engine.up(() => program())).changes, []);
    }));

  it("stop what depends on a text that turns out too long", () =>
    onEngine(async (engine) => {
      const { text, changes } = await engine.upFails(() => program("x".repeat(9000)));
      assert.match(text, /ECS service "web" has 1 mistake:/);
      assert.match(text, /container\.documents\.CONFIG/);
      assert.match(text, /a parameter holds at most 8192\./);
      assert.ok(!changes.some((change) => /parameter|task-definition|web-service/.test(change)));
      assert.deepEqual(cloudObjects(engine.cloud(), "aws:ecs/service:Service"), []);
    }));
});
