import type { AnyTask, Given } from "../rules/rule";
import { readTask } from "./task";

/** What a case of a rule shows, as rules see it. */
export function readGiven({ taskDefinition = {} }: Given): AnyTask {
  return readTask(taskDefinition);
}
