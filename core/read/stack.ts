import type { StackEntry, StackModel } from "../model";
import { stackOf } from "../stack/model";
import type { StackRequest } from "../rules/rule";

/** A program as a case of a rule shows it: resources go by their names. */
export function readStack({ resources }: StackRequest): StackModel {
  return stackOf(
    resources.map(({ name, references = {}, ...resource }): StackEntry => ({
      ...resource,
      id: name,
      name,
      references,
    })),
  );
}
