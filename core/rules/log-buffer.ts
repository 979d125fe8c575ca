import { optionNamed } from "./logs";
import type { AnyLog } from "./logs";
import type { AnyTask, Edit } from "./rule";
import { stepsTo } from "./steps";

/** The option of a log driver that says how much waits in the mode non-blocking. */
export const BUFFER = "max-buffer-size";

/** What rides out a short outage of CloudWatch Logs: ECS's own default holds seconds of a busy log. */
export const GOOD_BUFFER = "25m";

/** What makes a log driver keep lines while its destination is slow, instead of waiting for it. */
export function bufferingEdits(task: AnyTask, log: AnyLog): Edit[] {
  return [
    ...edit(task, log, "mode", "non-blocking"),
    ...(optionNamed(log, BUFFER) === undefined ? edit(task, log, BUFFER, GOOD_BUFFER) : []),
  ];
}

/** What sets an option of a log driver. */
export function edit(task: AnyTask, { path }: AnyLog, name: string, value: string): Edit[] {
  const steps = stepsTo(task, path);
  return steps === undefined ? [] : [{ steps: [...steps, "options", name], value }];
}
