import { UNKNOWN } from "../../../../core";
import type { LogModel } from "../../../../core";
import { container, logging, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const logs = (log: LogModel<string, Unknown> | Unknown): AnyTask =>
  task<Unknown>({ containers: [container<Unknown>("app", { log })] });

const wrong = (where: string, driver: string, message: string, fix: string, on: AnyTask) => ({
  name: `${driver} on ${where}`,
  task: on,
  findings: [{ path: "container.logging", message, fix }],
});

const onEc2 = (driver: string): AnyTask => ({
  ...logs(logging("app", driver)),
  launchTypes: ["EC2"],
});

const onWindows = (driver: string): AnyTask => ({
  ...logs(logging("app", driver)),
  platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
});

const FARGATE = ["awslogs", "splunk", "awsfirelens"];
const UNDOCUMENTED = ["logentries", "none", "sumologic"];
const INSTANCES = [...FARGATE, "fluentd", "gelf", "journald", "json-file", "syslog"];

export const cases: RuleCases = {
  valid: [
    ...FARGATE.map((driver) => ({
      name: `${driver} on Fargate`,
      task: logs(logging("app", driver)),
    })),
    { name: "awslogs on Windows on Fargate", task: onWindows("awslogs") },
    {
      name: "gelf on Windows on EC2",
      task: { ...onWindows("gelf"), launchTypes: ["EC2"] },
    },
    ...[...INSTANCES, ...UNDOCUMENTED].map((driver) => ({
      name: `${driver} on EC2`,
      task: onEc2(driver),
    })),
  ],
  invalid: [
    ...[...INSTANCES.slice(FARGATE.length), ...UNDOCUMENTED].map((driver) =>
      wrong(
        "Fargate",
        driver,
        `Fargate has no log driver "${driver}".`,
        'Use "awslogs", "splunk" or "awsfirelens".',
        logs(logging("app", driver)),
      ),
    ),
    wrong(
      "Windows on Fargate",
      "splunk",
      'Windows on Fargate has no log driver "splunk".',
      'Use "awslogs".',
      onWindows("splunk"),
    ),
    wrong(
      "EC2",
      "awslog",
      'ECS has no log driver "awslog". Did you mean "awslogs"?',
      'Use "awslogs", "splunk", "awsfirelens", "fluentd", "gelf", "journald", "json-file" or "syslog".',
      onEc2("awslog"),
    ),
  ],
  notApplicable: [{ name: "no logging", task: task() }],
  unknown: [
    { name: "logging that is not known", task: logs(UNKNOWN) },
    { name: "a driver that is not known", task: logs(logging("app", UNKNOWN)) },
    {
      name: "launch types that are not known",
      task: { ...logs(logging("app", "gelf")), launchTypes: UNKNOWN },
    },
  ],
};
