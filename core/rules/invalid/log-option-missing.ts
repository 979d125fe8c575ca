import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { UNKNOWN } from "../../known";
import { isFargate } from "../demand";
import { logsOf, optionsOf } from "../logs";
import type { AnyLog } from "../logs";
import type { AnyTask, Rule } from "../rule";

export const logOptionMissing: Rule = {
  id: "log-option-missing",
  title: "A log driver has the options it cannot do without",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "Log driver awslogs requires options: awslogs-region, awslogs-group"; "Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs".',
  fix: "Set the options.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [{ name: "cfn-lint", reference: "E3046" }],
  options: {},
  cases: {
    valid: [
      {
        title: "awslogs on Fargate",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: {
                    "awslogs-group": "/ecs/shop",
                    "awslogs-region": "eu-west-1",
                    "awslogs-stream-prefix": "ecs",
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
        title: "splunk without a token",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "splunk",
                  options: { "splunk-url": "https://splunk.example.com" },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration",
            message: 'The log driver "splunk" lacks the option "splunk-token".',
            fix: "Set splunk-token in options or secretOptions.",
          },
        ],
      },
      {
        title: "awslogs on Fargate without a stream prefix",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
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
            message: 'The log driver "awslogs" lacks the option "awslogs-stream-prefix".',
            fix: "Set awslogs-stream-prefix.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    logsOf(task).flatMap((log) => {
      if (log.options === UNKNOWN || log.secretOptions === UNKNOWN) return [];
      const set = optionsOf(log).map(({ name }) => name);
      const missing = needed(task, log).filter((name) => !set.includes(name));
      if (missing.length === 0 || set.includes(UNKNOWN)) return [];
      const options = missing.length === 1 ? "option" : "options";
      const place = log.driver === "splunk" ? " in options or secretOptions" : "";
      return [
        {
          path: log.path,
          message: `The log driver "${String(log.driver)}" lacks the ${options} ${list(missing)}.`,
          fix: `Set ${missing.join(" and ")}${place}.`,
        },
      ];
    }),
};

function needed(task: AnyTask, { driver, group }: AnyLog): string[] {
  if (driver === "splunk") return ["splunk-token", "splunk-url"];
  if (driver !== "awslogs") return [];
  return [
    ...(group === undefined ? ["awslogs-group", "awslogs-region"] : []),
    ...(isFargate(task) ? ["awslogs-stream-prefix"] : []),
  ];
}
