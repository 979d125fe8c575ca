import { app } from "./fault";
import type { Fault } from "./fault";

// Faults of what a container reads and may do: variables, files, mounts, Linux settings.

export const INPUT_FAULTS: readonly Fault[] = [
  {
    title: "two ports of one name",
    args: () =>
      app({
        portMappings: [
          { containerPort: 80, name: "web" },
          { containerPort: 81, name: "web" },
        ],
      }),
    code: "port-name-duplicate",
    path: "container.portMappings[1].name",
    message: 'The port name "web" is taken by a port of "app".',
    fix: "Give each port of the task its own name.",
  },
  {
    title: "a variable without a name",
    args: () => app({ environment: { "": "x" } }),
    code: "environment-name-empty",
    path: "container.environment.",
    message: "The variable has no name.",
    fix: "Name the variable, or remove it.",
  },
  {
    title: "a secret where its reference belongs",
    args: () => app({ secrets: { TOKEN: "8f14e45fceea167a5a36dedd4bea2543" } }),
    code: "secret-reference-invalid",
    path: "container.secrets.TOKEN",
    message: "What stands here is no name and no ARN; it looks like the value itself.",
    fix: "Keep the value in a secret or a parameter, and write its ARN here.",
  },
  {
    title: "an ARN of another service",
    args: () => app({ secrets: { TOKEN: "arn:aws:s3:::bucket/key" } }),
    code: "secret-reference-invalid",
    path: "container.secrets.TOKEN",
    message:
      'The ARN is one of "s3"; ECS reads parameters of "ssm" and secrets of "secretsmanager".',
    fix: "Give the name or ARN of a parameter, or the ARN of a secret.",
  },
  {
    title: "a part of a secret without all its colons",
    args: () =>
      app({
        secrets: { TOKEN: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db:password" },
      }),
    code: "secret-reference-invalid",
    path: "container.secrets.TOKEN",
    message: "What follows the secret's name is not json-key:version-stage:version-id.",
    fix: "Keep all its colons: <ARN of the secret>:<json-key>::.",
  },
  {
    title: "eleven environment files",
    args: () =>
      app({
        environmentFiles: "abcdefghijk".split("").map((name) => `arn:aws:s3:::bucket/${name}.env`),
      }),
    code: "environment-file-count",
    path: "container.environmentFiles",
    message: 'The container has "11" environment files; ECS accepts at most 10.',
    fix: "Merge environment files.",
  },
  {
    title: "an environment file of another name",
    args: () => app({ environmentFiles: ["arn:aws:s3:::bucket/app.json"] }),
    code: "environment-file-invalid",
    path: "container.environmentFiles[0]",
    message: 'The name of "arn:aws:s3:::bucket/app.json" does not end in ".env".',
    fix: "Rename the object.",
  },
  {
    title: "registry credentials that are a parameter",
    args: () => app({ credentialsParameter: "arn:aws:ssm:eu-west-1:123456789012:parameter/login" }),
    code: "repository-credentials-invalid",
    path: "container.credentialsParameter",
    message: 'The ARN is one of "ssm"; ECS reads a secret of "secretsmanager" here.',
    fix: "Give the ARN of a secret.",
  },
  {
    title: "two mounts at one path",
    args: () => ({
      volumes: { data: {}, more: {} },
      ...app({
        mountPoints: [
          { sourceVolume: "data", containerPath: "/data" },
          { sourceVolume: "more", containerPath: "/data" },
        ],
      }),
    }),
    code: "mount-path-duplicate",
    path: "container.mountPoints[1]",
    message: 'The path "/data" is already mounted by container.mountPoints[0].',
    fix: "Mount it elsewhere, or remove it.",
  },
  {
    title: "a capability that Fargate does not give",
    args: () => app({ linuxParameters: { capabilities: { add: ["NET_ADMIN"] } } }),
    code: "capability-refused-by-fargate",
    path: "container.linuxParameters.capabilities.add[0]",
    message: 'Fargate refuses the capability "NET_ADMIN"; only "SYS_PTRACE" can be added.',
    fix: "Remove it.",
  },
  {
    title: "an unknown capability",
    args: () => app({ linuxParameters: { capabilities: { drop: ["NET_ADMN"] } } }),
    code: "value-unknown",
    path: "container.linuxParameters.capabilities.drop[0]",
    message: 'ECS has no "NET_ADMN" here. Did you mean "NET_ADMIN"?',
    fix: "Use one of the values that the API reference lists.",
  },
  {
    title: "a privileged container",
    args: () => app({ privileged: true }),
    code: "field-refused-by-fargate",
    path: "container.privileged",
    message: 'A Fargate task cannot have "privileged".',
    fix: "Remove it.",
  },
  {
    title: "an unknown ulimit",
    args: () => app({ ulimits: [{ name: "nofiles", softLimit: 1, hardLimit: 2 }] }),
    code: "value-unknown",
    path: "container.ulimits[0].name",
    message: 'ECS has no "nofiles" here. Did you mean "nofile"?',
    fix: "Use one of the values that the API reference lists.",
  },
  {
    title: "a soft limit above the hard one",
    args: () => app({ ulimits: [{ name: "nofile", softLimit: 2048, hardLimit: 1024 }] }),
    code: "ulimit-soft-above-hard",
    path: "container.ulimits[0]",
    message: 'The soft limit "2048" is above the hard limit "1024".',
    fix: "Lower softLimit, or raise hardLimit.",
  },
  {
    title: "a read-only root on Windows",
    args: () => ({
      runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      cpu: 1024,
      memory: 2048,
      ...app({ readonlyRootFilesystem: true }),
    }),
    code: "field-refused-by-windows",
    path: "container.readonlyRootFilesystem",
    message: 'A Windows task cannot have "readonlyRootFilesystem".',
    fix: "Remove it.",
  },
  {
    title: "a text with double braces",
    args: () => app({ documents: { CONFIG: { content: "a: {{ .Labels.b }}" } } }),
    code: "parameter-value-braces",
    path: "container.documents.CONFIG",
    message: 'The text has "{{" at character 4; SSM refuses values with {{…}}.',
    fix: "Write the text without double braces, or deliver it in the image.",
  },
  {
    title: "an empty text",
    args: () => app({ documents: { CONFIG: { content: "" } } }),
    code: "parameter-value-size",
    path: "container.documents.CONFIG",
    message: "The text is empty; a parameter cannot be.",
    fix: "Give it content, or remove it.",
  },
  {
    title: "a version policy that is none",
    args: () => app({ versionConsistency: "on" }),
    code: "value-unknown",
    path: "container.versionConsistency",
    message: 'ECS has no "on" here.',
    fix: 'Use "enabled" or "disabled".',
  },
];
