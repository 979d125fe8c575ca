import { present } from "../../core/read/present";
import type { Entry, LogGroupModel, LogModel } from "../../core";
import type { ContainerLoggingArgs } from "../args";
import { LOG_BUFFER, LOG_MODE, LOG_RETENTION_DAYS, LOG_STREAM_PREFIX } from "../defaults";
import type { Leaf } from "../leaf";
import { logGroupName } from "../names";
import type { TaskContext } from "./context";
import { entriesOf } from "./entries";
import { conflictsAt } from "./issues";
import type { Conflict } from "./issues";

/** Arguments that say something about a CloudWatch log group, which only awslogs has. */
const AWSLOGS_ONLY = [
  "logGroupName",
  "createLogGroup",
  "retentionInDays",
  "kmsKeyId",
  "streamPrefix",
  "multilinePattern",
  "datetimeFormat",
] as const;

/** Arguments that only say how to make a log group. */
const GROUP_ONLY = ["retentionInDays", "kmsKeyId"] as const;

/** Where a container's output goes. */
export function normaliseLogging(
  container: string,
  args: ContainerLoggingArgs,
  path: string,
  context: TaskContext,
): LogModel<Leaf> {
  reportConflicts(args, path, context);
  const driver = args.driver ?? "awslogs";
  const isAwslogs = driver === "awslogs";
  const typed = isAwslogs ? awslogsOptions(args) : transportOptions(args);
  reportDoubles(typed, args, path, context);
  return {
    path,
    driver,
    options: [...typedEntries(typed, path), ...entriesOf(args.options, `${path}.options`)],
    secretOptions: entriesOf(args.secretOptions, `${path}.secretOptions`),
    ...(isAwslogs && { group: logGroup(container, args, path, context) }),
  };
}

// Options that an argument says, under the name of the argument.
function typedEntries(typed: Record<string, string | undefined>, path: string): Entry<Leaf>[] {
  return entriesOf(present(typed), path).map((entry) => ({
    ...entry,
    path: `${path}.${TYPED_OPTIONS[entry.name] ?? entry.name}`,
  }));
}

function awslogsOptions(args: ContainerLoggingArgs): Record<string, string | undefined> {
  const mode = args.mode ?? LOG_MODE;
  return {
    "awslogs-stream-prefix": args.streamPrefix ?? LOG_STREAM_PREFIX,
    "awslogs-multiline-pattern": args.multilinePattern,
    "awslogs-datetime-format": args.datetimeFormat,
    ...transportOptions({
      ...args,
      mode,
      ...(mode === "non-blocking" && { maxBufferSize: args.maxBufferSize ?? LOG_BUFFER }),
    }),
  };
}

function transportOptions(args: ContainerLoggingArgs): Record<string, string | undefined> {
  return { mode: args.mode, "max-buffer-size": args.maxBufferSize };
}

/** The log group of an awslogs driver, or of a container that writes to one by itself. */
export function logGroup(
  container: string,
  args: ContainerLoggingArgs,
  path: string,
  { base, logging }: Pick<TaskContext, "base" | "logging">,
): LogGroupModel<Leaf> {
  const kmsKeyId = args.kmsKeyId ?? logging.kmsKeyId;
  const inherited = (["retentionInDays", "kmsKeyId", "logGroupClass"] as const).filter(
    (field) =>
      logging[field] !== undefined && (field === "logGroupClass" || args[field] === undefined),
  );
  return {
    path,
    paths: Object.fromEntries(inherited.map((field) => [field, `logging.${field}`])),
    name: args.logGroupName ?? logGroupName(base, container),
    create: args.createLogGroup ?? true,
    retentionInDays: args.retentionInDays ?? logging.retentionInDays ?? LOG_RETENTION_DAYS,
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    ...(logging.logGroupClass !== undefined && { logGroupClass: logging.logGroupClass }),
    retainOnDelete: logging.retainOnDelete ?? false,
  };
}

/** Reports what is said of a log group that is not made here. */
export function reportUnmade(args: ContainerLoggingArgs, conflict: Conflict): void {
  if (args.createLogGroup !== false) return;
  if (args.logGroupName === undefined) {
    conflict(
      "createLogGroup",
      "No log group is made, and none is named.",
      "Set logGroupName to an existing group, or remove createLogGroup.",
    );
  }
  for (const field of GROUP_ONLY.filter((name) => args[name] !== undefined)) {
    conflict(field, "The log group is not made here.", "Remove it, or remove createLogGroup.");
  }
}

function reportConflicts(args: ContainerLoggingArgs, path: string, { issues }: TaskContext): void {
  const conflict = conflictsAt(path, issues);
  const { driver = "awslogs" } = args;
  if (driver !== "awslogs") {
    for (const field of AWSLOGS_ONLY.filter((name) => args[name] !== undefined)) {
      conflict(
        field,
        `The log driver is "${driver}"; ${field} belongs to awslogs.`,
        `Remove it, or leave driver out.`,
      );
    }
    return;
  }
  reportUnmade(args, conflict);
  if (args.multilinePattern !== undefined && args.datetimeFormat !== undefined) {
    conflict(
      "datetimeFormat",
      "multilinePattern and datetimeFormat both say where a log event begins.",
      "Remove one of them.",
    );
  }
  if (args.mode === "blocking" && args.maxBufferSize !== undefined) {
    conflict("maxBufferSize", "The blocking mode has no buffer.", "Remove it, or remove mode.");
  }
}

/** Options of log drivers, and the argument that says the same. */
const TYPED_OPTIONS: Readonly<Record<string, string>> = {
  "awslogs-group": "logGroupName",
  "awslogs-create-group": "createLogGroup",
  "awslogs-stream-prefix": "streamPrefix",
  "awslogs-multiline-pattern": "multilinePattern",
  "awslogs-datetime-format": "datetimeFormat",
  mode: "mode",
  "max-buffer-size": "maxBufferSize",
};

function reportDoubles(
  set: Record<string, string | undefined>,
  { options = {} }: ContainerLoggingArgs,
  path: string,
  { issues }: TaskContext,
): void {
  const report = (name: string, message: string, fix: string): void => {
    issues.add("argument-conflict", `${path}.options.${name}`, message, fix);
  };
  for (const name of Object.keys(options)) {
    const argument = TYPED_OPTIONS[name];
    if (name === "awslogs-region") {
      report(name, "The region is the one of the component's provider.", "Remove it.");
    } else if (argument !== undefined && (set[name] !== undefined || name.startsWith("awslogs-"))) {
      const message = `The option "${name}" has an argument of its own.`;
      report(name, message, `Use ${path}.${argument} instead.`);
    }
  }
}
