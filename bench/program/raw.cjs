const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const { CONF, SECRET, VARIABLES } = require("./settings.cjs");

// The same resources, with the same inputs, as somebody writes them without the component.

const TRUSTED = {
  Effect: "Allow",
  Principal: { Service: "ecs-tasks.amazonaws.com" },
  Action: "sts:AssumeRole",
};
const CONTAINERS = ["app", "nginx", "shipper"];
const HEALTH = ["CMD-SHELL", "wget -q -O - http://127.0.0.1:3000/ || exit 1"];

let place;
// Asked for once, whatever the number of services.
function here() {
  place ??= pulumi
    .all([aws.getRegionOutput(), aws.getCallerIdentityOutput(), aws.getPartitionOutput()])
    .apply(([region, caller, { partition }]) => ({
      region: region.region,
      account: caller.accountId,
      arn: (service, rest) =>
        `arn:${partition}:${service}:${region.region}:${caller.accountId}:${rest}`,
    }));
  return place;
}

const policy = (statements) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const allow = (Action, ...Resource) => ({ Effect: "Allow", Action, Resource });

/** One service of raw resources. */
module.exports = (name, { cluster, subnets }) => {
  const family = `${pulumi.getProject()}-${pulumi.getStack()}-${name}`;
  const group = (container) => `/ecs/${family}/${container}`;
  const logGroups = CONTAINERS.map(
    (container) =>
      new aws.cloudwatch.LogGroup(`${name}-logs-${container}`, {
        name: group(container),
        retentionInDays: 30,
      }),
  );
  const parameterName = `/ecs/${family}/nginx/NGINX_CONF-3ac3f099`;
  const parameter = new aws.ssm.Parameter(`${name}-parameter-nginx-NGINX_CONF-3ac3f099`, {
    name: parameterName,
    type: "String",
    tier: "Standard",
    insecureValue: CONF,
  });
  const taskRole = new aws.iam.Role(`${name}-task-role`, {
    description: "Code in the containers of an ECS task",
    assumeRolePolicy: here().apply(({ account, arn }) =>
      policy([
        {
          ...TRUSTED,
          Condition: {
            ArnLike: { "aws:SourceArn": arn("ecs", "*") },
            StringEquals: { "aws:SourceAccount": account },
          },
        },
      ]),
    ),
  });
  const executionRole = new aws.iam.Role(`${name}-execution-role`, {
    description: "ECS, to start the containers of a task",
    assumeRolePolicy: policy([TRUSTED]),
  });
  const grants = {
    "app-99e45915": () => [allow(["secretsmanager:GetSecretValue"], SECRET)],
    "nginx-a734e8e3": (arn) => [
      allow(["ssm:GetParameters"], arn("ssm", `parameter${parameterName}`)),
    ],
    "shipper-cc7acbf6": () => [],
  };
  const policies = Object.entries(grants).map(
    ([suffix, more]) =>
      new aws.iam.RolePolicy(`${name}-execution-policy-${suffix}`, {
        role: executionRole.name,
        policy: here().apply(({ arn }) => {
          const [container] = suffix.split("-");
          const logs = arn("logs", `log-group:${group(container)}:*`);
          return policy([allow(["logs:CreateLogStream", "logs:PutLogEvents"], logs), ...more(arn)]);
        }),
      }),
  );
  const taskDefinition = new aws.ecs.TaskDefinition(
    `${name}-task-definition`,
    {
      family,
      cpu: "256",
      memory: "512",
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      runtimePlatform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
      skipDestroy: true,
      taskRoleArn: taskRole.arn,
      executionRoleArn: executionRole.arn,
      containerDefinitions: here().apply(({ region }) =>
        JSON.stringify(containers(group, parameterName, region)),
      ),
    },
    { dependsOn: [...logGroups, parameter, ...policies] },
  );
  new aws.ecs.Service(
    `${name}-service`,
    {
      cluster,
      taskDefinition: taskDefinition.arn,
      launchType: "FARGATE",
      desiredCount: 1,
      networkConfiguration: { subnets, assignPublicIp: false },
      deploymentMinimumHealthyPercent: 100,
      deploymentMaximumPercent: 200,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      waitForSteadyState: true,
      propagateTags: "SERVICE",
    },
    { dependsOn: policies, customTimeouts: { create: "20m", update: "20m", delete: "20m" } },
  );
};

function containers(group, parameterName, region) {
  const app = {
    image: "shop/api:1",
    essential: true,
    environment: Object.entries(VARIABLES).map(([name, value]) => ({ name, value })),
    secrets: [{ name: "DATABASE", valueFrom: SECRET }],
    portMappings: [{ protocol: "tcp", containerPort: 3000, hostPort: 3000 }],
    healthCheck: { interval: 10, retries: 2, timeout: 5, startPeriod: 0, command: HEALTH },
  };
  const nginx = {
    image: "nginx:1.27",
    essential: true,
    environment: [],
    secrets: [{ name: "NGINX_CONF", valueFrom: parameterName }],
    portMappings: [{ protocol: "tcp", containerPort: 80, hostPort: 80 }],
    dependsOn: [{ containerName: "app", condition: "HEALTHY" }],
  };
  const shipper = {
    image: "shop/shipper:1",
    essential: false,
    environment: [],
    portMappings: [],
  };
  return Object.entries({ app, nginx, shipper }).map(([name, definition]) => ({
    name,
    ...definition,
    mountPoints: [],
    volumesFrom: [],
    systemControls: [],
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": group(name),
        "awslogs-region": region,
        "awslogs-stream-prefix": "ecs",
        "max-buffer-size": "25m",
        mode: "non-blocking",
      },
    },
  }));
}
