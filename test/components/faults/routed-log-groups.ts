import type { Fault } from "./fault";
import { router } from "./router";

// Faults of the log groups that a log router writes to, in the words of what was typed.

export const ROUTED_GROUP_FAULTS: readonly Fault[] = [
  {
    title: "two retentions of one log group",
    args: router(
      {
        cloudWatch: { logGroupName: "/shop", retentionInDays: 7 },
        routes: { nginx: { cloudWatch: { logGroupName: "/shop", retentionInDays: 14 } } },
      },
      { sidecars: { nginx: { image: "nginx:1" } } },
    ),
    code: "log-group-conflict",
    path: "logRouter.routes.nginx.cloudWatch.retentionInDays",
    message:
      'The log group is shared with logRouter.cloudWatch: retentionInDays is "7" there and "14" here.',
    fix: "Give both the same value, or set createLogGroup to false on one.",
  },
  {
    title: "option that has an argument",
    args: router({ cloudWatch: { options: { Log_Group_Name: "/shop" } } }),
    code: "argument-conflict",
    path: "logRouter.cloudWatch.options.Log_Group_Name",
    message: 'The option "Log_Group_Name" has an argument of its own.',
    fix: "Use logRouter.cloudWatch.logGroupName instead.",
  },
  {
    title: "stream prefix that CloudWatch refuses",
    args: router({ cloudWatch: { logStreamPrefix: "shop:" } }),
    code: "argument-conflict",
    path: "logRouter.cloudWatch.logStreamPrefix",
    message: 'The stream prefix "shop:" is not legal in the name of a log stream.',
    fix: 'Use a prefix without ":" and "*".',
  },
  {
    title: "log group that CloudWatch refuses",
    args: router({ cloudWatch: { logGroupName: "my logs" } }),
    code: "log-group-name-form",
    path: "logRouter.cloudWatch.logGroupName",
    message: 'The log group name "my logs" is not legal.',
    fix: 'Use 1 to 512 letters, digits, "_", "-", "/", "." and "#".',
  },
  {
    title: "retention that CloudWatch does not offer",
    args: router({ cloudWatch: { retentionInDays: 8 } }),
    code: "log-retention-unknown",
    path: "logRouter.cloudWatch.retentionInDays",
    message: 'CloudWatch Logs cannot keep logs for "8" days.',
    fix: "Use 14, or 0 to keep them for ever.",
  },
  {
    title: "log group that is not made and not named",
    args: router({ cloudWatch: { createLogGroup: false } }),
    code: "argument-conflict",
    path: "logRouter.cloudWatch.createLogGroup",
    message: "No log group is made, and none is named.",
    fix: "Set logGroupName to an existing group, or remove createLogGroup.",
  },
  {
    title: "retention of a log group that is not made",
    args: router({
      cloudWatch: { createLogGroup: false, logGroupName: "/shop", retentionInDays: 7 },
    }),
    code: "argument-conflict",
    path: "logRouter.cloudWatch.retentionInDays",
    message: "The log group is not made here.",
    fix: "Remove it, or remove createLogGroup.",
  },
  {
    title: "log group made in another region",
    args: router({ cloudWatch: { region: "us-east-1" } }),
    code: "argument-conflict",
    path: "logRouter.cloudWatch.region",
    message: "The log group is made in the region and the account of the task.",
    fix: "Set createLogGroup to false, or remove it.",
  },
];
