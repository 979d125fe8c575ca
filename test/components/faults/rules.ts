import { app, IMAGE } from "./fault";
import type { Fault } from "./fault";
import { MADE_FAULTS } from "./made";

// What the rules find, in the words of what was typed. The rules have tests of their own; these
// hold the paths, and that the model says what the arguments said.

const cache = (fields: object): object => ({ sidecars: { cache: { image: IMAGE, ...fields } } });

export const RULE_FAULTS: readonly Fault[] = [
  {
    title: "a device of the host",
    args: () => app({ linuxParameters: { devices: [{ hostPath: "/dev/fuse" }] } }),
    code: "field-refused-by-fargate",
    path: "container.linuxParameters.devices",
    message: 'A Fargate task cannot have "devices".',
    fix: "Remove it.",
  },
  {
    title: "a link, which has no argument of its own",
    args: () => cache({ overrides: { links: ["app"] } }),
    code: "field-refused-by-fargate",
    path: "sidecars.cache.overrides.links",
    message: 'A Fargate task cannot have "links".',
    fix: "Remove it.",
  },
  {
    title: "the volumes of a container that is not there",
    args: () => cache({ overrides: { volumesFrom: [{ sourceContainer: "ap" }] } }),
    code: "volumes-from-unknown-container",
    path: "sidecars.cache.overrides.volumesFrom[0]",
    message: 'The task has no container "ap"; it has "app" and "cache". Did you mean "app"?',
    fix: "Rename it, or add the container.",
  },
  {
    title: "a hostname",
    args: () => app({ overrides: { hostname: "web" } }),
    code: "field-refused-by-network-mode",
    path: "container.overrides.hostname",
    message: 'A task in network mode "awsvpc" cannot have "hostname".',
    fix: "Remove it.",
  },
  {
    title: "a reserved tag",
    args: () => ({ tags: { "aws:team": "shop" } }),
    code: "tag-form",
    path: "tags.aws:team",
    message: 'The tag "aws:team" begins with "aws:", which AWS reserves.',
    fix: "Rename the tag.",
  },
  {
    title: "a family with a space",
    args: () => ({ family: "my shop" }),
    code: "family-form",
    path: "family",
    message: 'The family "my shop" is not legal.',
    fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
  },
  {
    title: "a dependency on no container",
    args: () => ({ ...app({ dependsOn: { cahce: "START" } }), ...cache({}) }),
    code: "depends-on-unknown-container",
    path: "container.dependsOn.cahce",
    message: 'The task has no container "cahce"; it has "app" and "cache". Did you mean "cache"?',
    fix: 'Rename the dependency, or add a sidecar "cahce".',
  },
  {
    title: "a circle through what a sidecar adds to the application",
    args: () => cache({ dependsOn: { app: "START" }, appDependsOn: "START" }),
    code: "depends-on-cycle",
    path: "sidecars.cache.appDependsOn",
    message: "Containers wait for each other in a circle: app -> cache -> app.",
    fix: "Remove one of these dependencies.",
  },
  {
    title: "the application waits for health nobody checks",
    args: () => cache({ appDependsOn: "HEALTHY" }),
    code: "depends-on-healthy-without-health-check",
    path: "sidecars.cache.appDependsOn",
    message: 'The condition "HEALTHY" waits for "cache", which has no health check.',
    fix: "Add sidecars.cache.healthCheck, or wait for START.",
  },
  {
    title: "the application waits for the end of an essential container",
    args: () => cache({ appDependsOn: "SUCCESS" }),
    code: "depends-on-completion-of-essential",
    path: "sidecars.cache.appDependsOn",
    message:
      'The condition "SUCCESS" waits for "cache" to exit, but "cache" is essential: its exit stops the task.',
    fix: "Set sidecars.cache.essential to false, or wait for START or HEALTHY.",
  },
  {
    title: "one port twice",
    args: () => ({ ...app({ port: 80 }), ...cache({ portMappings: [{ containerPort: 80 }] }) }),
    code: "port-duplicate",
    path: "sidecars.cache.portMappings[0]",
    message: 'Port "80/tcp" is already used by "app".',
    fix: "Use another port, or remove one of the mappings.",
  },
  {
    title: "one variable twice, with a secret value",
    args: () => app({ environment: { PASSWORD: "x" }, secretValues: { PASSWORD: "hunter2" } }),
    code: "environment-name-duplicate",
    path: "container.secretValues.PASSWORD",
    message: 'The variable "PASSWORD" is already defined by container.environment.PASSWORD.',
    fix: "Remove one of the two, or rename it.",
  },
  {
    title: "traffic to a container without a port",
    args: () => ({ loadBalancers: [{ targetGroupArn: "arn:tg" }] }),
    code: "load-balancer-port-unknown",
    path: "loadBalancers[0]",
    message: 'The container "app" maps no TCP port that could receive the traffic.',
    fix: "Add a mapping to container.portMappings.",
  },
  {
    title: "a name that is taken",
    args: () => ({ sidecars: { app: { image: IMAGE } } }),
    code: "container-name-duplicate",
    path: "sidecars.app",
    message: 'The name "app" is taken by container.',
    fix: "Give each container of the task its own name.",
  },
  {
    title: "no essential container",
    args: () => app({ essential: false }),
    code: "no-essential-container",
    path: "container.essential",
    message: 'No container is essential; the task has "app".',
    fix: "Leave container.essential out, or set it to true.",
  },
  {
    title: "a size Fargate does not have",
    args: () => ({ cpu: 256, memory: 4096 }),
    code: "fargate-size-invalid",
    path: "memory",
    message: 'Fargate has no task size with "256" CPU units and "4096" MiB.',
    fix: "Use 512, 1024 or 2048 MiB, or leave memory out.",
  },
  {
    title: "a container larger than its task",
    args: () => ({ memory: 512, ...cache({ memory: 1024 }) }),
    code: "task-memory-exceeded",
    path: "sidecars.cache.memory",
    message: 'The limit "1024" MiB is greater than the task\'s "512" MiB.',
    fix: "Lower it to 512, or raise the task's memory.",
  },
  {
    title: "a mount of no volume",
    args: () => app({ mountPoints: [{ sourceVolume: "data", containerPath: "/data" }] }),
    code: "mount-of-undeclared-volume",
    path: "container.mountPoints[0]",
    message: 'The task has no volume "data"; it has no volumes.',
    fix: "Rename the mount, or declare volumes.data.",
  },
  {
    title: "a text too long for a parameter",
    args: () => app({ documents: { CONFIG: { content: "é".repeat(4097) } } }),
    code: "parameter-value-size",
    path: "container.documents.CONFIG",
    message: "The text has 8194 bytes of UTF-8; a parameter holds at most 8192.",
    fix: "Shorten the text, or deliver it in the image or from S3.",
  },
  {
    title: "a statement that allows everything",
    args: () => ({ taskRole: { statements: [{ actions: ["*"], resources: ["*"] }] } }),
    code: "statement-allows-everything",
    path: "taskRole.statements[0].actions[0]",
    message: 'The action "*" allows everything.',
    fix: 'Name the actions as "service:Action", such as "s3:GetObject".',
  },
  {
    title: "the same in a container's permissions",
    args: () => cache({ permissions: [{ actions: ["*"], resources: ["*"] }] }),
    code: "statement-allows-everything",
    path: "sidecars.cache.permissions[0].actions[0]",
    message: 'The action "*" allows everything.',
    fix: 'Name the actions as "service:Action", such as "s3:GetObject".',
  },
  {
    title: "an access point with a directory",
    args: () => ({
      volumes: {
        data: { efs: { fileSystemId: "fs-1", accessPointId: "fsap-1", rootDirectory: "/x" } },
      },
    }),
    code: "efs-access-point-with-root-directory",
    path: "volumes.data.efs.rootDirectory",
    message: 'The root directory "/x" stands beside an access point, which has its own.',
    fix: "Leave rootDirectory out, or leave accessPointId out.",
  },
  {
    title: "two containers that disagree about their log group",
    args: () => ({
      ...app({ logging: { logGroupName: "/shop" } }),
      ...cache({ logging: { logGroupName: "/shop", retentionInDays: 7 } }),
    }),
    code: "log-group-conflict",
    path: "sidecars.cache.logging.retentionInDays",
    message:
      'The log group is shared with container.logging: retentionInDays is "30" there and "7" here.',
    fix: "Give both the same value, or set createLogGroup to false on one.",
  },
  {
    title: "a health check with a timing out of range",
    args: () => app({ healthCheck: { command: ["CMD", "/up"], timeout: 61 } }),
    code: "health-check-range",
    path: "container.healthCheck.timeout",
    message: 'The timeout is "61"; ECS accepts 2 to 60 seconds.',
    fix: "Use a value from 2 to 60.",
  },
  {
    title: "an option of the log driver, by the argument that sets it",
    args: () => app({ logging: { maxBufferSize: "25x" } }),
    code: "log-option-invalid",
    path: "container.logging.maxBufferSize",
    message: '"25x" is not the size of a buffer.',
    fix: 'Write a number with k, m or g, such as "25m".',
  },
  ...MADE_FAULTS,
  refusedByFargate([
    "devices",
    [{ hostPath: "/dev/a", containerPath: "/b", permissions: ["read"] }],
  ]),
  refusedByFargate(["maxSwap", 64]),
  refusedByFargate(["swappiness", 10]),
  refusedByFargate(["sharedMemorySize", 64]),
];

function refusedByFargate([field, value]: [string, unknown]): Fault {
  const inside = Array.isArray(value) ? Object.keys((value as object[])[0] ?? {}) : [];
  return {
    title: `linuxParameters.${field} on Fargate`,
    fields: [`LinuxParametersArgs.${field}`, ...inside.map((name) => `DeviceArgs.${name}`)],
    args: () => app({ linuxParameters: { [field]: value } }),
    code: "field-refused-by-fargate",
    path: `container.linuxParameters.${field}`,
    message: `A Fargate task cannot have "${field}".`,
    fix: "Remove it.",
  };
}
