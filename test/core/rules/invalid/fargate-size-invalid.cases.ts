import { UNKNOWN } from "../../../../core";
import type { Finding } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const WINDOWS = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" };

const sized = (cpu: number, memory: number): AnyTask => task({ cpu, memory });

const wrongPair = (cpu: number, memory: number, offered: string) => ({
  name: `${cpu} CPU units and ${memory} MiB`,
  task: sized(cpu, memory),
  findings: [
    {
      path: "memory",
      message: `Fargate has no task size with "${cpu}" CPU units and "${memory}" MiB.`,
      fix: `Use ${offered} MiB, or leave memory out.`,
    },
  ],
});

const wrongMemory = (memory: number, nearest: number) => ({
  name: `${memory} MiB and any cpu`,
  task: task({ memory }),
  findings: [
    {
      path: "memory",
      message: `Fargate has no task size with "${memory}" MiB.`,
      fix: `Use ${nearest}, or leave memory out.`,
    },
  ],
});

const inJson = (cpu: number | undefined, memory: number): AnyTask => ({
  ...task({ sized: "by-author", prefix: "taskDefinition.", memory }),
  ...(cpu !== undefined && { cpu }),
});

const wrongInJson = (cpu: number | undefined, memory: number, finding: Finding) => ({
  name: `${cpu ?? "no"} CPU units and ${memory} MiB in JSON, which must say both`,
  task: inJson(cpu, memory),
  findings: [finding],
});

