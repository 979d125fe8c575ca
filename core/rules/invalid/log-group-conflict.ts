import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { LogGroupModel } from "../../model";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const SETTINGS = ["retentionInDays", "kmsKeyId", "logGroupClass"] as const;

export const logGroupConflict: Rule = {
  id: "log-group-conflict",
  title: "Containers that share a log group agree on its settings",
  kind: "invalid",
  severity: "medium",
  why: "A log group is made once: it cannot have two retentions, keys or classes.",
  fix: "Give both containers the same settings, or set createLogGroup to false on one.",
  url: AWS_DOCS.logGroup,
  frameworks: [],
  options: {},
  check: (task) => {
    const first = new Map<unknown, LogGroupModel<unknown>>();
    return containersOf(task).flatMap((container) => {
      const group = known(container.log)?.group;
      if (!group?.create) return [];
      const other = first.get(group.name);
      if (other === undefined) first.set(group.name, group);
      const differing = SETTINGS.filter((setting) => other && other[setting] !== group[setting]);
      return differing.map((setting) => ({
        path: `${group.path}.${setting}`,
        message: `The log group is shared with ${other?.path ?? ""}, which has another ${setting}.`,
        fix: "Give both the same value, or set createLogGroup to false on one.",
      }));
    });
  },
};
