import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { EcsService, EcsTaskDefinition } from "../../components";
import { later, run } from "../support/mocks";
import type { Registered, Run } from "../support/mocks";
import { UNKNOWN } from "../support/mocks/wire";
import { runService, runTask, SERVICE } from "./programs";

// The whole of what the least program makes. Types, names and order are a contract: renaming a
// child replaces it in every stack.

const TRUST =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
const SCOPED_TRUST =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:ecs:eu-west-1:123456789012:*"},"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}';

function logPolicy(group: string): string {
  return `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":["arn:aws:logs:eu-west-1:123456789012:log-group:${group}:*"]}]}`;
}

function definitions(group: string): string {
  return `[{"name":"app","image":"nginx:1.27","essential":true,"environment":[],"portMappings":[],"mountPoints":[],"volumesFrom":[],"systemControls":[],"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"${group}","awslogs-region":"eu-west-1","awslogs-stream-prefix":"ecs","max-buffer-size":"25m","mode":"non-blocking"}}}]`;
}

/** What the component tells the engine of itself. */
function plannedInputs(group: string): Record<string, unknown> {
  return {
    containers: [
      {
        name: "app",
        image: "nginx:1.27",
        essential: true,
        environment: [],
        portMappings: [],
        mountPoints: [],
        volumesFrom: [],
        systemControls: [],
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": group,
            "awslogs-stream-prefix": "ecs",
            "max-buffer-size": "25m",
            mode: "non-blocking",
          },
        },
      },
    ],
    volumes: [],
    cpu: 256,
    memory: 512,
    runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
    acknowledge: {},
  };
}

type Pinned = Pick<Registered, "type" | "name" | "inputs" | "dependsOn" | "options">;

function pinned({ resources }: Run<unknown>): Pinned[] {
  return resources.map(({ type, name, inputs, dependsOn, options }) => ({
    type,
    name,
    inputs,
    dependsOn,
    options,
  }));
}

/** The children both components have. `policy` is the name of the execution role's one policy. */
function taskChildren(name: string, policy: string, family: string): Pinned[] {
  const group = `/ecs/${family}/app`;
  const role = (kind: string): string => `${name}-${kind}-role-1234567`;
  return [
    {
      type: "aws:cloudwatch/logGroup:LogGroup",
      name: `${name}-logs-app`,
      inputs: { name: group, retentionInDays: 30 },
      dependsOn: [],
      options: {},
    },
    {
      type: "aws:iam/role:Role",
      name: `${name}-task-role`,
      inputs: {
        description: "Code in the containers of an ECS task",
        assumeRolePolicy: SCOPED_TRUST,
      },
      dependsOn: [],
      options: {},
    },
    {
      type: "aws:iam/role:Role",
      name: `${name}-execution-role`,
      inputs: { description: "ECS, to start the containers of a task", assumeRolePolicy: TRUST },
      dependsOn: [],
      options: {},
    },
    {
      type: "aws:iam/rolePolicy:RolePolicy",
      name: policy,
      inputs: { role: role("execution"), policy: logPolicy(group) },
      dependsOn: [`${name}-execution-role`],
      options: {},
    },
    {
      type: "aws:ecs/taskDefinition:TaskDefinition",
      name: `${name}-task-definition`,
      inputs: {
        family,
        containerDefinitions: definitions(group),
        cpu: "256",
        memory: "512",
        networkMode: "awsvpc",
        requiresCompatibilities: ["FARGATE"],
        runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
        taskRoleArn: `arn:aws:iam::123456789012:role/${role("task")}`,
        executionRoleArn: `arn:aws:iam::123456789012:role/${role("execution")}`,
        skipDestroy: true,
      },
      dependsOn: [policy, `${name}-execution-role`, `${name}-logs-app`, `${name}-task-role`],
      options: {},
    },
  ];
}

const SERVICE_POLICY = "web-execution-policy-app-9bba2fef";
const TASK_POLICY = "job-execution-policy-app-653583e5";

function component(type: string, name: string, group: string): Pinned {
  return { type, name, inputs: plannedInputs(group), dependsOn: [], options: {} };
}

const SERVICE_CHILDREN: readonly Pinned[] = [
  component("ecs-sidecars:index:EcsService", "web", "/ecs/shop-dev-web/app"),
  ...taskChildren("web", SERVICE_POLICY, "shop-dev-web"),
  {
    type: "aws:ecs/service:Service",
    name: "web-service",
    inputs: {
      cluster: "shop",
      taskDefinition: "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-dev-web:1",
      desiredCount: 1,
      launchType: "FARGATE",
      networkConfiguration: { subnets: ["subnet-1"], assignPublicIp: false },
      deploymentMinimumHealthyPercent: 100,
      deploymentMaximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      waitForSteadyState: true,
      propagateTags: "SERVICE",
    },
    dependsOn: [SERVICE_POLICY, "web-task-definition"],
    options: {
      customTimeouts: { create: "20m", update: "20m", delete: "20m" },
      hooks: {
        afterCreate: ["web-deployment-check"],
        afterUpdate: ["web-deployment-check"],
      },
    },
  },
];

function nameOfResource(resource: unknown): string | undefined {
  return (resource as { __name: string } | undefined)?.__name;
}

