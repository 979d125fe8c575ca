import type { Rule, RuleOn, SubjectKind } from "../../core";
import { CLUSTER } from "./cluster";
import { COLLECTOR_PARAMETER } from "./collector";
import { LOG_GROUP } from "./log-group";
import { PARAMETER } from "./parameter";
import { REPOSITORY } from "./repository";
import type { ResourceType } from "./resource";
import { ROLE } from "./role";
import { SAMPLING_RULE } from "./sampling-rule";
import { SERVICE } from "./service";
import { TASK_DEFINITION } from "./task-definition";

/** A rule that one resource answers; the others ask a whole program. */
export type ResourceRule = Exclude<Rule, RuleOn<"stack">>;

export function isOnResource(rule: Rule): rule is ResourceRule {
  return rule.on !== "stack";
}

/** The resource on which a rule about a subject is asked. */
export const RESOURCES: Readonly<Record<Exclude<SubjectKind, "stack">, ResourceType>> = {
  task: TASK_DEFINITION,
  service: SERVICE,
  parameter: PARAMETER,
  logGroup: LOG_GROUP,
  role: ROLE,
  collector: COLLECTOR_PARAMETER,
  cluster: CLUSTER,
  repository: REPOSITORY,
  samplingRule: SAMPLING_RULE,
};
