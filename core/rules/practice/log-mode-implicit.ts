import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items } from "../../known";
import { bufferingEdits } from "../log-buffer";
import { logsOf } from "../logs";
import type { AnyLog } from "../logs";
import type { Rule } from "../rule";

export const logModeImplicit: Rule = {
  id: "log-mode-implicit",
  title: "The awslogs driver says whether it may block",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "Without a mode an account setting decides, whose default became non-blocking on 2025-06-25: the same task loses lines in one account and stalls in another.",
  fix: "Set mode: non-blocking with max-buffer-size, or blocking.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [{ name: "prowler", reference: "ecs_task_definitions_logging_block_mode" }],
  options: {},
  cases: {
    valid: [
      {
        title: "a mode",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: {
                    "awslogs-group": "/ecs/shop",
                    "awslogs-region": "eu-west-1",
                    mode: "non-blocking",
                    "max-buffer-size": "25m",
                  },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "none",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1" },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration",
            message: "The mode of the log driver is left to an account setting.",
            fix: 'Set mode to "non-blocking" with a max-buffer-size, or to "blocking".',
          },
        ],
      },
    ],
  },
  check: (task) => {
    const [first, ...others] = logsOf(task).filter(isImplicit);
    // One setting decides for all containers, so one finding tells it.
    return first === undefined
      ? []
      : [
          {
            path: first.path,
            message: `The mode of the log driver is left to an account setting${alsoIn(others.length)}.`,
            fix: 'Set mode to "non-blocking" with a max-buffer-size, or to "blocking".',
          },
        ];
  },
  remedy: (task) =>
    logsOf(task)
      .filter(isImplicit)
      .flatMap((log) => bufferingEdits(task, log)),
};

function isImplicit({ driver, options }: AnyLog): boolean {
  return (
    driver === "awslogs" &&
    options !== UNKNOWN &&
    !items(options).some(({ name }) => name === "mode" || name === UNKNOWN)
  );
}

function alsoIn(others: number): string {
  if (others === 0) return "";
  return others === 1
    ? ", here and in 1 more container"
    : `, here and in ${others} more containers`;
}
