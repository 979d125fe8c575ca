import { isJson } from "./fields";
import type { AnyTask, Edit } from "./rule";

/**
 * Where a place in JSON for ECS stands in the request, for edits; undefined where the task is what a
 * component makes of its arguments.
 */
export function stepsTo(task: AnyTask, path: string): Edit["steps"] | undefined {
  if (!isJson(task)) return undefined;
  const own = path.slice(task.prefix?.length);
  return own.match(/[^.[\]]+/g)?.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
