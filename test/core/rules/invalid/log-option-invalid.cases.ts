import { UNKNOWN } from "../../../../core";
import type { LogModel } from "../../../../core";
import { OPAQUE, container, logging, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const logs = (log: LogModel<string, Unknown> | Unknown): AnyTask =>
  task<Unknown>({ containers: [container<Unknown>("app", { log })] });

const option = (name: string, value: string): AnyTask =>
  logs(logging("app", "awslogs", { [name]: value }));

const accepted = (name: string, value: string) => ({
  name: `${name} "${value}"`,
  task: option(name, value),
});

const refused = (name: string, value: string, message: string, fix: string) => ({
  name: `${name} "${value}"`,
  task: option(name, value),
  findings: [{ path: `container.logging.options.${name}`, message, fix }],
});

const noSize = (value: string) =>
  refused(
    "max-buffer-size",
    value,
    `"${value}" is not the size of a buffer.`,
    'Write a number with k, m or g, such as "25m".',
  );

const noPrefix = (value: string) =>
  refused(
    "awslogs-stream-prefix",
    value,
    `The stream prefix "${value}" is not legal in the name of a log stream.`,
    'Use a prefix without ":" and "*".',
  );

const noMode = (value: string) =>
  refused("mode", value, `There is no mode "${value}".`, 'Use "non-blocking" or "blocking".');

export const cases: RuleCases = {
  valid: [
    accepted("mode", "blocking"),
    accepted("mode", "non-blocking"),
    ...["25m", "1048576", "1.5g", "4 MB", "4MiB", "64kb"].map((size) =>
      accepted("max-buffer-size", size),
    ),
    accepted("awslogs-stream-prefix", "shop/prod"),
  ],
  invalid: [
    noMode("async"),
    noMode("non-blocking "),
    noSize("big"),
    noSize("25 megabytes"),
    noSize("-1m"),
    noSize("m"),
    noPrefix(""),
    noPrefix("a:b"),
    noPrefix("a*b"),
    {
      name: "the mode of another driver",
      task: logs(logging("app", "splunk", { mode: "async" })),
      findings: [
        {
          path: "container.logging.options.mode",
          message: 'There is no mode "async".',
          fix: 'Use "non-blocking" or "blocking".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no logging", task: task() },
    { name: "another option", task: option("constructor", "a:b") },
    {
      name: "an option of a plugin",
      task: logs(logging("app", "awsfirelens", { Name: "x", mode: "async" })),
    },
  ],
  unknown: [
    { name: "logging that is not known", task: logs(UNKNOWN) },
    { name: "options that are not known", task: logs(logging("app", "awslogs", UNKNOWN)) },
    { name: "a value that is not known", task: option("mode", OPAQUE) },
  ],
};
