import assert from "node:assert/strict";
import type { Props } from "../values";
import { itPlans, type DiffRow } from "./diff-rows";
import { CLUSTER, SERVICE, task, TASK_DEFINITION, TestProvider } from "./support";

const FARGATE = { capacityProvider: "FARGATE", weight: 1 };
const SPOT = { capacityProvider: "FARGATE_SPOT", weight: 1 };

const networked = (subnets: string[]): Props => ({
  taskDefinition: "net:1",
  networkConfiguration: { subnets, securityGroups: ["s"] },
});

const ROWS: DiffRow[] = [
  {
    what: "a service follows its task definition in place",
    token: SERVICE,
    old: { taskDefinition: "web:1", desiredCount: 1 },
    news: { taskDefinition: "web:2", desiredCount: 2 },
    changes: ["desiredCount", "taskDefinition"],
  },
  {
    what: "subnets are a set",
    token: SERVICE,
    old: networked(["a", "b"]),
    news: networked(["b", "a"]),
    changes: [],
  },
  {
    what: "a subnet more is an update",
    token: SERVICE,
    old: networked(["a", "b"]),
    news: networked(["a", "b", "c"]),
    changes: ["networkConfiguration.subnets[2]"],
  },
  {
    what: "load balancers change in place",
    token: SERVICE,
    old: {},
    news: { loadBalancers: [{ containerName: "app", containerPort: 80, targetGroupArn: "x" }] },
    changes: ["loadBalancers"],
  },
  {
    what: "another launch type replaces a service",
    token: SERVICE,
    old: { launchType: "EC2" },
    news: { launchType: "FARGATE" },
    changes: ["launchType"],
    replaces: ["launchType"],
  },
  {
    what: "another controller is an update",
    token: SERVICE,
    old: {},
    news: { deploymentController: { type: "EXTERNAL" } },
    changes: ["deploymentController.type"],
  },
  {
    what: "what AWS fills in is no change when said, nor when no longer said",
    token: SERVICE,
    old: { propagateTags: "NONE", desiredCount: 0, networkConfiguration: { subnets: ["a"] } },
    news: {
      deploymentController: { type: "ECS" },
      deploymentCircuitBreaker: { enable: false, rollback: false },
      deploymentConfiguration: { strategy: "ROLLING" },
      networkConfiguration: { subnets: ["a"], assignPublicIp: false },
      ...{ availabilityZoneRebalancing: "ENABLED", cluster: "default", launchType: "EC2" },
    },
    changes: [],
  },
  {
    what: "a circuit breaker that is taken away is an update",
    token: SERVICE,
    old: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    news: {},
    changes: ["deploymentCircuitBreaker"],
  },
  {
    what: "a family alone follows the revision that runs",
    token: SERVICE,
    old: { taskDefinition: "web:2" },
    news: { taskDefinition: "web" },
    changes: ["taskDefinition"],
  },
  {
    what: "triggers without forceNewDeployment are no change",
    token: SERVICE,
    old: { triggers: { a: "1" } },
    news: { triggers: { a: "2" } },
    changes: [],
  },
  {
    what: "with it they are an update",
    token: SERVICE,
    old: { triggers: { a: "1" }, forceNewDeployment: true },
    news: { triggers: { a: "2" }, forceNewDeployment: true },
    changes: ["triggers.a"],
  },
  {
    what: "other capacity providers are an update with forceNewDeployment",
    token: SERVICE,
    old: { capacityProviderStrategies: [FARGATE], forceNewDeployment: true },
    news: { capacityProviderStrategies: [SPOT], forceNewDeployment: true },
    changes: ["capacityProviderStrategies[0].capacityProvider"],
  },
  {
    what: "capacity providers in another order are no change",
    token: SERVICE,
    old: { capacityProviderStrategies: [FARGATE, SPOT] },
    news: { capacityProviderStrategies: [SPOT, { ...FARGATE, base: 0 }] },
    changes: [],
  },
  {
    what: "the first capacity provider is an update",
    token: SERVICE,
    old: { launchType: "EC2" },
    news: { capacityProviderStrategies: [SPOT], forceNewDeployment: true },
    changes: ["capacityProviderStrategies", "forceNewDeployment"],
  },
  {
    what: "a launch type in place of them replaces a service",
    token: SERVICE,
    old: { capacityProviderStrategies: [SPOT], forceNewDeployment: true },
    news: { launchType: "FARGATE", forceNewDeployment: true },
    changes: ["capacityProviderStrategies", "launchType"],
    replaces: ["launchType"],
  },
];

describe("local-aws diff of services", () => {
  let aws: TestProvider;
  beforeEach(async () => {
    aws = await TestProvider.start();
    await aws.create(CLUSTER, "default", { name: "default" });
    await aws.create(TASK_DEFINITION, "one", task());
    await aws.create(TASK_DEFINITION, "two", task());
    await aws.create(TASK_DEFINITION, "net", {
      ...task({}, { networkMode: "awsvpc" }),
      family: "net",
    });
  });
  afterEach(() => {
    aws.stop();
  });

  itPlans(ROWS, () => aws);

  it("refuses other capacity providers without forceNewDeployment", async () => {
    const service = await aws.create(SERVICE, "s", { capacityProviderStrategies: [FARGATE] });
    await assert.rejects(
      aws.diff(service, { capacityProviderStrategies: [SPOT] }),
      /force_new_deployment should be true when capacity_provider_strategy is being updated/,
    );
  });
});
