import { AWS_DOCS } from "../../data/aws-docs";
import { quote } from "../../issue";
import { UNKNOWN, known } from "../../known";
import type { Unknown } from "../../known";
import type { LogGroupModel } from "../../model";
import { containersOf } from "../containers";
import type { AnyTask, Rule } from "../rule";

type LogGroup = LogGroupModel<unknown>;

/** A value, none, or one that is not known yet. */
type Setting = string | number | undefined | Unknown;

const SETTINGS = ["retentionInDays", "kmsKeyId", "logGroupClass"] as const;

export const logGroupConflict: Rule = {
  id: "log-group-conflict",
  title: "Containers that share a log group agree on its settings",
  kind: "invalid",
  on: "task",
  severity: "medium",
  why: "A log group is made once: it cannot have two retentions, keys or classes.",
  fix: "Give both containers the same settings, or set createLogGroup to false on one.",
  url: AWS_DOCS.logGroup,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one group with one retention",
        given: {
          arguments: {
            container: {
              image: "app:1",
              logging: { logGroupName: "/ecs/shop", retentionInDays: 7 },
            },
            sidecars: {
              cache: {
                image: "cache:1",
                logging: { logGroupName: "/ecs/shop", retentionInDays: 7 },
              },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "one group with two retentions",
        given: {
          arguments: {
            container: {
              image: "app:1",
              logging: { logGroupName: "/ecs/shop", retentionInDays: 7 },
            },
            sidecars: {
              cache: {
                image: "cache:1",
                logging: { logGroupName: "/ecs/shop", retentionInDays: 90 },
              },
            },
          },
        },
        findings: [
          {
            path: "sidecars.cache.logging.retentionInDays",
            message:
              'The log group is shared with container.logging: retentionInDays is "7" there and "90" here.',
            fix: "Give both the same value, or set createLogGroup to false on one.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const first = new Map<unknown, LogGroup>();
    const groups = [
      ...containersOf(task).map(({ log }) => known(log)?.group),
      ...(task.logGroups ?? []),
    ];
    return groups.flatMap((group) => {
      if (!group?.create) return [];
      const other = first.get(group.name);
      if (other === undefined) {
        first.set(group.name, group);
        return [];
      }
      return SETTINGS.flatMap((setting) => {
        const there = settingOf(task, other, setting);
        const here = settingOf(task, group, setting);
        return differ(there, here)
          ? [
              {
                path: `${group.path}.${setting}`,
                message: `The log group is shared with ${other.path}: ${setting} is ${told(there)} there and ${told(here)} here.`,
                fix: "Give both the same value, or set createLogGroup to false on one.",
              },
            ]
          : [];
      });
    });
  },
};

function settingOf(task: AnyTask, group: LogGroup, setting: (typeof SETTINGS)[number]): Setting {
  const value = group[setting];
  if (value === undefined || setting !== "kmsKeyId") return value as Setting;
  return task.peek(value) ?? UNKNOWN;
}

/** Whether two settings are certainly not the same: a value not known yet may be any value. */
function differ(a: Setting, b: Setting): boolean {
  const unclear = a === UNKNOWN || b === UNKNOWN;
  return unclear ? a === undefined || b === undefined : a !== b;
}

function told(setting: Setting): string {
  if (setting === undefined) return "not set";
  return setting === UNKNOWN ? "set" : quote(setting);
}
