import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import type { RuleCases } from "../cases";

const cluster = (settings?: unknown): { given: Given } => ({
  given: { cluster: { clusterName: "shop", ...(settings !== undefined && { settings }) } },
});
const insights = (value: unknown) => cluster([{ name: "containerInsights", value }]);
const left = (index: number, value = "enabled") => ({
  findings: [
    {
      path: "settings",
      message: "The cluster leaves Container Insights to an account setting.",
      fix: `Set containerInsights to ${value}.`,
    },
  ],
  edits: [{ steps: ["settings", index], value: { name: "containerInsights", value } }],
});
const has = (actual: string, value: string) => ({
  findings: [
    {
      path: "settings[0].value",
      message: `The cluster has Container Insights "${actual}".`,
      fix: `Set containerInsights to ${value}.`,
    },
  ],
  edits: [{ steps: ["settings", 0, "value"], value }],
});

export const cases: RuleCases = {
  valid: [
    { name: "enabled", ...insights("enabled") },
    { name: "enhanced", ...insights("enhanced") },
    { name: "enhanced, as asked", ...insights("enhanced"), options: { value: "enhanced" } },
  ],
  invalid: [
    { name: "another setting", ...cluster([{ name: "other", value: "enabled" }]), ...left(1) },
    { name: "no settings", ...cluster([]), options: { value: "enhanced" }, ...left(0, "enhanced") },
    { name: "disabled", ...insights("disabled"), ...has("disabled", "enabled") },
    {
      name: "less than what is asked",
      ...insights("enabled"),
      options: { value: "enhanced" },
      ...has("enabled", "enhanced"),
    },
  ],
  notApplicable: [{ name: "what is no cluster", given: { repository: {} } }],
  unknown: [
    { name: "settings that are not known", ...cluster(UNKNOWN) },
    { name: "a setting that is not known", ...cluster([UNKNOWN]) },
    { name: "a name that is not known", ...cluster([{ name: UNKNOWN, value: "disabled" }]) },
    { name: "a value that is not known", ...insights(UNKNOWN) },
    { name: "no value", ...cluster([{ name: "containerInsights" }]) },
  ],
};
