import type { Json } from "../json";
import { UNKNOWN } from "../known";

/** A task definition of which nothing is seen: nothing of it may be called missing. */
export const UNSEEN_TASK: Json = Object.fromEntries(
  [
    ...["containerDefinitions", "cpu", "ephemeralStorage", "executionRoleArn", "family", "ipcMode"],
    ...["memory", "networkMode", "pidMode", "placementConstraints", "proxyConfiguration"],
    ...["requiresCompatibilities", "runtimePlatform", "tags", "taskRoleArn", "volumes"],
  ].map((field) => [field, UNKNOWN]),
);
