import { deliveryOf } from "./delivery";
import { UNKNOWN, known } from "./known";
import { containersOf } from "./rules/containers";
import type { AnyLogGroup, AnyParameter, AnyTask, ServedTask, Subjects } from "./rules/rule";

/** What there is to check, by kind. */
export type SubjectLists = { readonly [S in keyof Subjects]?: readonly Subjects[S][] };

/** A task and everything that is made with it. */
export function subjectsOf(task: AnyTask): SubjectLists {
  return {
    task: [task],
    service: isServed(task) ? [task] : [],
    parameter: parametersOf(task),
    logGroup: logGroupsOf(task),
    role: task.roles ?? [],
    collector: task.collectors ?? [],
  };
}

function isServed(task: AnyTask): task is ServedTask {
  return task.service !== undefined;
}

function parametersOf(task: AnyTask): AnyParameter[] {
  const kept = task.documents.filter(
    (document) =>
      deliveryOf(document, (leaf) => task.peek(leaf)) === "ssm" &&
      !isEmptyConfiguration(task, document),
  );
  return kept.map(({ path, content, parameterName, secret, kmsKeyId, elsewhere }) => ({
    path,
    paths: { Name: `${path}.parameterName`, KeyId: `${path}.kmsKeyId` },
    value: content,
    type: secret ? "SecureString" : "String",
    // The plan chooses it by the size of the value.
    tier: UNKNOWN,
    ...(parameterName !== undefined && {
      name: parameterName,
      nameIsPrefix: parameterName.endsWith("/"),
    }),
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    ...(elsewhere !== undefined && { elsewhere }),
    peek: (leaf) => task.peek(leaf),
  }));
}

// What it lacks is told of the configuration.
function isEmptyConfiguration(
  task: AnyTask,
  { collector, content }: AnyTask["documents"][number],
): boolean {
  return collector !== undefined && task.peek(content) === "";
}

function logGroupsOf(task: AnyTask): AnyLogGroup[] {
  const groups = [
    ...containersOf(task).map((container) => known(container.log)?.group),
    ...(task.logGroups ?? []),
  ];
  const own = groups.flatMap((group) =>
    group?.create
      ? [
          {
            ...group,
            paths: { ...fieldsUnder(group.path), ...group.paths },
            peek: (leaf: unknown) => task.peek(leaf),
          },
        ]
      : [],
  );
  // How long groups are kept of which nothing is said, they say themselves.
  const defaults = (given: AnyLogGroup): AnyLogGroup => ({ retentionInDays: UNKNOWN, ...given });
  return [...(task.logDefaults ? [defaults(task.logDefaults)] : []), ...own];
}

function fieldsUnder(path: string): Record<string, string> {
  const fields = ["logGroupName", "retentionInDays", "kmsKeyId", "logGroupClass"];
  return Object.fromEntries(fields.map((field) => [field, `${path}.${field}`]));
}
