import { isObject } from "../../core/json";
import { UNKNOWN } from "../../core/known";
import type { Wording } from "../spelling";

/** Tags: a map in Pulumi, a list of keys and values in ECS. */
export const TAGS: Wording = {
  to: "tags",
  read: (tags) =>
    isObject(tags) ? Object.entries(tags).map(([key, value]) => ({ key, value })) : UNKNOWN,
};
