import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called } from "../containers";
import type { AnyContainer } from "../containers";
import { isElsewhere } from "../fields";
import { kindsOf } from "../kinds";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const memoryLimitMissing: Rule = {
  id: "memory-limit-missing",
  title: "A container beside the application says how much memory it takes",
  kind: "practice",
  on: "task",
  severity: "medium",
  preset: "recommended",
  why: "Without a limit an agent that leaks, or that keeps what it cannot deliver, takes the memory of the task: the application is killed for it.",
  fix: "Set memory at the container, or memoryReservation at least.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [
    { name: "AWS Config", reference: "ecs-task-definition-memory-hard-limit" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.7" },
  ],
  options: {
    kinds: {
      description:
        'What the containers are there for: any of "telemetry", "proxy", "configuration", "log-router", "sidecar" (of no known program), "init" and "application".',
      default: ["telemetry", "proxy", "configuration", "log-router"],
    },
    requireHard: {
      description: "Whether memoryReservation alone is not enough.",
      default: false,
    },
  },
  cases: {
    valid: [
      {
        title: "an agent with a limit",
        given: {
          taskDefinition: {
            memory: "1024",
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "agent", image: "datadog/agent:7.60.0", memory: 256 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an agent without one",
        given: {
          taskDefinition: {
            memory: "1024",
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "agent", image: "datadog/agent:7.60.0" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].memory",
            message: '"agent" has neither memory nor memoryReservation.',
            fix: "Set memory, as much as it may take.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const kinds = textsIn(options, "kinds");
    const isHard = options["requireHard"] === true;
    // That there is no memory at all is told as an error.
    if (known(task.memory) === undefined && task.sized === "by-author" && isElsewhere(task))
      return [];
    return [...kindsOf(task)]
      .filter(
        ([container, kind]) =>
          kinds.includes(kind) && !isToldOfRouter(container) && isUnlimited(container, isHard),
      )
      .map(([container]) => ({
        path: `${container.path}.memory`,
        message: isHard
          ? `${called(container)} has no memory limit.`
          : `${called(container)} has neither memory nor memoryReservation.`,
        fix: "Set memory, as much as it may take.",
      }));
  },
};

function isUnlimited({ memory, memoryReservation }: AnyContainer, isHard: boolean): boolean {
  return memory === undefined && (isHard || memoryReservation === undefined);
}

// firelens-router-memory-missing says it of routers, whose buffer depends on it.
function isToldOfRouter({ firelens }: AnyContainer): boolean {
  return firelens !== undefined;
}