export const cases: RuleCases = {
  valid: [
    { name: "no size", task: task() },
    { name: "the smallest size", task: sized(256, 512) },
    { name: "the largest size", task: sized(32768, 249856) },
    { name: "a cpu value", task: task({ cpu: 512 }) },
    { name: "a memory value", task: task({ memory: 30720 }) },
    { name: "a Windows size", task: task({ platform: WINDOWS, cpu: 1024, memory: 2048 }) },
    {
      name: "containers that fill the cpu and the most memory that goes with it",
      task: task({ cpu: 256, containers: [container("app", { cpu: 256, memory: 2048 })] }),
    },
    {
      name: "containers that fill the memory and the most cpu that goes with it",
      task: task({ memory: 512, containers: [container("app", { cpu: 256, memory: 512 })] }),
    },
    {
      name: "containers that leave the 6 MiB another one needs",
      task: task({
        cpu: 256,
        containers: [container("app", { memory: 2042 }), container("cache")],
      }),
    },
    {
      name: "containers that fill the largest size",
      task: task({ containers: [container("app", { cpu: 32768, memory: 249856 })] }),
    },
  ],
  invalid: [
    {
      name: "a cpu value between two sizes",
      task: sized(300, 512),
      findings: [
        {
          path: "cpu",
          message: 'Fargate has no task size with "300" CPU units.',
          fix: "Use one of 256, 512, 1024, 2048, 4096, 8192, 16384, 32768.",
        },
      ],
    },
    {
      name: "a Linux cpu value on Windows",
      task: task({ platform: WINDOWS, cpu: 512 }),
      findings: [
        {
          path: "cpu",
          message: 'Fargate has no task size with "512" CPU units for Windows.',
          fix: "Use one of 1024, 2048, 4096.",
        },
      ],
    },
    wrongPair(256, 513, "512, 1024 or 2048"),
    wrongPair(512, 512, "1024 to 4096 in steps of 1024"),
    wrongPair(4096, 31744, "8192 to 30720 in steps of 1024"),
    wrongPair(8192, 17408, "16384 to 61440 in steps of 4096"),
    wrongPair(32768, 122881, "61440, 122880 or 249856"),
    wrongMemory(600, 1024),
    wrongMemory(249857, 249856),
    {
      name: "memory on Windows that only Linux has",
      task: task({ platform: WINDOWS, memory: 1024 }),
      findings: [
        {
          path: "memory",
          message: 'Fargate has no task size with "1024" MiB for Windows.',
          fix: "Use 2048, or leave memory out.",
        },
      ],
    },
    {
      name: "containers that need more memory than goes with the cpu",
      task: task({ cpu: 256, containers: [container("app", { cpu: 128, memory: 2049 })] }),
      findings: [
        {
          path: "cpu",
          message:
            'The containers need 128 CPU units and 2049 MiB; no Fargate size with cpu "256" holds that.',
          fix: "Leave cpu out, or change it.",
        },
      ],
    },
    {
      name: "containers that fill the cpu and need more memory than goes with it",
      task: task({ cpu: 256, containers: [container("app", { cpu: 256, memory: 2049 })] }),
      findings: [
        {
          path: "cpu",
          message:
            'The containers need 256 CPU units and 2049 MiB; no Fargate size with cpu "256" holds that.',
          fix: "Leave cpu out, or change it.",
        },
      ],
    },
    {
      name: "containers that fill the memory and need more cpu than goes with it",
      task: task({ memory: 512, containers: [container("app", { cpu: 257, memory: 512 })] }),
      findings: [
        {
          path: "memory",
          message:
            'The containers need 257 CPU units and 512 MiB; no Fargate size with memory "512" holds that.',
          fix: "Leave memory out, or change it.",
        },
      ],
    },
    {
      name: "containers that do not leave the 6 MiB another one needs",
      task: task({
        cpu: 256,
        containers: [container("app", { memory: 2043 }), container("cache")],
      }),
      findings: [
        {
          path: "cpu",
          message:
            'The containers need 0 CPU units and 2049 MiB; no Fargate size with cpu "256" holds that.',
          fix: "Leave cpu out, or change it.",
        },
      ],
    },
    {
      name: "containers that need more cpu than goes with the memory",
      task: task({ memory: 512, containers: [container("app", { cpu: 257 })] }),
      findings: [
        {
          path: "memory",
          message:
            'The containers need 257 CPU units and 0 MiB; no Fargate size with memory "512" holds that.',
          fix: "Leave memory out, or change it.",
        },
      ],
    },
    {
      name: "containers that need more than the largest size",
      task: task({ containers: [container("app", { cpu: 1024, memory: 249857 })] }),
      findings: [
        {
          path: "container",
          message: "The containers need 1024 CPU units and 249857 MiB; no Fargate size holds that.",
          fix: "Lower the containers' shares.",
        },
      ],
    },
    {
      name: "containers that need more than the largest Windows size",
      task: task({
        platform: WINDOWS,
        containers: [container("app", { cpu: 4097, memory: 4096 })],
      }),
      findings: [
        {
          path: "container",
          message: "The containers need 4097 CPU units and 4096 MiB; no Fargate size holds that.",
          fix: "Lower the containers' shares.",
        },
      ],
    },
    wrongInJson(256, 4096, {
      path: "taskDefinition.memory",
      message: 'Fargate has no task size with "256" CPU units and "4096" MiB.',
      fix: "Use 512, 1024 or 2048 MiB.",
    }),
    wrongInJson(undefined, 600, {
      path: "taskDefinition.memory",
      message: 'Fargate has no task size with "600" MiB.',
      fix: "Use 1024.",
    }),
    wrongInJson(0, 0, {
      path: "taskDefinition.cpu",
      message: 'Fargate has no task size with "0" CPU units.',
      fix: "Use one of 256, 512, 1024, 2048, 4096, 8192, 16384, 32768.",
    }),
  ],
  notApplicable: [
    {
      name: "containers beyond the memory of JSON without cpu, which another rule reports",
      task: { ...inJson(undefined, 512), containers: [container("app", { cpu: 257 })] },
    },
    {
      name: "a task that is not for Fargate",
      task: task({ launchTypes: ["EC2", "EXTERNAL"], cpu: 300, memory: 100 }),
    },
    {
      name: "a cpu value below the sum of the shares, which another rule reports",
      task: task({ cpu: 256, containers: [container("app", { cpu: 257 })] }),
    },
    {
      name: "a memory value below the sum of the shares, which another rule reports",
      task: task({ memory: 512, containers: [container("app", { memory: 513 })] }),
    },
    {
      name: "a size that Fargate has, below what the containers ask for",
      task: task({ cpu: 256, memory: 512, containers: [container("app", { memory: 1024 })] }),
    },
  ],
  unknown: [
    { name: "launch types that are not known", task: task({ launchTypes: UNKNOWN, cpu: 300 }) },
    { name: "a cpu value that is not known", task: task({ cpu: UNKNOWN, memory: 600 }) },
    { name: "a memory value that is not known", task: task({ cpu: 256, memory: UNKNOWN }) },
    {
      name: "a memory value that is not known, for containers beyond the cpu value",
      task: task({
        cpu: 256,
        memory: UNKNOWN,
        containers: [container("app", { memory: 4096 })],
      }),
    },
    {
      name: "a platform that is not known and may be Linux",
      task: task({ platform: { operatingSystemFamily: UNKNOWN }, cpu: 256, memory: 512 }),
    },
    {
      name: "reservations below the limits that are not known",
      task: task({
        cpu: 256,
        containers: ["app", "cache"].map((name) =>
          container(name, { memory: 2000, memoryReservation: UNKNOWN }),
        ),
      }),
    },
    {
      name: "shares that are not known",
      task: task({
        cpu: 256,
        containers: [
          container("app", { cpu: UNKNOWN, memory: UNKNOWN, memoryReservation: UNKNOWN }),
        ],
      }),
    },
  ],
};
