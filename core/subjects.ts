import { known } from "./known";
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
  };
}

function isServed(task: AnyTask): task is ServedTask {
  return task.service !== undefined;
}

function parametersOf(task: AnyTask): AnyParameter[] {
  return task.documents.map(({ path, content, parameterName, secret, kmsKeyId }) => ({
    path,
    value: content,
    type: secret ? "SecureString" : "String",
    ...(parameterName !== undefined && { name: parameterName }),
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    peek: (leaf) => task.peek(leaf),
  }));
}

function logGroupsOf(task: AnyTask): AnyLogGroup[] {
  return containersOf(task).flatMap((container) => {
    const group = known(container.log)?.group;
    return group?.create ? [{ ...group, peek: (leaf) => task.peek(leaf) }] : [];
  });
}
