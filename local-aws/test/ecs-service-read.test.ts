import assert from "node:assert/strict";
import { omit, type Props } from "../values";
import { CLUSTER, SERVICE, task, TASK_DEFINITION, TestProvider } from "./support";

/** What is read of a service that says nothing but its task definition. */
const READ: Props = {
  arn: "arn:aws:ecs:us-east-1:123456789012:service/default/web",
  availabilityZoneRebalancing: "ENABLED",
  cluster: "default",
  deploymentCircuitBreaker: { enable: false, rollback: false },
  deploymentConfiguration: { bakeTimeInMinutes: "0", strategy: "ROLLING" },
  deploymentController: { type: "ECS" },
  deploymentMaximumPercent: 200,
  deploymentMinimumHealthyPercent: 100,
  desiredCount: 0,
  enableEcsManagedTags: false,
  enableExecuteCommand: false,
  iamRole: "/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
  launchType: "EC2",
  name: "web",
  platformVersion: "",
  propagateTags: "NONE",
  region: "us-east-1",
  schedulingStrategy: "REPLICA",
  tagsAll: {},
  taskDefinition: "web:1",
  triggers: {},
  waitForSteadyState: false,
};

interface Case {
  readonly what: string;
  readonly sent: Props;
  readonly read: Props;
  readonly without?: readonly string[];
}

const CASES: readonly Case[] = [
  { what: "that says nothing", sent: {}, read: {} },
  {
    what: "on Fargate",
    sent: { launchType: "FARGATE", networkConfiguration: { subnets: ["subnet-1"] } },
    read: {
      launchType: "FARGATE",
      platformVersion: "LATEST",
      networkConfiguration: {
        assignPublicIp: false,
        securityGroups: [],
        subnets: ["subnet-1"],
      },
    },
  },
  {
    what: "with capacity providers",
    sent: { capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }] },
    read: {
      launchType: "",
      platformVersion: "LATEST",
      capacityProviderStrategies: [{ base: 0, capacityProvider: "FARGATE_SPOT", weight: 1 }],
    },
  },
  {
    what: "that never has a task too many, which ECS does not rebalance",
    sent: { deploymentMaximumPercent: 100, deploymentMinimumHealthyPercent: 50 },
    read: {
      availabilityZoneRebalancing: "DISABLED",
      deploymentMaximumPercent: 100,
      deploymentMinimumHealthyPercent: 50,
    },
  },
  {
    what: "of daemons, whose number is that of the machines",
    sent: { schedulingStrategy: "DAEMON" },
    read: { schedulingStrategy: "DAEMON", availabilityZoneRebalancing: "DISABLED" },
    without: ["desiredCount"],
  },
  {
    what: "of CodeDeploy, which has no circuit breaker",
    sent: { deploymentController: { type: "CODE_DEPLOY" } },
    read: { deploymentController: { type: "CODE_DEPLOY" }, deploymentConfiguration: {} },
    without: ["deploymentCircuitBreaker"],
  },
  {
    what: "that says all of it",
    sent: {
      cluster: "arn:aws:ecs:us-east-1:123456789012:cluster/default",
      deploymentCircuitBreaker: { enable: true, rollback: true },
      ...{ availabilityZoneRebalancing: "DISABLED", desiredCount: 2, propagateTags: "SERVICE" },
    },
    read: {
      cluster: "arn:aws:ecs:us-east-1:123456789012:cluster/default",
      deploymentCircuitBreaker: { enable: true, rollback: true },
      ...{ availabilityZoneRebalancing: "DISABLED", desiredCount: 2, propagateTags: "SERVICE" },
    },
  },
];

describe("local-aws reads of services", () => {
  let aws: TestProvider;
  beforeEach(async () => {
    aws = await TestProvider.start();
    await aws.create(CLUSTER, "default", { name: "default" });
    const isOnFargate = { networkMode: "awsvpc", requiresCompatibilities: ["EC2", "FARGATE"] };
    await aws.create(TASK_DEFINITION, "web", task());
    const sized = { ...task({}, isOnFargate), cpu: "256", memory: "512", family: "fargate" };
    await aws.create(TASK_DEFINITION, "fargate", sized);
  });
  afterEach(() => {
    aws.stop();
  });

  for (const { what, sent, read, without = [] } of CASES) {
    it(`tell what AWS filled in: a service ${what}`, async () => {
      const taskDefinition = "networkConfiguration" in sent ? "fargate:1" : "web:1";
      const inputs = { name: "web", taskDefinition, ...sent };
      const made = await aws.create(SERVICE, "web", inputs);
      const expected = omit({ ...READ, taskDefinition, ...read }, ...without);
      assert.deepEqual(made.outputs, expected);
      assert.deepEqual(await aws.read(made), { id: made.id, inputs, outputs: expected });
      assert.deepEqual((await aws.diff(made, inputs)).changes, []);
    });
  }

  it("tell it after an update too", async () => {
    const inputs = { name: "web", taskDefinition: "web:1" };
    const made = await aws.create(SERVICE, "web", { ...inputs, propagateTags: "SERVICE" });
    assert.deepEqual((await aws.update(made, inputs)).outputs, READ);
  });

  it("tell the revision of a family", async () => {
    const made = await aws.create(SERVICE, "web", { taskDefinition: "web" });
    assert.equal(made.outputs["taskDefinition"], "web:1");
  });
});
