import { UNKNOWN } from "../../../../core";
import type { LogGroupModel } from "../../../../core";
import { OPAQUE, awslogs, container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

type Group = Partial<LogGroupModel<string>>;

/** The application and a sidecar that log to one group. */
const sharing = (first: Group, second: Group): AnyTask =>
  task({
    containers: [
      container("app", { log: awslogs("app", { name: "/shared", ...first }) }),
      container("cache", { log: awslogs("cache", { name: "/shared", ...second }) }),
    ],
  });

/** The application and a sidecar whose code writes to its group. */
const besideAgent = (first: Group, second: Group): AnyTask => {
  const path = "sidecars.cache.logging";
  const { group } = awslogs("cache", { name: "/shared", ...second });
  return task({
    containers: [container("app", { log: awslogs("app", { name: "/shared", ...first }) })],
    logGroups: group === undefined ? [] : [{ ...group, path, container: "cache" }],
  });
};

const finding = (setting: string, there: string, here: string) => ({
  path: `sidecars.cache.logging.${setting}`,
  message: `The log group is shared with container.logging: ${setting} is ${there} there and ${here} here.`,
  fix: "Give both the same value, or set createLogGroup to false on one.",
});

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/a";

export const cases: RuleCases = {
  valid: [
    {
      name: "the same settings",
      task: sharing(
        { kmsKeyId: KEY, logGroupClass: "STANDARD" },
        { kmsKeyId: KEY, logGroupClass: "STANDARD" },
      ),
    },
    {
      name: "other settings of another group",
      task: sharing({ retentionInDays: 7 }, { name: "/other", retentionInDays: 30 }),
    },
    {
      name: "other settings of a container that does not make the group",
      task: sharing({ retentionInDays: 7 }, { create: false, retentionInDays: 30 }),
    },
    {
      name: "other settings of a first container that does not make the group",
      task: sharing({ create: false, retentionInDays: 7 }, { retentionInDays: 30 }),
    },
  ],
  invalid: [
    {
      name: "another retention of a group that a container writes to by itself",
      task: besideAgent({ retentionInDays: 7 }, { retentionInDays: 30 }),
      findings: [finding("retentionInDays", '"7"', '"30"')],
    },
    {
      name: "another retention",
      task: sharing({ retentionInDays: 7 }, { retentionInDays: 30 }),
      findings: [finding("retentionInDays", '"7"', '"30"')],
    },
    {
      name: "another key and another class",
      task: sharing(
        { kmsKeyId: KEY, logGroupClass: "STANDARD" },
        { kmsKeyId: `${KEY}b`, logGroupClass: "INFREQUENT_ACCESS" },
      ),
      findings: [
        finding("kmsKeyId", `"${KEY}"`, `"${KEY}b"`),
        finding("logGroupClass", '"STANDARD"', '"INFREQUENT_ACCESS"'),
      ],
    },
    {
      name: "a key that only the first has",
      task: sharing({ kmsKeyId: KEY }, {}),
      findings: [finding("kmsKeyId", `"${KEY}"`, "not set")],
    },
    {
      name: "a key that is not known yet and that only the second has",
      task: sharing({}, { kmsKeyId: OPAQUE }),
      findings: [finding("kmsKeyId", "not set", "set")],
    },
    {
      name: "a key that is not known yet and that only the first has",
      task: sharing({ kmsKeyId: OPAQUE }, {}),
      findings: [finding("kmsKeyId", "set", "not set")],
    },
    {
      name: "three containers, each told against the first",
      task: task({
        containers: ["app", "b", "c"].map((name, i) =>
          container(name, { log: awslogs(name, { name: "/shared", retentionInDays: i + 1 }) }),
        ),
      }),
      findings: [
        {
          path: "sidecars.b.logging.retentionInDays",
          message:
            'The log group is shared with container.logging: retentionInDays is "1" there and "2" here.',
          fix: "Give both the same value, or set createLogGroup to false on one.",
        },
        {
          path: "sidecars.c.logging.retentionInDays",
          message:
            'The log group is shared with container.logging: retentionInDays is "1" there and "3" here.',
          fix: "Give both the same value, or set createLogGroup to false on one.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no logs", task: task() },
    {
      name: "logs that go elsewhere",
      task: task({
        containers: [
          container("app", {
            log: { path: "container.logging", driver: "splunk", options: [], secretOptions: [] },
          }),
        ],
      }),
    },
  ],
  unknown: [
    {
      name: "a first key that is not known yet",
      task: sharing({ kmsKeyId: OPAQUE }, { kmsKeyId: KEY }),
    },
    {
      name: "a second key that is not known yet",
      task: sharing({ kmsKeyId: KEY }, { kmsKeyId: OPAQUE }),
    },
    {
      name: "two keys that are not known yet",
      task: sharing({ kmsKeyId: OPAQUE }, { kmsKeyId: OPAQUE }),
    },
    {
      name: "logs that are not known",
      task: task({ containers: [container("app", { log: UNKNOWN })] }),
    },
  ],
};
