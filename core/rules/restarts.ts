import { UNKNOWN, items, known } from "../known";
import { isWindows } from "../platform";
import type { AnyContainer } from "./containers";
import { isFargate } from "./demand";
import type { AnyTask } from "./rule";

/** Whether ECS certainly does not start a container again that ended. */
export function staysDown({ restartPolicy }: AnyContainer): boolean {
  return restartPolicy === undefined || known(restartPolicy)?.enabled === false;
}

/** Whether the containers of the task certainly can have a restart policy. */
export function mayRestart(task: AnyTask): boolean {
  const { launchTypes, platform } = task;
  if (launchTypes === UNKNOWN || items<string>(launchTypes).includes("EXTERNAL")) return false;
  const notLinux = isWindows(platform) || platform.operatingSystemFamily === UNKNOWN;
  return !(notLinux && isFargate(task));
}
