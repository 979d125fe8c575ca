import { bytesOf } from "../../core/parameter";
import { taskDefinitionSize } from "../../core/rules/invalid/task-definition-size";
import { checkTask } from "../../core";
import type { PlannedContainer, TaskModel } from "../../core";
import { replaceLater } from "../leaf";
import type { Leaf } from "../leaf";
import { containerDefinition } from "./container-definition";
import type { References } from "./container-definition";
import { ValidationError } from "../validation-error";
import { withFixedMessage, withoutStack } from "../without-stack";

// What these add is little, and not known yet.
const UNNAMED: References = {
  parameterName: () => "",
  documentText: ({ content }) => content,
  documentUrl: () => "",
  documentArn: () => "",
};

/** Bytes the container definitions have at least: what is only known later counts for nothing. */
export function leastBytes(containers: readonly PlannedContainer<Leaf>[]): number {
  const definitions = containers.map((container) => containerDefinition(container, UNNAMED));
  return bytesOf(JSON.stringify(replaceLater(definitions, () => "")));
}

/** Container definitions whose size is known now, outputs and all. */
export function checkedSize(
  { subject, model }: { readonly subject: string; readonly model: TaskModel<Leaf> },
  definitions: string,
): string {
  const task = { ...model, bytes: bytesOf(definitions) };
  const mistakes = checkTask(task, "invalid", [taskDefinitionSize]);
  if (mistakes.length === 0) return definitions;
  throw withFixedMessage(withoutStack(new ValidationError(subject, mistakes)));
}
