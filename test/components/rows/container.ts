import { secret } from "../../support/mocks/wire";
import type { ContainerRow } from "./row";
import { allow, arn, logGroup, writeLogs } from "./row";

/** What a container runs, what it needs, and how ECS treats it. */
export const CONTAINER_ROWS: readonly ContainerRow[] = [
  {
    fields: ["ContainerArgs.image"],
    set: { image: "nginx:1.28" },
    definition: { image: "nginx:1.28" },
  },
  {
    fields: ["ContainerArgs.command"],
    set: { command: ["-c", "two words"] },
    definition: { command: ["-c", "two words"] },
  },
  {
    fields: ["ContainerArgs.entryPoint"],
    set: { entryPoint: ["/bin/sh"] },
    definition: { entryPoint: ["/bin/sh"] },
  },
  {
    fields: ["ContainerArgs.port"],
    set: { port: 8080 },
    definition: { portMappings: [{ containerPort: 8080, hostPort: 8080, protocol: "tcp" }] },
  },
  {
    fields: [
      "ContainerArgs.portMappings",
      "PortMappingArgs.containerPort",
      "PortMappingArgs.protocol",
    ],
    title: "after port",
    set: {
      port: 8080,
      portMappings: [{ containerPort: 53, protocol: "udp" }, { containerPort: 9 }],
    },
    definition: {
      portMappings: [
        { containerPort: 8080, hostPort: 8080, protocol: "tcp" },
        { containerPort: 53, hostPort: 53, protocol: "udp" },
        { containerPort: 9, hostPort: 9, protocol: "tcp" },
      ],
    },
  },
  {
    fields: ["PortMappingArgs.containerPortRange"],
    set: { portMappings: [{ containerPortRange: "8000-8010" }] },
    definition: { portMappings: [{ protocol: "tcp", containerPortRange: "8000-8010" }] },
  },
  {
    fields: ["PortMappingArgs.name", "PortMappingArgs.appProtocol"],
    set: { portMappings: [{ containerPort: 80, name: "web", appProtocol: "http2" }] },
    definition: {
      portMappings: [
        { protocol: "tcp", containerPort: 80, name: "web", appProtocol: "http2", hostPort: 80 },
      ],
    },
  },
  { fields: ["ContainerArgs.cpu"], set: { cpu: 64 }, definition: { cpu: 64 } },
  {
    fields: ["ContainerArgs.cpu"],
    title: "beyond the smallest task size",
    set: { cpu: 257 },
    definition: { cpu: 257 },
    changes: () => ({ "web-task-definition": { cpu: "512", memory: "1024" } }),
  },
  { fields: ["ContainerArgs.memory"], set: { memory: 128 }, definition: { memory: 128 } },
  {
    fields: ["ContainerArgs.memory", "ContainerArgs.memoryReservation"],
    title: "the reservation counts for the task, the limit must fit",
    set: { memory: 2048, memoryReservation: 64 },
    definition: { memory: 2048, memoryReservation: 64 },
    changes: () => ({ "web-task-definition": { memory: "2048" } }),
  },
  {
    fields: ["ContainerArgs.essential"],
    set: { essential: false },
    definition: { essential: false },
  },
  { fields: ["ContainerArgs.user"], set: { user: "1000:1000" }, definition: { user: "1000:1000" } },
  {
    fields: ["ContainerArgs.workingDirectory"],
    set: { workingDirectory: "/srv" },
    definition: { workingDirectory: "/srv" },
  },
  {
    fields: ["ContainerArgs.environment"],
    title: "by code point",
    set: { environment: { b: "2", a: "1", B: "3", _: "" } },
    definition: {
      environment: [
        { name: "B", value: "3" },
        { name: "_", value: "" },
        { name: "a", value: "1" },
        { name: "b", value: "2" },
      ],
    },
  },
  {
    fields: ["ContainerArgs.secrets"],
    set: { secrets: { KEY: "/app/key", AUTH: "auth" } },
    definition: {
      secrets: [
        { name: "AUTH", valueFrom: "auth" },
        { name: "KEY", valueFrom: "/app/key" },
      ],
    },
    changes: (container) => ({
      [`web-execution-policy-${container}-#`]: {
        statements: [
          writeLogs(logGroup(container)),
          allow(
            ["ssm:GetParameters"],
            [arn("ssm", "parameter/app/key"), arn("ssm", "parameter/auth")],
          ),
        ],
      },
    }),
  },
  {
    fields: ["ContainerArgs.secretValues"],
    set: { secretValues: { PASSWORD: "hunter2" } },
    definition: (container) => ({
      secrets: [{ name: "PASSWORD", valueFrom: `/ecs/shop-dev-web/${container}/PASSWORD` }],
    }),
    changes: (container) => ({
      [`web-parameter-${container}-PASSWORD`]: {
        name: `/ecs/shop-dev-web/${container}/PASSWORD`,
        type: "SecureString",
        tier: "Standard",
        value: secret("hunter2"),
        options: { deleteBeforeReplace: true },
      },
      [`web-execution-policy-${container}-#`]: {
        statements: [
          writeLogs(logGroup(container)),
          allow(
            ["ssm:GetParameters"],
            [arn("ssm", `parameter/ecs/shop-dev-web/${container}/PASSWORD`)],
          ),
        ],
      },
      "web-service": {
        forceNewDeployment: true,
        triggers: { [`${container}/PASSWORD`]: "7" },
      },
    }),
  },
  {
    fields: ["ContainerArgs.environmentFiles"],
    set: { environmentFiles: ["arn:aws:s3:::config/app/.env"] },
    definition: { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::config/app/.env" }] },
    changes: (container) => ({
      [`web-execution-policy-${container}-#`]: {
        statements: [
          writeLogs(logGroup(container)),
          allow(["s3:GetObject"], ["arn:aws:s3:::config/app/.env"]),
          allow(["s3:GetBucketLocation"], ["arn:aws:s3:::config"]),
        ],
      },
    }),
  },
  {
    fields: ["ContainerArgs.credentialsParameter"],
    set: { credentialsParameter: arn("secretsmanager", "secret:hub-AbCdEf") },
    definition: {
      repositoryCredentials: { credentialsParameter: arn("secretsmanager", "secret:hub-AbCdEf") },
    },
    changes: (container) => ({
      [`web-execution-policy-${container}-#`]: {
        statements: [
          writeLogs(logGroup(container)),
          allow(["secretsmanager:GetSecretValue"], [arn("secretsmanager", "secret:hub-AbCdEf")]),
        ],
      },
    }),
  },
  {
    fields: ["ContainerArgs.dockerLabels"],
    set: { dockerLabels: { team: "shop", "com.example.tier": "web" } },
    definition: { dockerLabels: { "com.example.tier": "web", team: "shop" } },
  },
  {
    fields: ["ContainerArgs.dependsOn"],
    set: { dependsOn: { task: "SUCCESS", helper: "HEALTHY" } },
    definition: {
      dependsOn: [
        { containerName: "helper", condition: "HEALTHY" },
        { containerName: "task", condition: "SUCCESS" },
      ],
    },
  },
  {
    fields: ["ContainerArgs.healthCheck", "HealthCheckArgs.command"],
    set: { healthCheck: { command: ["CMD-SHELL", "curl -f localhost"] } },
    definition: {
      healthCheck: {
        command: ["CMD-SHELL", "curl -f localhost"],
        interval: 10,
        retries: 2,
        timeout: 5,
        startPeriod: 0,
      },
    },
  },
  {
    fields: [
      "HealthCheckArgs.interval",
      "HealthCheckArgs.retries",
      "HealthCheckArgs.timeout",
      "HealthCheckArgs.startPeriod",
    ],
    set: {
      healthCheck: {
        command: ["CMD", "/up"],
        interval: 300,
        retries: 10,
        timeout: 60,
        startPeriod: 1,
      },
    },
    definition: {
      healthCheck: {
        command: ["CMD", "/up"],
        interval: 300,
        retries: 10,
        timeout: 60,
        startPeriod: 1,
      },
    },
  },
  {
    fields: ["ContainerArgs.startTimeout"],
    set: { startTimeout: 30 },
    definition: { startTimeout: 30 },
  },
  {
    fields: ["ContainerArgs.stopTimeout"],
    set: { stopTimeout: 60 },
    definition: { stopTimeout: 60 },
  },
  {
    fields: ["ContainerArgs.restartPolicy"],
    set: { restartPolicy: {} },
    definition: { restartPolicy: { enabled: true, restartAttemptPeriod: 300 } },
  },
  {
    fields: ["RestartPolicyArgs.restartAttemptPeriod", "RestartPolicyArgs.ignoredExitCodes"],
    set: { restartPolicy: { restartAttemptPeriod: 60, ignoredExitCodes: [0, 143] } },
    definition: {
      restartPolicy: { enabled: true, restartAttemptPeriod: 60, ignoredExitCodes: [0, 143] },
    },
  },
  {
    fields: ["ContainerArgs.readonlyRootFilesystem"],
    set: { readonlyRootFilesystem: true },
    definition: { readonlyRootFilesystem: true },
  },
  {
    fields: ["ContainerArgs.privileged"],
    set: { privileged: false },
    definition: { privileged: false },
  },
  {
    fields: ["ContainerArgs.interactive"],
    set: { interactive: true },
    definition: { interactive: true },
  },
  {
    fields: ["ContainerArgs.pseudoTerminal"],
    set: { pseudoTerminal: true },
    definition: { pseudoTerminal: true },
  },
  {
    fields: ["ContainerArgs.versionConsistency"],
    set: { versionConsistency: "disabled" },
    definition: { versionConsistency: "disabled" },
  },
  {
    fields: ["ContainerArgs.overrides"],
    set: { overrides: { credentialSpecs: ["credentialspecdomainless:arn:aws:s3:::s/1"] } },
    definition: { credentialSpecs: ["credentialspecdomainless:arn:aws:s3:::s/1"] },
  },
];
