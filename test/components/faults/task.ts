import { app, cache, IMAGE } from "./fault";
import type { Fault } from "./fault";

// Faults of the task and its service, in the words of what was typed.

export const TASK_FAULTS: readonly Fault[] = [
  {
    title: "eleven containers",
    args: () => ({
      sidecars: Object.fromEntries("abcdefghij".split("").map((name) => [name, { image: IMAGE }])),
    }),
    code: "container-count",
    path: "sidecars",
    message: 'The task has "11" containers; ECS accepts at most 10.',
    fix: "Merge sidecars, or move some to a task of their own.",
  },
  {
    title: "cpu above the task's",
    args: () => ({ cpu: 256, ...app({ cpu: 512 }) }),
    code: "task-cpu-exceeded",
    path: "cpu",
    message: 'The task has "256" CPU units; its containers ask for 512: "app" 512.',
    fix: "Raise cpu to at least 512, or lower the containers' shares.",
  },
  {
    title: "reservations above the task's memory",
    args: () => ({
      cpu: 256,
      memory: 512,
      ...app({ memoryReservation: 400 }),
      ...cache({ memoryReservation: 200 }),
    }),
    code: "task-memory-exceeded",
    path: "memory",
    message: 'The task has "512" MiB; its containers reserve 600: "app" 400 + "cache" 200.',
    fix: "Raise memory to at least 600, or lower the containers' shares.",
  },
  {
    title: "a disk too small",
    args: () => ({ ephemeralStorage: 10 }),
    code: "ephemeral-storage-range",
    path: "ephemeralStorage",
    message: 'The ephemeral storage has "10" GiB; ECS accepts 21 to 200.',
    fix: "Use 21 to 200, or leave it out for 20.",
  },
  {
    title: "a volume with a dot",
    args: () => ({ volumes: { "my.data": {} } }),
    code: "volume-name-invalid",
    path: "volumes.my.data",
    message: 'The volume name "my.data" is not legal.',
    fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
  },
  {
    title: "ARM on Windows",
    args: () => ({
      runtimePlatform: {
        operatingSystemFamily: "WINDOWS_SERVER_2022_CORE",
        cpuArchitecture: "ARM64",
      },
      cpu: 1024,
      memory: 2048,
    }),
    code: "windows-on-arm",
    path: "runtimePlatform.cpuArchitecture",
    message: 'A Windows task cannot have the architecture "ARM64".',
    fix: 'Use "X86_64", or Linux.',
  },
  {
    title: "51 tags",
    args: () => ({ tags: Object.fromEntries([...Array(51).keys()].map((i) => [`tag-${i}`, "x"])) }),
    code: "tag-count",
    path: "tags",
    message: 'There are "51" tags; ECS accepts at most 50.',
    fix: "Remove tags.",
  },
  {
    title: "a deployment that cannot progress",
    args: () => ({ deployment: { minimumHealthyPercent: 100, maximumPercent: 100 } }),
    code: "deployment-cannot-progress",
    path: "deployment",
    message:
      'With desiredCount "1", minimumHealthyPercent "100" and maximumPercent "100", ECS may neither stop an old task nor start a new one.',
    fix: "Lower minimumHealthyPercent, or raise maximumPercent.",
  },
  {
    title: "traffic to an unknown container",
    args: () => ({
      ...app({ port: 80 }),
      loadBalancers: [{ targetGroupArn: "arn:tg", containerName: "ap", containerPort: 80 }],
    }),
    code: "load-balancer-port-unknown",
    path: "loadBalancers[0].containerName",
    message: 'The task has no container "ap"; it has "app". Did you mean "app"?',
    fix: "Name a container of the task.",
  },
  {
    title: "traffic to a port that is not mapped",
    args: () => ({
      ...app({ port: 80 }),
      loadBalancers: [{ targetGroupArn: "arn:tg", containerPort: 81 }],
    }),
    code: "load-balancer-port-unknown",
    path: "loadBalancers[0].containerPort",
    message: 'The container "app" does not map the TCP port "81"; it maps "80".',
    fix: 'Use one of these ports, or add "81" to container.portMappings.',
  },
  {
    title: "a task definition above 64 KiB",
    args: () => app({ environment: { BIG: "x".repeat(66_000) } }),
    code: "task-definition-size",
    path: "container",
    message: 'The task definition has "66339" bytes; ECS accepts at most 65536.',
    fix: "Move long values out of the environment, to parameters, S3 or the image.",
  },
];
