import { app, cache } from "./fault";
import type { Fault } from "./fault";

// Faults that few make, so that each rule that a program can break is broken by one.

export const RARE_FAULTS: readonly Fault[] = [
  {
    title: "capacity providers of which none may be used",
    args: () => ({
      capacityProviders: [
        { capacityProvider: "FARGATE", weight: 0 },
        { capacityProvider: "FARGATE_SPOT", weight: 0 },
      ],
    }),
    code: "capacity-provider-weights-zero",
    path: "capacityProviders",
    message: 'All "2" capacity providers have the weight 0.',
    fix: "Set the weight of one of them to 1 or more.",
  },
  {
    title: "the port of the FireLens router",
    args: () => ({
      ...app({ port: 24224, logging: { driver: "awsfirelens", options: { Name: "stdout" } } }),
      ...cache({ overrides: { firelensConfiguration: { type: "fluentbit" } } }),
    }),
    code: "firelens-port-taken",
    path: "container.port",
    message: '"app" takes the port "24224", on which the FireLens router "cache" listens.',
    fix: "Use another port.",
  },
  {
    title: "an accelerator that has ended",
    args: () =>
      app({ overrides: { resourceRequirements: [{ type: "InferenceAccelerator", value: "d" }] } }),
    code: "inference-accelerator-removed",
    path: "container.overrides.resourceRequirements",
    message: "Amazon Elastic Inference has ended.",
    fix: "Remove it.",
  },
  {
    title: "one option as a value and as a secret",
    args: () =>
      app({
        logging: {
          driver: "splunk",
          options: { "splunk-token": "x", "splunk-url": "https://splunk.example.com" },
          secretOptions: { "splunk-token": "/splunk/token" },
        },
      }),
    code: "log-option-duplicate",
    path: "container.logging.secretOptions.splunk-token",
    message: 'The option "splunk-token" is already set by container.logging.options.splunk-token.',
    fix: "Remove one of the two.",
  },
  {
    title: "more policies than a role can have",
    args: () => ({
      taskRole: {
        managedPolicyArns: Array.from({ length: 26 }, (_, i) => `arn:aws:iam::aws:policy/p${i}`),
      },
    }),
    code: "managed-policy-count",
    path: "taskRole.managedPolicyArns",
    message: 'The role has "26" managed policies; IAM accepts at most 25.',
    fix: "Merge policies.",
  },
  {
    title: "a path that begins nowhere",
    args: () => ({
      ...app({ mountPoints: [{ sourceVolume: "v", containerPath: "v" }] }),
      volumes: { v: {} },
    }),
    code: "mount-path-relative",
    path: "container.mountPoints[0]",
    message: 'The path "v" does not begin at the root.',
    fix: 'Write it with a leading "/".',
  },
  {
    title: "more ranges of ports than a container can have",
    args: () =>
      app({
        portMappings: Array.from({ length: 101 }, (_, i) => ({
          containerPortRange: `${1000 + i * 10}-${1001 + i * 10}`,
        })),
      }),
    code: "port-range-count",
    path: "container.portMappings",
    message: 'The container maps "101" ranges of ports; ECS accepts at most 100.',
    fix: "Merge ranges that lie next to each other.",
  },
  {
    title: "a service name with a space",
    args: () => ({ serviceName: "my shop" }),
    code: "service-name-form",
    path: "serviceName",
    message: 'The service name "my shop" is not legal.',
    fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
  },
  {
    title: "fewer CPU units than none",
    args: () => app({ cpu: -1 }),
    code: "container-cpu-negative",
    path: "container.cpu",
    message: 'The container asks for "-1" CPU units.',
    fix: "Use 0 or more, or leave cpu out.",
  },
  {
    title: "a file system without an id",
    args: () => onEfs({ fileSystemId: "" }),
    code: "file-system-missing",
    path: "volumes.v.efs.fileSystemId",
    message: "The id of the file system is empty.",
    fix: "Use the id of a file system, such as fs-0123456789abcdef0.",
  },
  {
    title: "a port above all ports",
    args: () => onEfs({ fileSystemId: "fs-1", transitEncryptionPort: 70000 }),
    code: "transit-encryption-port-range",
    path: "volumes.v.efs.transitEncryptionPort",
    message: '"70000" is not a port.',
    fix: "Use a number from 1 to 65535, or leave it out.",
  },
  {
    title: "a relative working directory",
    args: () => app({ workingDirectory: "app" }),
    code: "working-directory-relative",
    path: "container.workingDirectory",
    message: 'The working directory "app" does not begin at the root.',
    fix: 'Write it with a leading "/".',
  },
  {
    title: "a kernel parameter of the machine",
    args: () => app({ systemControls: [{ namespace: "vm.max_map_count", value: "262144" }] }),
    code: "system-control-unknown",
    path: "container.systemControls[0]",
    message: 'No container has a "vm.max_map_count" of its own.',
    fix: "Remove it; on EC2 set it on the instance.",
  },
  {
    title: "one of the devices that come all together",
    args: () =>
      app({ overrides: { resourceRequirements: [{ type: "NeuronDevice", value: "1" }] } }),
    code: "resource-requirement-invalid",
    path: "container.overrides.resourceRequirements[0].value",
    message: '"1" is not a number of NeuronDevice.',
    fix: "Use ALL.",
  },
];

function onEfs(efs: object): object {
  return {
    ...app({ mountPoints: [{ sourceVolume: "v", containerPath: "/v" }] }),
    volumes: { v: { efs } },
  };
}
