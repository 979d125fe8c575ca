import { UNKNOWN } from "../../../../core";
import type { LogModel } from "../../../../core";
import { container, logging, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const logs = (log: LogModel<string, Unknown> | Unknown): AnyTask =>
  task<Unknown>({ containers: [container<Unknown>("app", { log })] });

const unknown = (place: string, name: string, hint = "") => ({
  path: `container.logging.${place}.${name}`,
  message: `The log driver "awslogs" has no option "${name}".${hint}`,
  fix: "Rename the option, or remove it.",
});

const ALL = {
  "awslogs-create-group": "true",
  "awslogs-datetime-format": "%Y",
  "awslogs-group": "/ecs/app",
  "awslogs-multiline-pattern": "^I",
  "awslogs-region": "eu-west-1",
  "awslogs-stream-prefix": "ecs",
  "max-buffer-size": "25m",
  mode: "blocking",
};

export const cases: RuleCases = {
  valid: [{ name: "every option", task: logs(logging("app", "awslogs", ALL)) }],
  invalid: [
    {
      name: "options of nobody, plain and secret",
      task: logs(logging("app", "awslogs", { tag: "x", "awslogs-regoin": "x" }, { key: "/x" })),
      findings: [
        unknown("options", "tag"),
        unknown("options", "awslogs-regoin", ' Did you mean "awslogs-region"?'),
        unknown("secretOptions", "key"),
      ],
    },
  ],
  notApplicable: [
    { name: "no logging", task: task() },
    { name: "another driver", task: logs(logging("app", "splunk", { tag: "x" })) },
  ],
  unknown: [
    { name: "logging that is not known", task: logs(UNKNOWN) },
    { name: "a driver that is not known", task: logs(logging("app", UNKNOWN, { tag: "x" })) },
    { name: "options that are not known", task: logs(logging("app", "awslogs", UNKNOWN, UNKNOWN)) },
    {
      name: "an option whose name is not known",
      task: logs({
        ...logging("app", "awslogs"),
        options: [{ path: "container.logging", name: UNKNOWN, value: "x" }],
      }),
    },
  ],
};
