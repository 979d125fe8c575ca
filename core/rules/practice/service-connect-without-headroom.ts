import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { containersOf } from "../containers";
import { demandOf } from "../demand";
import { fieldOf } from "../fields";
import type { Rule, ServedTask } from "../rule";

/** What the proxy of Service Connect needs where little goes through it. */
const PROXY = { cpu: 256, memory: 64 };

const UNITS = { cpu: "CPU units", memory: "MiB" };

export const serviceConnectWithoutHeadroom: Rule = {
  id: "service-connect-without-headroom",
  title: "A task in Service Connect leaves room for the proxy",
  kind: "practice",
  on: "service",
  severity: "medium",
  why: "ECS adds a proxy to each task, which takes its CPU and memory from what the containers leave of the task's: AWS asks for 256 CPU units and 64 MiB at least.",
  fix: "Raise the size of the task, or lower what the containers reserve.",
  url: AWS_DOCS.serviceConnectProxy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "room for the proxy",
        given: {
          taskDefinition: {
            cpu: "512",
            memory: "1024",
            containerDefinitions: [{ name: "app", image: "app:1", cpu: 256, memory: 512 }],
          },
          service: { serviceConnectConfiguration: { enabled: true } },
        },
      },
    ],
    invalid: [
      {
        title: "containers that take all",
        given: {
          taskDefinition: {
            cpu: "512",
            memory: "1024",
            containerDefinitions: [{ name: "app", image: "app:1", cpu: 512, memory: 512 }],
          },
          service: { serviceConnectConfiguration: { enabled: true } },
        },
        findings: [
          {
            path: "cpu",
            message: 'The containers leave "0" CPU units to the proxy of Service Connect.',
            fix: "Leave at least 256.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (known(task.service.serviceConnect)?.enabled !== true) return [];
    return (["cpu", "memory"] as const).flatMap((field) => {
      const left = leftOf(task, field);
      // Less than nothing is an error, told as such.
      return left === undefined || left < 0 || left >= PROXY[field]
        ? []
        : [
            {
              path: fieldOf(task, field),
              message: `The containers leave "${left}" ${UNITS[field]} to the proxy of Service Connect.`,
              fix: `Leave at least ${PROXY[field]}.`,
            },
          ];
    });
  },
};

function leftOf(task: ServedTask, field: "cpu" | "memory"): number | undefined {
  const size = known(task[field]);
  if (size === undefined) return undefined;
  const taken = containersOf(task).map((container) => {
    const { cpu = 0, memory = 0, memoryReservation = memory } = demandOf(container);
    return field === "cpu" ? cpu : memoryReservation;
  });
  return size - taken.reduce((sum, amount) => sum + amount, 0);
}