describe("The least service", () => {
  it("makes these children", async () => {
    assert.deepEqual(pinned(await runService()), SERVICE_CHILDREN);
  });

  it("shows the same in a preview, but for what AWS decides", async () => {
    const preview = pinned(await runService({}, { preview: true }));
    const decided: Record<string, Record<string, unknown>> = {
      "web-task-definition": { taskRoleArn: UNKNOWN, executionRoleArn: UNKNOWN },
      "web-service": { taskDefinition: UNKNOWN },
    };
    const expected = SERVICE_CHILDREN.map((child) => ({
      ...child,
      inputs: { ...child.inputs, ...decided[child.name] },
    }));
    assert.deepEqual(preview, expected);
  });

  it("tells these outputs", async () => {
    const { resources } = await runService();
    assert.deepEqual(resources[0]?.outputs, {
      serviceArn: "arn:aws:ecs:eu-west-1:123456789012:service/shop/web-service-1234567",
      serviceName: "web-service-1234567",
      taskDefinitionArn: "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-dev-web:1",
      family: "shop-dev-web",
      cpu: "256",
      memory: "512",
      taskRoleArn: "arn:aws:iam::123456789012:role/web-task-role-1234567",
      executionRoleArn: "arn:aws:iam::123456789012:role/web-execution-role-1234567",
      logGroupNames: { app: "/ecs/shop-dev-web/app" },
      parameterNames: {},
      requiredTaskPolicy: '{"Version":"2012-10-17","Statement":[]}',
      requiredExecutionPolicy: logPolicy("/ecs/shop-dev-web/app"),
    });
  });

  it("tells the security group that was made", async () => {
    const { resources } = await runService({ network: { subnets: ["subnet-1"], vpcId: "vpc-1" } });
    assert.equal(resources[0]?.outputs?.["securityGroupId"], "web-security-group-id");
  });

  it("knows these outputs at preview", async () => {
    const { resources } = await runService({}, { preview: true });
    const outputs = resources[0]?.outputs ?? {};
    const unknown = Object.keys(outputs).filter((name) => outputs[name] === UNKNOWN);
    assert.deepEqual(unknown.sort(), [
      "executionRoleArn",
      "serviceArn",
      "taskDefinitionArn",
      "taskRoleArn",
    ]);
  });

  it("has the outputs it registers as fields", async () => {
    for (const vpc of [{}, { vpcId: "vpc-1" }]) {
      const { result, resources } = await runService({
        network: { subnets: ["subnet-1"], ...vpc },
      });
      const fields = Object.entries(result).filter(([, value]) => pulumi.Output.isInstance(value));
      const names = fields.map(([name]) => name).filter((name) => name !== "urn");
      assert.deepEqual(names.sort(), Object.keys(resources[0]?.outputs ?? {}).sort());
    }
  });

  it("gives its children to TypeScript programs", async () => {
    const { result } = await runService();
    const { taskPolicies, executionPolicies, logGroups, parameters, objects, ...single } =
      result.resources;
    const all = { ...single, ...logGroups, ...parameters, ...objects };
    const names = Object.entries(all).map(([key, resource]) => [key, nameOfResource(resource)]);
    assert.deepEqual(Object.fromEntries(names), {
      taskDefinition: "web-task-definition",
      taskRole: "web-task-role",
      executionRole: "web-execution-role",
      service: "web-service",
      securityGroup: undefined,
      app: "web-logs-app",
    });
    assert.deepEqual([taskPolicies.length, executionPolicies.length], [0, 1]);
  });
});

describe("The least task definition", () => {
  it("makes these children", async () => {
    assert.deepEqual(pinned(await runTask()), [
      component("ecs-sidecars:index:EcsTaskDefinition", "job", "/ecs/shop-dev-job/app"),
      ...taskChildren("job", TASK_POLICY, "shop-dev-job"),
    ]);
  });

  it("tells these outputs", async () => {
    const { resources } = await runTask();
    assert.deepEqual(resources[0]?.outputs, {
      taskDefinitionArn: "arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-dev-job:1",
      family: "shop-dev-job",
      cpu: "256",
      memory: "512",
      taskRoleArn: "arn:aws:iam::123456789012:role/job-task-role-1234567",
      executionRoleArn: "arn:aws:iam::123456789012:role/job-execution-role-1234567",
      logGroupNames: { app: "/ecs/shop-dev-job/app" },
      parameterNames: {},
      requiredTaskPolicy: '{"Version":"2012-10-17","Statement":[]}',
      requiredExecutionPolicy: logPolicy("/ecs/shop-dev-job/app"),
    });
  });
});

describe("Several components in one program", () => {
  it("do not share a name", async () => {
    const { resources } = await run(() => [
      new EcsService("web", SERVICE),
      new EcsService("api", SERVICE),
      new EcsTaskDefinition("job", { container: { image: "job:1" } }),
    ]);
    const chosen = resources.flatMap(({ type, inputs }) =>
      [inputs["name"], inputs["family"]].flatMap((name) =>
        typeof name === "string" ? [`${type} ${name}`] : [],
      ),
    );
    assert.equal(chosen.length, 6);
    assert.equal(new Set(chosen).size, 6);
    assert.equal(new Set(resources.map(({ name }) => name)).size, resources.length);
  });
});

describe("The harness", () => {
  it("refuses a program of which something was rejected", async () => {
    const failing = run(() => later(1).apply(() => Promise.reject(new Error("on purpose"))));
    await assert.rejects(failing, /^Error: on purpose$/);
  });

  it("leaves no trace of one program in the next", async () => {
    await run(() => new EcsService("web", SERVICE), { project: "other", preview: true });
    assert.deepEqual(pinned(await runService()), SERVICE_CHILDREN);
  });
});
