import { LogGroup } from "@pulumi/aws/cloudwatch/logGroup";
import type { ResourceContext } from "./context";
import { tagged } from "./context";

/** The log groups, by the first container that logs to each. */
export function createLogGroups(context: ResourceContext): Record<string, LogGroup> {
  const { parent, name, planned } = context;
  const groups = planned.plan.logGroups.map((group): [string, LogGroup] => [
    group.container,
    new LogGroup(
      `${name}-logs-${group.container}`,
      {
        name: group.name,
        retentionInDays: group.retentionInDays,
        ...(group.kmsKeyId !== undefined && { kmsKeyId: group.kmsKeyId }),
        ...(group.logGroupClass !== undefined && { logGroupClass: group.logGroupClass }),
        ...tagged(context),
      },
      { parent, retainOnDelete: group.retainOnDelete },
    ),
  ]);
  return Object.fromEntries(groups);
}
