import { FARGATE_SIZES } from "../../data/fargate-sizes";
import type { FargateSize } from "../../data/fargate-sizes";
import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { known } from "../../known";
import { isWindows } from "../../platform";
import { neededSize, sizesFor, smallestSize } from "../../task-size";
import { containersOf } from "../containers";
import { demandOf, isFargate } from "../demand";
import { containersFieldOf, fieldOf, isJson } from "../fields";
import type { AnyTask, Rule } from "../rule";

export const fargateSizeInvalid: Rule = {
  id: "fargate-size-invalid",
  title: "The task has a size that Fargate offers",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'Fargate pairs each cpu value with certain memory values. ECS: "No Fargate configuration exists for given values".',
  fix: "Use one of the pairs.",
  url: AWS_DOCS.fargateSizes,
  frameworks: [{ name: "cfn-lint", reference: "E3047" }],
  options: {},
  cases: {
    valid: [
      {
        title: "a pair that Fargate offers",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            networkMode: "awsvpc",
            cpu: "256",
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "more memory than goes with the cpu",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            networkMode: "awsvpc",
            cpu: "256",
            memory: "4096",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "memory",
            message: 'Fargate has no task size with "256" CPU units and "4096" MiB.',
            fix: "Use 512, 1024 or 2048 MiB.",
          },
        ],
      },
      {
        title: "a cpu value between two sizes",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            networkMode: "awsvpc",
            cpu: "300",
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "cpu",
            message: 'Fargate has no task size with "300" CPU units.',
            fix: "Use one of 256, 512, 1024, 2048, 4096, 8192, 16384, 32768.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const windows = isWindows(task.platform);
    const cpu = known(task.cpu);
    const memory = known(task.memory);
    if (!isFargate(task) || unreadable(task.cpu, cpu) || unreadable(task.memory, memory)) return [];
    if (cpu !== undefined && !sizesFor(windows).some((size) => size.cpu === cpu)) {
      return [wrongCpu(task, cpu, windows)];
    }
    if (cpu !== undefined && memory !== undefined) return wrongPair(task, cpu, memory);
    if (memory !== undefined && !sizesFor(windows).some((size) => size.memory.includes(memory))) {
      return [wrongMemory(task, memory, windows)];
    }
    // What JSON leaves out is reported as missing.
    return isJson(task) ? [] : nothingFits(task, cpu, memory, windows);
  },
};

function unreadable(given: unknown, value: number | undefined): boolean {
  return given !== undefined && value === undefined;
}

function wrongCpu(task: AnyTask, cpu: number, windows: boolean): Finding {
  const offered = sizesFor(windows).map((size) => size.cpu);
  return {
    path: fieldOf(task, "cpu"),
    message: `Fargate has no task size with "${cpu}" CPU units${windows ? " for Windows" : ""}.`,
    fix: `Use one of ${offered.join(", ")}.`,
  };
}

function wrongMemory(task: AnyTask, memory: number, windows: boolean): Finding {
  const offered = sizesFor(windows).flatMap((size) => size.memory);
  const larger = offered.filter((mib) => mib > memory);
  const nearest = Math.min(...larger, Math.max(...offered));
  return {
    path: fieldOf(task, "memory"),
    message: `Fargate has no task size with "${memory}" MiB${windows ? " for Windows" : ""}.`,
    fix: use(task, `${nearest}`),
  };
}

function wrongPair(task: AnyTask, cpu: number, memory: number): Finding[] {
  const size = FARGATE_SIZES.find((candidate) => candidate.cpu === cpu);
  if (size === undefined || size.memory.includes(memory)) return [];
  return [
    {
      path: fieldOf(task, "memory"),
      message: `Fargate has no task size with "${cpu}" CPU units and "${memory}" MiB.`,
      fix: use(task, `${offered(size)} MiB`),
    },
  ];
}

function use(task: AnyTask, memory: string): string {
  return isJson(task) ? `Use ${memory}.` : `Use ${memory}, or leave memory out.`;
}

function offered({ memory }: FargateSize): string {
  const [first = 0, second = 0] = memory;
  const last = memory.at(-1) ?? 0;
  return memory.length <= 3
    ? `${memory.slice(0, -1).join(", ")} or ${last}`
    : `${first} to ${last} in steps of ${second - first}`;
}

function nothingFits(
  task: AnyTask,
  cpu: number | undefined,
  memory: number | undefined,
  windows: boolean,
): Finding[] {
  const containers = containersOf(task).map(demandOf);
  const given = { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
  const demand = neededSize(containers, given);
  // A given value below the demand is reported by the rules on the sums.
  if (demand.cpu > (cpu ?? Infinity) || demand.memory > (memory ?? Infinity)) return [];
  if (smallestSize(containers, given, windows)) return [];
  const field = cpu !== undefined ? "cpu" : memory !== undefined ? "memory" : undefined;
  const bound = given.cpu ?? given.memory;
  return [
    {
      path: field === undefined ? containersFieldOf(task) : fieldOf(task, field),
      message: `The containers need ${demand.cpu} CPU units and ${demand.memory} MiB; no Fargate size${field === undefined ? "" : ` with ${field} "${bound}"`} holds that.`,
      fix:
        field === undefined ? "Lower the containers' shares." : `Leave ${field} out, or change it.`,
    },
  ];
}
