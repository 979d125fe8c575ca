import { app, IMAGE } from "./fault";
import type { Several } from "./fault";

// Programs with several mistakes, and the whole report of each.

export const MISPLACED_FAULTS: readonly Several[] = [
  {
    title: "a task for Windows, written for Linux",
    args: () => ({
      runtimePlatform: {
        operatingSystemFamily: "WINDOWS_SERVER_2022_CORE",
        cpuArchitecture: "ARM64",
      },
      cpu: 512,
      memory: 1024,
      ...app({
        readonlyRootFilesystem: true,
        linuxParameters: { initProcessEnabled: true },
        restartPolicy: {},
        ulimits: [{ name: "nofile", softLimit: 1, hardLimit: 2 }],
      }),
    }),
    codes: [
      "field-refused-by-windows",
      "field-refused-by-windows",
      "field-refused-by-windows",
      "field-refused-by-windows",
      "fargate-size-invalid",
      "windows-on-arm",
    ],
    report: `ECS service "web" has 6 mistakes:

  1. container.linuxParameters
     A Windows task cannot have "linuxParameters".
     Fix: Remove it.

  2. container.readonlyRootFilesystem
     A Windows task cannot have "readonlyRootFilesystem".
     Fix: Remove it.

  3. container.restartPolicy
     A Windows task on Fargate cannot have "restartPolicy".
     Fix: Remove it.

  4. container.ulimits
     A Windows task cannot have "ulimits".
     Fix: Remove it.

  5. cpu
     Fargate has no task size with "512" CPU units for Windows.
     Fix: Use one of 1024, 2048, 4096.

  6. runtimePlatform.cpuArchitecture
     A Windows task cannot have the architecture "ARM64".
     Fix: Use "X86_64", or Linux.`,
  },
  {
    title: "a task for EC2, brought to Fargate",
    args: () =>
      app({
        privileged: true,
        linuxParameters: { capabilities: { add: ["NET_ADMIN"] }, sharedMemorySize: 64 },
        logging: { driver: "journald" },
        overrides: { links: ["cache"], dnsServers: ["10.0.0.2"] },
      }),
    codes: [
      "capability-refused-by-fargate",
      "field-refused-by-fargate",
      "log-driver-unknown",
      "field-refused-by-fargate",
      "field-refused-by-fargate",
      "field-refused-by-fargate",
    ],
    report: `ECS service "web" has 6 mistakes:

  1. container.linuxParameters.capabilities.add[0]
     Fargate refuses the capability "NET_ADMIN"; only "SYS_PTRACE" can be added.
     Fix: Remove it.

  2. container.linuxParameters.sharedMemorySize
     A Fargate task cannot have "sharedMemorySize".
     Fix: Remove it.

  3. container.logging
     Fargate has no log driver "journald".
     Fix: Use "awslogs", "splunk" or "awsfirelens".

  4. container.overrides.dnsServers
     A Fargate task cannot have "dnsServers".
     Fix: Remove it.

  5. container.overrides.links
     A Fargate task cannot have "links".
     Fix: Remove it.

  6. container.privileged
     A Fargate task cannot have "privileged".
     Fix: Remove it.`,
  },
  {
    title: "two log routers, and nothing routed right",
    args: () => ({
      ...app({ logging: { driver: "awsfirelens", options: { Host: "logs" } } }),
      sidecars: {
        a: { image: IMAGE, overrides: { firelensConfiguration: { type: "fluent-bit" } } },
        b: {
          image: IMAGE,
          logging: { driver: "awsfirelens", options: { Name: "stdout" } },
          overrides: {
            firelensConfiguration: { type: "fluentbit", options: { "config-file-type": "s3" } },
          },
        },
      },
    }),
    codes: [
      "firelens-type-unknown",
      "firelens-router-own-logs",
      "firelens-router-duplicate",
      "firelens-option-invalid",
    ],
    report: `ECS service "web" has 4 mistakes:

  1. sidecars.a.overrides.firelensConfiguration.type
     FireLens has no type "fluent-bit". Did you mean "fluentbit"?
     Fix: Use "fluentbit" or "fluentd".

  2. sidecars.b.logging
     The FireLens router sends its own output to itself.
     Fix: Use the log driver awslogs for the router.

  3. sidecars.b.overrides.firelensConfiguration
     The task already has a FireLens router: "a".
     Fix: Remove firelensConfiguration from all containers but one.

  4. sidecars.b.overrides.firelensConfiguration.options.config-file-type
     Fargate reads no configuration from "s3".
     Fix: Use "file" with a file in the image.`,
  },
  {
    title: "a service that cannot be reached, nor updated",
    args: () => ({
      deployment: { maximumPercent: 100 },
      desiredCount: -1,
      ...app({ port: 80 }),
      loadBalancers: [
        { targetGroupArn: "arn:tg", containerName: "ap" },
        { targetGroupArn: "arn:tg", containerPort: 81 },
      ],
      tags: { "aws:team": "shop" },
    }),
    codes: [
      "service-number-range",
      "load-balancer-port-unknown",
      "load-balancer-port-unknown",
      "tag-form",
    ],
    report: `ECS service "web" has 4 mistakes:

  1. desiredCount
     The value is "-1"; it must be 0 or more.
     Fix: Use 0 or more.

  2. loadBalancers[0].containerName
     The task has no container "ap"; it has "app". Did you mean "app"?
     Fix: Name a container of the task.

  3. loadBalancers[1].containerPort
     The container "app" does not map the TCP port "81"; it maps "80".
     Fix: Use one of these ports, or add "81" to container.portMappings.

  4. tags.aws:team
     The tag "aws:team" begins with "aws:", which AWS reserves.
     Fix: Rename the tag.`,
  },
];
