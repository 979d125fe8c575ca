import assert from "node:assert/strict";
import type { Props } from "../values";
import {
  CLUSTER,
  LOG_GROUP,
  PARAMETER,
  type Resource,
  ROLE,
  SERVICE,
  task,
  TASK_DEFINITION,
  TestProvider,
  TRUST,
} from "./support";

const OPTIONS = { "awslogs-group": "/g", "awslogs-region": "us-east-1" };
const FOREIGN_ROLE = "arn:aws:iam::999999999999:role/exec";

describe("local-aws ECS", () => {
  let aws: TestProvider;
  beforeEach(async () => {
    aws = await TestProvider.start();
    await aws.create(CLUSTER, "c", { name: "main" });
  });
  afterEach(() => {
    aws.stop();
  });

  const start = async (container: Props, more: Props = {}): Promise<Resource> => {
    const revision = await aws.create(
      TASK_DEFINITION,
      "t",
      task(container, { executionRoleArn: FOREIGN_ROLE }),
    );
    const taskDefinition = revision.outputs["arn"];
    return aws.create(SERVICE, "s", { cluster: "main", taskDefinition, desiredCount: 1, ...more });
  };
  const logging = (options: Props): Props => ({
    logConfiguration: { logDriver: "awslogs", options: { ...OPTIONS, ...options } },
  });

  it("takes the cluster by name and by ARN, and refuses one that is not there", async () => {
    await start({});
    const arn = "arn:aws:ecs:us-east-1:123456789012:cluster/other";
    await assert.rejects(start({}, { cluster: arn, name: "x" }), /ClusterNotFoundException/);
    await assert.rejects(start({}, { cluster: "", name: "y" }), /"default"/);
  });

  it("refuses a task definition that is not there or not active", async () => {
    const missing = { cluster: "main", taskDefinition: "web:7" };
    await assert.rejects(aws.create(SERVICE, "s", missing), /TaskDefinition not found: "web:7"/);
    const gone = await aws.create(TASK_DEFINITION, "t", task());
    await aws.delete(gone);
    const inactive = { cluster: "main", taskDefinition: "web:1" };
    await assert.rejects(aws.create(SERVICE, "s", inactive), /TaskDefinition is inactive/);
  });

  it("refuses roles of this account that are not there", async () => {
    const role = (account: string): Props => ({
      executionRoleArn: `arn:aws:iam::${account}:role/exec`,
    });
    const own = task({}, role("123456789012"));
    await assert.rejects(aws.create(TASK_DEFINITION, "t", own), /Role is not valid/);
    await aws.create(TASK_DEFINITION, "t", task({}, role("999999999999")));
    await aws.create(ROLE, "r", { name: "exec", assumeRolePolicy: TRUST });
    await aws.create(TASK_DEFINITION, "t", own);
  });

  it("refuses what RegisterTaskDefinition and CreateService refuse, in their words", async () => {
    const lost = task({ dependsOn: [{ containerName: "db", condition: "START" }] });
    await assert.rejects(
      aws.create(TASK_DEFINITION, "t", lost),
      /RegisterTaskDefinition, .* ClientException: Cannot depend on container \+ 'db' because/,
    );
    assert.equal(aws.cloud.counters["123456789012"], undefined);
    const service = await start({});
    const fargate = { cluster: "main", taskDefinition: "web:1", launchType: "FARGATE" };
    const refusal = /CreateService, .*: Task definition does not support launch_type FARGATE/;
    await assert.rejects(aws.create(SERVICE, "f", fargate), refusal);
    const slow = { cluster: "main", taskDefinition: "web:1", healthCheckGracePeriodSeconds: 60 };
    const update = aws.update(service, slow);
    await assert.rejects(update, /UpdateService, .*: Health check grace period is only valid/);
  });

  it("starts no task whose log group is not there", async () => {
    await assert.rejects(start(logging({})), /ResourceInitializationError: .*\/g/);
    await start(logging({ "awslogs-create-group": "true" }));
    await aws.create(LOG_GROUP, "g", { name: "/g" });
    await start(logging({}), { name: "with-group" });
    const west = logging({ "awslogs-region": "us-west-2" });
    await assert.rejects(start(west, { name: "west" }), /specified log group does not exist/);
  });

  it("starts no task whose parameter is not there", async () => {
    const arn = "arn:aws:ssm:us-east-1:123456789012:parameter/db/password";
    const secrets = (valueFrom: string): Props => ({ secrets: [{ name: "P", valueFrom }] });
    await assert.rejects(start(secrets(arn)), /invalid parameters: arn:aws:ssm.*db\/password/);
    await assert.rejects(start(secrets("/db/password")), /invalid parameters: \/db\/password/);
    await start(secrets(arn.replace("123456789012", "999999999999")), { name: "foreign" });
    await aws.create(PARAMETER, "p", { name: "/db/password", type: "SecureString", value: "x" });
    await start(secrets(arn), { name: "by-arn" });
    await start(secrets("/db/password"), { name: "by-name" });
  });

  it("starts no task whose role does not trust ECS tasks", async () => {
    const trust = TRUST.replace("ecs-tasks.", "lambda.");
    const role = await aws.create(ROLE, "r", { name: "exec", assumeRolePolicy: trust });
    const roles = { executionRoleArn: role.outputs["arn"] };
    const revision = await aws.create(TASK_DEFINITION, "t", task({}, roles));
    const service = { cluster: "main", desiredCount: 1, taskDefinition: revision.outputs["arn"] };
    await assert.rejects(
      aws.create(SERVICE, "s", service),
      /unable to assume the role 'arn:.*exec'/,
    );
    await aws.update(role, { name: "exec", assumeRolePolicy: TRUST });
    await aws.create(SERVICE, "s", service);
  });

  it("refuses a target group to which no listener sends anything", async () => {
    const group = await aws.create("aws:lb/targetGroup:TargetGroup", "g", { name: "g" });
    const loadBalancers = [{ targetGroupArn: group.id, containerName: "app", containerPort: 80 }];
    const portMappings = [{ containerPort: 80 }];
    const balanced = (): Promise<unknown> => start({ portMappings }, { loadBalancers });
    await assert.rejects(
      balanced(),
      /InvalidParameterException: .* does not have an associated load/,
    );
    const balancer = await aws.create("aws:lb/loadBalancer:LoadBalancer", "b", {});
    await aws.create("aws:lb/listener:Listener", "l", {
      loadBalancerArn: balancer.id,
      defaultActions: [{ type: "forward", targetGroupArn: group.id }],
    });
    await balanced();
  });

  it("reads containers as ECS describes them, and takes them for those that were sent", async () => {
    const sent = task(
      {
        portMappings: [{ containerPort: 80 }, { containerPortRange: "90-99" }],
        environment: [
          { name: "B", value: "2" },
          { name: "A", value: "1" },
        ],
      },
      { networkMode: "awsvpc" },
    );
    const revision = await aws.create(TASK_DEFINITION, "t", sent);
    const [container] = JSON.parse(String(revision.outputs["containerDefinitions"])) as Props[];
    assert.deepEqual(container, {
      ...{ cpu: 0, essential: true, image: "nginx:1", memory: 128, name: "app" },
      environment: [
        { name: "A", value: "1" },
        { name: "B", value: "2" },
      ],
      ...{ mountPoints: [], systemControls: [], volumesFrom: [] },
      portMappings: [
        { containerPort: 80, hostPort: 80, protocol: "tcp" },
        { containerPortRange: "90-99", protocol: "tcp" },
      ],
    });
    assert.deepEqual((await aws.diff(revision, sent)).changes, []);
    assert.deepEqual((await aws.read(revision)).inputs, revision.inputs);
    const other = task({ portMappings: [{ containerPort: 81 }] }, { networkMode: "awsvpc" });
    assert.deepEqual((await aws.diff(revision, other)).replaces, ["containerDefinitions"]);
  });

  it("fills in health checks as ECS does, which the provider takes for a change", async () => {
    const implicit = task({ healthCheck: { command: ["CMD", "true"] } });
    const revision = await aws.create(TASK_DEFINITION, "t", implicit);
    assert.deepEqual((await aws.diff(revision, implicit)).replaces, ["containerDefinitions"]);
    const healthCheck = { command: ["CMD", "true"], interval: 30, retries: 3, timeout: 5 };
    assert.deepEqual((await aws.diff(revision, task({ healthCheck }))).changes, []);
  });

  it("starts nothing for a service of no tasks", async () => {
    await start(logging({}), { desiredCount: 0 });
  });

  it("checks an update as it checks a create", async () => {
    const inputs = { cluster: "main", taskDefinition: "web:1", desiredCount: 1 };
    await aws.create(TASK_DEFINITION, "t", task());
    const service = await aws.create(SERVICE, "s", inputs);
    await aws.create(TASK_DEFINITION, "t", task(logging({})));
    const update = aws.update(service, { ...inputs, taskDefinition: "web:2" });
    await assert.rejects(update, /waiting for ECS Service .* update: tasks failed to start/);
    assert.equal((await aws.read(service)).outputs["taskDefinition"], "web:1");
  });

  it("answers getCluster, getService and getTaskDefinition", async () => {
    await start({}, { name: "web", desiredCount: 2 });
    const cluster = await aws.invoke("aws:ecs/getCluster:getCluster", { clusterName: "main" });
    assert.equal(cluster["runningTasksCount"], 2);
    const clusterArn = cluster["arn"];
    const args = { serviceName: "web", clusterArn };
    const service = await aws.invoke("aws:ecs/getService:getService", args);
    assert.equal(service["desiredCount"], 2);
    const token = "aws:ecs/getTaskDefinition:getTaskDefinition";
    const latest = await aws.invoke(token, { taskDefinition: "web" });
    assert.equal(latest["revision"], 1);
    assert.equal(latest["status"], "ACTIVE");
  });
});
