import { UNKNOWN } from "../../../../core";
import type { LogModel } from "../../../../core";
import { awslogs, container, logging, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const logs = (log: LogModel<string, Unknown> | Unknown): AnyTask =>
  task<Unknown>({ containers: [container<Unknown>("app", { log })] });

const ALL = {
  "awslogs-group": "/ecs/app",
  "awslogs-region": "eu-west-1",
  "awslogs-stream-prefix": "ecs",
};

const lacks = (name: string, log: LogModel<string, Unknown>, message: string, fix: string) => ({
  name,
  task: logs(log),
  findings: [{ path: "container.logging", message, fix }],
});

export const cases: RuleCases = {
  valid: [
    { name: "awslogs with all options", task: logs(logging("app", "awslogs", ALL)) },
    { name: "awslogs whose group is filled in", task: logs(awslogs("app")) },
    {
      name: "awslogs on EC2 without a stream prefix",
      task: {
        ...logs(
          logging("app", "awslogs", { "awslogs-group": "/ecs/app", "awslogs-region": "eu-west-1" }),
        ),
        launchTypes: ["EC2"],
      },
    },
    {
      name: "splunk with a secret token",
      task: logs(
        logging("app", "splunk", { "splunk-url": "https://splunk" }, { "splunk-token": "/token" }),
      ),
    },
  ],
  invalid: [
    lacks(
      "awslogs without options",
      logging("app", "awslogs"),
      'The log driver "awslogs" lacks the options "awslogs-group", "awslogs-region" and "awslogs-stream-prefix".',
      "Set awslogs-group and awslogs-region and awslogs-stream-prefix.",
    ),
    lacks(
      "awslogs whose group is filled in, without a stream prefix",
      { ...awslogs("app"), options: [] },
      'The log driver "awslogs" lacks the option "awslogs-stream-prefix".',
      "Set awslogs-stream-prefix.",
    ),
    lacks(
      "splunk without options",
      logging("app", "splunk"),
      'The log driver "splunk" lacks the options "splunk-token" and "splunk-url".',
      "Set splunk-token and splunk-url in options or secretOptions.",
    ),
  ],
  notApplicable: [
    { name: "no logging", task: task() },
    { name: "another driver", task: logs(logging("app", "awsfirelens")) },
  ],
  unknown: [
    { name: "logging that is not known", task: logs(UNKNOWN) },
    { name: "options that are not known", task: logs(logging("app", "awslogs", UNKNOWN)) },
    {
      name: "secret options that are not known",
      task: logs(logging("app", "splunk", {}, UNKNOWN)),
    },
    {
      name: "an option whose name is not known",
      task: logs({
        ...logging("app", "splunk"),
        options: [{ path: "container.logging", name: UNKNOWN, value: "x" }],
      }),
    },
  ],
};
