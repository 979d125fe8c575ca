import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN } from "../../known";
import { called } from "../containers";
import { routersOf } from "../firelens";
import type { Rule } from "../rule";

export const firelensRouterMemoryMissing: Rule = {
  id: "firelens-router-memory-missing",
  title: "A log router has a memory limit",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "The ECS agent gives the router a buffer of half its memory limit, and of 25 MB where it has none: a slow destination then loses lines, or the router is killed.",
  fix: "Set memory at the router: 256 MiB is a start.",
  url: AWS_DOCS.firelens,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a limit",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
              },
              {
                name: "log",
                image: "log:1",
                memory: 256,
                firelensConfiguration: { type: "fluentbit" },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no limit",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
              },
              {
                name: "log",
                image: "log:1",
                memoryReservation: 64,
                firelensConfiguration: { type: "fluentbit" },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1]",
            message: 'The log router "log" has no memory limit: its buffer holds 25 MB.',
            fix: "Set memory, for example to 256.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    routersOf(task)
      .filter(({ firelens, memory }) => firelens !== UNKNOWN && memory === undefined)
      .map((router) => ({
        path: router.path,
        message: `The log router ${called(router)} has no memory limit: its buffer holds 25 MB.`,
        fix: "Set memory, for example to 256.",
      })),
};
