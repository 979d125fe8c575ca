import { hasNo } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { known } from "../../known";
import { isWindows } from "../../platform";
import { containersOf } from "../containers";
import { isFargate } from "../demand";
import type { AnyTask, Rule } from "../rule";

const ON_FARGATE = ["awslogs", "splunk", "awsfirelens"];
const ON_WINDOWS = ["awslogs"];
const ON_INSTANCES = [...ON_FARGATE, "fluentd", "gelf", "journald", "json-file", "syslog"];
// No page of AWS lists them, and the ECS agent has them: the API takes them for instances.
const UNDOCUMENTED = ["logentries", "none", "sumologic"];

export const logDriverUnknown: Rule = {
  id: "log-driver-unknown",
  title: "A container logs through a driver that its launch type has",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Fargate has the drivers awslogs, splunk and awsfirelens, and for Windows awslogs alone; ECS refuses a task with another one.",
  fix: "Use one of the drivers.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [{ name: "cfn-lint", reference: "E3713" }],
  options: {},
  cases: {
    valid: [
      {
        title: "a driver of EC2",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "json-file" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a driver that Fargate does not have",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "fluentd" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration",
            message: 'Fargate has no log driver "fluentd".',
            fix: 'Use "awslogs", "splunk" or "awsfirelens".',
          },
        ],
      },
    ],
  },
  check: (task) => {
    const drivers = driversOf(task);
    const accepted = isFargate(task) ? drivers : [...drivers, ...UNDOCUMENTED];
    return containersOf(task).flatMap((container) => {
      const log = known(container.log);
      const driver = known(log?.driver);
      return log === undefined || driver === undefined || accepted.includes(driver)
        ? []
        : [
            {
              path: log.path,
              message: hasNo(placeOf(task), "log driver", driver, drivers),
              fix: `Use ${list(drivers, "or")}.`,
            },
          ];
    });
  },
};

function driversOf(task: AnyTask): readonly string[] {
  if (!isFargate(task)) return ON_INSTANCES;
  return isWindows(task.platform) ? ON_WINDOWS : ON_FARGATE;
}

function placeOf(task: AnyTask): string {
  if (!isFargate(task)) return "ECS";
  return isWindows(task.platform) ? "Windows on Fargate" : "Fargate";
}
