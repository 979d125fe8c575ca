import { FARGATE_SIZES } from "../../data/fargate-sizes";
import type { FargateSize } from "../../data/fargate-sizes";
import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { known } from "../../known";
import { isWindows } from "../../platform";
import { neededSize, sizesFor, smallestSize } from "../../task-size";
import { containersOf } from "../containers";
import { demandOf, isFargate } from "../demand";
import type { AnyTask, Rule } from "../rule";

export const fargateSizeInvalid: Rule = {
  id: "fargate-size-invalid",
  title: "The task has a size that Fargate offers",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'Fargate pairs each cpu value with certain memory values. ECS: "No Fargate configuration exists for given values".',
  fix: "Use one of the pairs, or leave both out.",
  url: AWS_DOCS.fargateSizes,
  frameworks: [{ name: "cfn-lint", reference: "E3047" }],
  options: {},
  check: (task) => {
    const windows = isWindows(task.platform);
    const cpu = known(task.cpu);
    const memory = known(task.memory);
    if (!isFargate(task) || unreadable(task.cpu, cpu) || unreadable(task.memory, memory)) return [];
    if (cpu !== undefined && !sizesFor(windows).some((size) => size.cpu === cpu)) {
      return [wrongCpu(cpu, windows)];
    }
    if (cpu !== undefined && memory !== undefined) return wrongPair(cpu, memory);
    if (memory !== undefined && !sizesFor(windows).some((size) => size.memory.includes(memory))) {
      return [wrongMemory(memory, windows)];
    }
    return nothingFits(task, cpu, memory, windows);
  },
};

function unreadable(given: unknown, value: number | undefined): boolean {
  return given !== undefined && value === undefined;
}

function wrongCpu(cpu: number, windows: boolean): Finding {
  const offered = sizesFor(windows).map((size) => size.cpu);
  return {
    path: "cpu",
    message: `Fargate has no task size with "${cpu}" CPU units${windows ? " for Windows" : ""}.`,
    fix: `Use one of ${offered.join(", ")}.`,
  };
}

function wrongMemory(memory: number, windows: boolean): Finding {
  const offered = sizesFor(windows).flatMap((size) => size.memory);
  const larger = offered.filter((mib) => mib > memory);
  const nearest = Math.min(...larger, Math.max(...offered));
  return {
    path: "memory",
    message: `Fargate has no task size with "${memory}" MiB${windows ? " for Windows" : ""}.`,
    fix: `Use ${nearest}, or leave memory out.`,
  };
}

function wrongPair(cpu: number, memory: number): Finding[] {
  const size = FARGATE_SIZES.find((candidate) => candidate.cpu === cpu);
  if (size === undefined || size.memory.includes(memory)) return [];
  return [
    {
      path: "memory",
      message: `Fargate has no task size with "${cpu}" CPU units and "${memory}" MiB.`,
      fix: `Use ${offered(size)} MiB, or leave memory out.`,
    },
  ];
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
  const path = cpu !== undefined ? "cpu" : memory !== undefined ? "memory" : "containers";
  const bound = given.cpu ?? given.memory;
  return [
    {
      path,
      message: `The containers need ${demand.cpu} CPU units and ${demand.memory} MiB; no Fargate size${bound === undefined ? "" : ` with ${path} "${bound}"`} holds that.`,
      fix:
        bound === undefined ? "Lower the containers' shares." : `Leave ${path} out, or change it.`,
    },
  ];
}
