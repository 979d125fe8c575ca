import fc from "fast-check";

// Task definitions in JSON that ECS would accept, for Fargate and for instances.

export type Json = Record<string, unknown>;
export type Container = Json & { name: string };
export interface Definition extends Json {
  requiresCompatibilities: string[];
  containerDefinitions: [Container, Container];
  volumes: [Json, Json];
}

const ROLE = "arn:aws:iam::123456789012:role/web";
const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:token-AbCdEf";

const healthCheck = fc.record(
  {
    command: fc.constantFrom(["CMD", "/ready"], ["CMD-SHELL", "curl -f localhost || exit 1"]),
    interval: fc.integer({ min: 5, max: 300 }),
    timeout: fc.integer({ min: 2, max: 60 }),
    retries: fc.integer({ min: 1, max: 10 }),
    startPeriod: fc.integer({ min: 0, max: 300 }),
  },
  { requiredKeys: ["command"] },
);

const parts = fc.record({
  names: fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), {
    minLength: 2,
    maxLength: 2,
  }),
  healthCheck,
  port: fc.integer({ min: 1024, max: 2000 }),
  size: fc.constantFrom(["512", "1024"], ["1024", "4096"], ["8192", "16384"], ["1 vCPU", "2 GB"]),
  value: fc.stringMatching(/^[a-z ]{0,9}$/),
  condition: fc.constantFrom("START", "HEALTHY", "COMPLETE"),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

function containers({ names, healthCheck, port, value, condition }: Parts): [Container, Container] {
  const [app = "", sidecar = ""] = names;
  const logConfiguration = {
    logDriver: "awslogs",
    options: {
      "awslogs-group": "/ecs/web",
      "awslogs-region": "eu-west-1",
      "awslogs-stream-prefix": "ecs",
    },
  };
  return [
    {
      name: app,
      image: "registry.example/shop/app:1",
      cpu: 256,
      memory: 512,
      memoryReservation: 256,
      essential: true,
      portMappings: [{ containerPort: port, protocol: "tcp", name: "http", appProtocol: "http" }],
      environment: [{ name: "LEVEL", value }],
      secrets: [{ name: "TOKEN", valueFrom: SECRET }],
      environmentFiles: [{ type: "s3", value: "arn:aws:s3:::bucket/app.env" }],
      dependsOn: [{ containerName: sidecar, condition }],
      mountPoints: [{ sourceVolume: "data", containerPath: "/data" }],
      ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }],
      linuxParameters: { tmpfs: [{ containerPath: "/tmp", size: 64 }] },
      stopTimeout: 60,
      logConfiguration,
    },
    {
      name: sidecar,
      image: `envoy@sha256:${"a".repeat(64)}`,
      memory: 256,
      essential: false,
      healthCheck,
      restartPolicy: { enabled: true, ignoredExitCodes: [0], restartAttemptPeriod: 60 },
      mountPoints: [{ sourceVolume: "files", containerPath: "/files" }],
      logConfiguration,
    },
  ];
}

function common(given: Parts): Definition {
  return {
    family: "web",
    requiresCompatibilities: [],
    executionRoleArn: ROLE,
    taskRoleArn: ROLE,
    tags: [{ key: "team", value: "shop" }],
    volumes: [
      { name: "data" },
      {
        name: "files",
        efsVolumeConfiguration: {
          fileSystemId: "fs-12345678",
          transitEncryption: "ENABLED",
          authorizationConfig: { accessPointId: "fsap-1", iam: "ENABLED" },
        },
      },
    ],
    containerDefinitions: containers(given),
  };
}

/** Without a mistake, on Fargate. */
export const fargateDefinitions: fc.Arbitrary<Definition> = parts.map((given) => ({
  ...common(given),
  requiresCompatibilities: ["FARGATE"],
  networkMode: "awsvpc",
  cpu: given.size[0],
  memory: given.size[1],
  ephemeralStorage: { sizeInGiB: 30 },
}));

/** Without a mistake, on instances. */
export const instanceDefinitions: fc.Arbitrary<Definition> = parts.map((given) => ({
  ...common(given),
  requiresCompatibilities: ["EC2"],
  networkMode: "bridge",
  placementConstraints: [{ type: "memberOf", expression: "attribute:ecs.os-type == linux" }],
}));
