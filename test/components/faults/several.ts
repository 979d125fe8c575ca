import { app, cache } from "./fault";
import type { Several } from "./fault";

// Programs with several mistakes, and the whole report of each.

export const SEVERAL_FAULTS: readonly Several[] = [
  {
    title: "eight faults of eight kinds",
    args: () => ({
      cpu: 300,
      ephemeralStorage: 10,
      family: "my shop",
      ...app({
        image: "my app",
        memory: 4,
        dependsOn: { cahce: "START" },
        healthCheck: { command: ["curl"] },
        port: 0,
      }),
      ...cache({}),
    }),
    codes: [
      "depends-on-unknown-container",
      "health-check-command-form",
      "image-form",
      "memory-below-reservation",
      "port-form",
      "fargate-size-invalid",
      "ephemeral-storage-range",
      "family-form",
    ],
    report: `ECS service "web" has 8 mistakes:

  1. container.dependsOn.cahce
     The task has no container "cahce"; it has "app" and "cache". Did you mean "cache"?
     Fix: Rename the dependency, or add a sidecar "cahce".

  2. container.healthCheck.command
     The command begins with "curl"; ECS needs CMD or CMD-SHELL there.
     Fix: Put "CMD" first to run the program itself, or "CMD-SHELL" to run a line in the image's shell.

  3. container.image
     The image "my app" has characters that ECS refuses.
     Fix: Use letters, digits and -_:./# only.

  4. container.memory
     "4" MiB is below the 6 MiB that ECS asks for.
     Fix: Use 6 or more.

  5. container.port
     "0" is not a port.
     Fix: Use a number from 1 to 65535.

  6. cpu
     Fargate has no task size with "300" CPU units.
     Fix: Use one of 256, 512, 1024, 2048, 4096, 8192, 16384, 32768.

  7. ephemeralStorage
     The ephemeral storage has "10" GiB; ECS accepts 21 to 200.
     Fix: Use 21 to 200, or leave it out for 20.

  8. family
     The family "my shop" is not legal.
     Fix: Use 1 to 255 letters, digits, hyphens and underscores.`,
  },
  {
    title: "a sidecar of mistakes",
    args: () =>
      cache({
        image: "redis:7 ",
        dependsOn: { cache: "HEALTHY" },
        stopTimeout: 300,
        restartPolicy: { restartAttemptPeriod: 10, ignoredExitCodes: Array(51).fill(0) },
        mountPoints: [{ sourceVolume: "data", containerPath: "/data" }],
      }),
    codes: [
      "depends-on-cycle",
      "image-form",
      "mount-of-undeclared-volume",
      "restart-policy-range",
      "restart-policy-range",
      "container-timeout-range",
    ],
    report: `ECS service "web" has 6 mistakes:

  1. sidecars.cache.dependsOn.cache
     The container "cache" waits for itself.
     Fix: Remove the dependency.

  2. sidecars.cache.image
     The image "redis:7 " has characters that ECS refuses.
     Fix: Use letters, digits and -_:./# only.

  3. sidecars.cache.mountPoints[0]
     The task has no volume "data"; it has no volumes.
     Fix: Rename the mount, or declare volumes.data.

  4. sidecars.cache.restartPolicy.ignoredExitCodes
     The policy ignores "51" exit codes; ECS accepts at most 50.
     Fix: Remove exit codes.

  5. sidecars.cache.restartPolicy.restartAttemptPeriod
     The restartAttemptPeriod is "10"; ECS accepts 60 to 1800 seconds.
     Fix: Use a value from 60 to 1800.

  6. sidecars.cache.stopTimeout
     The stopTimeout is "300"; Fargate accepts 2 to 120 seconds.
     Fix: Use a value from 2 to 120.`,
  },
  {
    title: "ports in each other's way",
    args: () => ({
      ...app({
        port: 80,
        portMappings: [{ containerPort: 81, name: "Web" }, { containerPortRange: "90-80" }],
      }),
      ...cache({ port: 80, portMappings: [{ containerPort: 81, name: "web" }] }),
    }),
    codes: ["port-name-invalid", "port-form", "port-duplicate", "port-duplicate"],
    report: `ECS service "web" has 4 mistakes:

  1. container.portMappings[0].name
     The port name "Web" is not legal.
     Fix: Use 1 to 64 lower-case letters, digits, underscores and hyphens, no hyphen first.

  2. container.portMappings[1]
     "90-80" is not a range of ports.
     Fix: Write the first and the last port, such as "8000-8010".

  3. sidecars.cache.port
     Port "80/tcp" is already used by "app".
     Fix: Use another port, or remove one of the mappings.

  4. sidecars.cache.portMappings[0]
     Port "81/tcp" is already used by "app".
     Fix: Use another port, or remove one of the mappings.`,
  },
  {
    title: "variables of all sorts",
    args: () =>
      app({
        environment: { TOKEN: "x" },
        secrets: {
          TOKEN: "/shop/token",
          KEY: "arn:aws:s3:::bucket/key",
          PASSWORD: "8f14e45fceea167a5a36dedd4bea2543",
        },
        documents: { CONFIG: { content: "" }, TEMPLATE: { content: "{{ x }}" } },
        environmentFiles: ["arn:aws:s3:::bucket/app.json"],
      }),
    codes: [
      "parameter-value-size",
      "parameter-value-braces",
      "environment-file-invalid",
      "secret-reference-invalid",
      "secret-reference-invalid",
      "environment-name-duplicate",
    ],
    report: `ECS service "web" has 6 mistakes:

  1. container.documents.CONFIG
     The text is empty; a parameter cannot be.
     Fix: Give it content, or remove it.

  2. container.documents.TEMPLATE
     The text has "{{" at character 1; SSM refuses values with {{…}}.
     Fix: Write the text without double braces, or deliver it in the image.

  3. container.environmentFiles[0]
     The name of "arn:aws:s3:::bucket/app.json" does not end in ".env".
     Fix: Rename the object.

  4. container.secrets.KEY
     The ARN is one of "s3"; ECS reads parameters of "ssm" and secrets of "secretsmanager".
     Fix: Give the name or ARN of a parameter, or the ARN of a secret.

  5. container.secrets.PASSWORD
     What stands here is no name and no ARN; it looks like the value itself.
     Fix: Keep the value in a secret or a parameter, and write its ARN here.

  6. container.secrets.TOKEN
     The variable "TOKEN" is already defined by container.environment.TOKEN.
     Fix: Remove one of the two, or rename it.`,
  },
  {
    title: "a value out of its range in a field that Fargate has not",
    args: () => app({ linuxParameters: { swappiness: 200 } }),
    codes: ["field-refused-by-fargate", "linux-parameter-range"],
    report:
      'ECS service "web" has 2 mistakes:\n\n' +
      "  1. container.linuxParameters.swappiness\n" +
      '     A Fargate task cannot have "swappiness".\n' +
      "     Fix: Remove it.\n\n" +
      "  2. container.linuxParameters.swappiness\n" +
      '     The swappiness "200" is not in the range 0 to 100.\n' +
      "     Fix: Use a value from 0 to 100.",
  },
];
