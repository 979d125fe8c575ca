import { secretReference } from "../iam/references";
import type { Join, StackEntry, StackModel, StackTask } from "../model";
import { called, containersOf } from "../rules/containers";
import { references } from "./execution-needs";
import { entriesOf, textNames } from "./join";
import { isParameter } from "./names";

/** A parameter that a container reads when it starts. */
export interface ReadParameter {
  /** Where the task definition names it. */
  readonly path: string;
  /** The container, as messages call it. */
  readonly who: string;
  /** The reference as it is written. */
  readonly text: string;
  readonly name: string;
  readonly parameter: Join<StackEntry>;
}

/** The parameters that the containers of a task read, as far as they are known. */
export function parametersOf(task: StackTask, { entries }: StackModel): ReadParameter[] {
  const parameters = entriesOf(entries, "parameter");
  return containersOf(task.task).flatMap((container) =>
    references(task, container).flatMap(({ path, text }) => {
      const reference = secretReference(text);
      if (reference.service !== "ssm") return [];
      const parameter = textNames(parameters, text, isParameter);
      return [{ path, who: called(container), text, name: reference.name, parameter }];
    }),
  );
}
