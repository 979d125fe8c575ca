import type { CloudWatchLogsArgs } from "../../args";
import { ROUTED_STREAM_PREFIX } from "../../defaults";
import { peek } from "../../leaf";
import type { TaskContext } from "../../normalise/context";
import { conflictsAt } from "../../normalise/issues";
import { logGroup, reportUnmade } from "../../normalise/logging";
import { awsOptions, optionsOf, regionIn } from "./output";
import type { LogOutput, Source } from "./output";

/** Arguments that say where an existing log group is. */
const ELSEWHERE = ["region", "roleArn"] as const;

/** CloudWatch Logs. Source: Fluent Bit manual, "Amazon CloudWatch". */
export function cloudWatch(args: CloudWatchLogsArgs, path: string, source: Source): LogOutput {
  const { context, label, stream } = source;
  const { createLogGroup, logKey, logStreamPrefix, options, region } = args;
  reportConflicts(args, path, context);
  const group = logGroup(label, args, path, context);
  const prefix = logStreamPrefix ?? `${ROUTED_STREAM_PREFIX}${stream}`;
  const hasStream = options !== undefined && "log_stream_name" in options;
  return {
    options: optionsOf(
      "cloudwatch_logs",
      {
        log_group_name: ["logGroupName", group.name],
        ...(!hasStream && { log_stream_prefix: ["logStreamPrefix", prefix] as const }),
        log_key: ["logKey", logKey],
        ...awsOptions(args),
      },
      options,
      path,
      context,
    ),
    secretOptions: [],
    ...regionIn("region", region),
    ...(createLogGroup !== false && { group }),
  };
}

function reportConflicts(args: CloudWatchLogsArgs, path: string, { issues }: TaskContext): void {
  const conflict = conflictsAt(path, issues);
  const prefix = args.logStreamPrefix === undefined ? undefined : peek(args.logStreamPrefix);
  if (prefix !== undefined && /[:*]/.test(prefix)) {
    const message = `The stream prefix "${prefix}" is not legal in the name of a log stream.`;
    conflict("logStreamPrefix", message, 'Use a prefix without ":" and "*".');
  }
  reportUnmade(args, conflict);
  if (args.createLogGroup === false) return;
  for (const field of ELSEWHERE.filter((name) => args[name] !== undefined)) {
    const message = "The log group is made in the region and the account of the task.";
    conflict(field, message, "Set createLogGroup to false, or remove it.");
  }
}
