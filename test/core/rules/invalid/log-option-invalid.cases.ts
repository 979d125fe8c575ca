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

const noFlag = (value: string) =>
  refused(
    "awslogs-create-group",
    value,
    `"${value}" is neither true nor false.`,
    'Use "true" or "false".',
  );

const noGroup = (value: string) =>
  refused(
    "awslogs-group",
    value,
    `The log group name "${value}" is not legal.`,
    'Use 1 to 512 letters, digits, "_", "-", "/", "." and "#".',
  );

const buffering = (limit: string) =>
  logs(logging("app", "awsfirelens", { Name: "x", "log-driver-buffer-limit": limit }));

const filtering = (option: "exclude-pattern" | "include-pattern", pattern: string): AnyTask =>
  logs(logging("app", "awsfirelens", { Name: "x", [option]: pattern }));

const noPattern = (
  option: "exclude-pattern" | "include-pattern",
  pattern: string,
  fault: string,
) => ({
  name: `${option} "${pattern}"`,
  task: filtering(option, pattern),
  findings: [
    {
      path: `container.logging.options.${option}`,
      message: `The pattern ${fault}.`,
      fix: "Write a regular expression as Ruby has it, or remove it.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "a pattern of Ruby's", task: filtering("include-pattern", "(?i)\\AERROR (?<a>\\h++)") },
    { name: "a pattern of what is left out", task: filtering("exclude-pattern", "^GET /health") },
    accepted("mode", "blocking"),
    accepted("mode", "non-blocking"),
    ...["25m", "1048576", "1.5g", "4 MB", "4MiB", "64kb"].map((size) =>
      accepted("max-buffer-size", size),
    ),
    accepted("awslogs-stream-prefix", "shop/prod"),
    ...["1", "T", "true", "TRUE", "0", "f", "False"].map((flag) =>
      accepted("awslogs-create-group", flag),
    ),
    ...["a", "/ecs/shop_1.a-b#2", "a".repeat(512)].map((group) => accepted("awslogs-group", group)),
    ...["0", "536870911"].map((limit) => ({
      name: `${limit} log events`,
      task: buffering(limit),
    })),
  ],
  invalid: [
    noPattern("include-pattern", "", "is empty"),
    noPattern("exclude-pattern", "(ping", 'has a "(" that nothing closes'),
    noPattern("include-pattern", "*ERROR*", 'repeats nothing with its "*"'),
    noMode("async"),
    noMode("non-blocking "),
    noSize("big"),
    noSize("25 megabytes"),
    noSize("-1m"),
    noSize("m"),
    noPrefix(""),
    noPrefix("a:b"),
    noPrefix("a*b"),
    ...["yes", "", "tRUE"].map(noFlag),
    ...["", "a b", "a:b", "a".repeat(513)].map(noGroup),
    ...["2m", "-1", "536870913"].map((limit) => ({
      name: `a buffer of FireLens of "${limit}"`,
      task: buffering(limit),
      findings: [
        {
          path: "container.logging.options.log-driver-buffer-limit",
          message: `"${limit}" is not a number of log events that can wait.`,
          fix: "Use a whole number of at most 536870911.",
        },
      ],
    })),
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
      name: "a pattern of a driver that has none",
      task: logs(logging("app", "splunk", { "include-pattern": "" })),
    },
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
