import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "../../components";
import { runService, runTask, SERVICE } from "./programs";

const NAME = "web-deployment-check";
const ARN = "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-dev-web";

/** What the hook does when ECS runs one revision while another was planned. */
async function check(planned: unknown, running: unknown): Promise<void> {
  const { hooks } = await runService();
  const hook = hooks.get(NAME);
  assert.ok(hook);
  await hook.callback({
    urn: "urn:pulumi:dev::shop::aws:ecs/service:Service::web-service",
    id: "web",
    name: "web-service",
    type: "aws:ecs/service:Service",
    ...(planned !== undefined && { newInputs: { taskDefinition: planned } }),
    ...(running !== undefined && { newOutputs: { taskDefinition: running } }),
  });
}

describe("The deployment check", () => {
  it("stands on creation and update of the service, under one name", async () => {
    const run = await runService();
    assert.deepEqual([...run.hooks.keys()], [NAME]);
    assert.deepEqual(run.resource("web-service").options["hooks"], {
      afterCreate: [NAME],
      afterUpdate: [NAME],
    });
  });

  it("does not exist for a task definition", async () => {
    assert.equal((await runTask()).hooks.size, 0);
  });

  for (const [title, planned, running] of [
    ["the planned revision, both by ARN", `${ARN}:2`, `${ARN}:2`],
    ["the planned revision, told as family:revision", `${ARN}:2`, "shop-dev-web:2"],
    ["the planned revision, planned as family:revision", "shop-dev-web:2", `${ARN}:2`],
    ["what nobody tells", `${ARN}:2`, undefined],
    ["what is not known", `${ARN}:2`, Symbol("unknown")],
    ["what nobody planned", undefined, `${ARN}:2`],
  ] as const) {
    it(`is silent when ECS runs ${title}`, () => check(planned, running));
  }

  for (const [title, planned, running] of [
    ["the last revision", `${ARN}:12`, `${ARN}:2`],
    ["the last revision, told as family:revision", `${ARN}:12`, "shop-dev-web:2"],
  ] as const) {
    it(`fails when ECS runs ${title}`, async () => {
      await assert.rejects(check(planned, running), (error: Error) => {
        assert.equal(
          error.message,
          'ECS rolled back service "web": it runs task definition "shop-dev-web:2", not "shop-dev-web:12".\n' +
            "  Fix: Look at the service's events and the stopped tasks, correct the task, and run the update again.",
        );
        assert.ok(pulumi.RunError.isInstance(error));
        assert.equal(error.stack, undefined);
        return true;
      });
    });
  }
});

describe("A unit test of a program, under Pulumi's own mocks", () => {
  it("gets the service's outputs", async () => {
    await pulumi.runtime.setMocks({
      newResource: ({ name, inputs }) => ({
        id: `${name}-id`,
        state: { ...(inputs as object), arn: `arn of ${name}` },
      }),
      call: () => ({ partition: "aws", region: "eu-west-1", accountId: "123456789012" }),
    });
    const { serviceArn } = new EcsService("web", SERVICE);
    assert.equal(await new Promise((resolve) => serviceArn.apply(resolve)), "arn of web-service");
  });
});
