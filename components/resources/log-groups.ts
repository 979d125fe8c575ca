import { LogGroup } from "@pulumi/aws/cloudwatch/logGroup";
import type { PlannedLogGroup } from "../../core";
import { peek } from "../leaf";
import type { Leaf } from "../leaf";
import { digest, logGroupName } from "../names";
import type { ResourceContext } from "./context";
import { tagged } from "./context";

/** The log groups, by the first container that logs to each. */
export function createLogGroups(context: ResourceContext): Record<string, LogGroup> {
  const { parent, name, planned } = context;
  const groups = planned.plan.logGroups.map((group): [string, LogGroup] => [
    group.container,
    new LogGroup(
      `${name}-logs-${resourceName(planned.base, group)}`,
      {
        name: group.name,
        retentionInDays: group.retentionInDays,
        ...(group.kmsKeyId !== undefined && { kmsKeyId: group.kmsKeyId }),
        ...(group.logGroupClass !== undefined && { logGroupClass: group.logGroupClass }),
        ...tagged(context),
      },
      // Only a true: a false would override what the component's own options say.
      { parent, ...(group.retainOnDelete && { retainOnDelete: true }) },
    ),
  ]);
  return Object.fromEntries(groups);
}

// A group that the author named keeps its Pulumi name while containers come and go, and gets another
// one with another name: neither way two resources claim one group.
function resourceName(base: string, { container, name }: PlannedLogGroup<Leaf>): string {
  const known = peek(name);
  return known === undefined || known === logGroupName(base, container)
    ? container
    : `named-${digest(known)}`;
}
