import { known } from "./known";
import type { Unknown } from "./known";
import type { PlatformModel } from "./model";

/** Whether the task runs Windows containers, as far as is known. */
export function isWindows(platform: PlatformModel<Unknown>): boolean {
  return known(platform.operatingSystemFamily)?.startsWith("WINDOWS") ?? false;
}
