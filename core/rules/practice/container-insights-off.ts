import { quoteWord } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN } from "../../known";
import { textIn } from "../options";
import type { AnyCluster, OptionValues, Rule } from "../rule";

const NAME = "containerInsights";

export const containerInsightsOff: Rule = {
  id: "container-insights-off",
  title: "A cluster has Container Insights",
  kind: "practice",
  preset: "strict",
  on: "cluster",
  severity: "medium",
  why: "Without it nothing tells how often a sidecar restarts, and what memory the containers of a task really take.",
  fix: "Set containerInsights to enabled, or to enhanced for metrics of every container.",
  url: AWS_DOCS.containerInsights,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.12" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.2" },
    { name: "cdk-nag", reference: "AwsSolutions-ECS4" },
    { name: "checkov", reference: "CKV_AWS_65" },
    { name: "Trivy", reference: "AVD-AWS-0034" },
  ],
  options: {
    value: {
      description: "`enabled` or `enhanced`; enhanced is enough for both.",
      default: "enabled",
    },
  },
  cases: {
    valid: [
      {
        title: "Container Insights",
        given: {
          cluster: {
            clusterName: "shop",
            settings: [{ name: "containerInsights", value: "enhanced" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no word of it, which leaves it to the account",
        given: { cluster: { clusterName: "shop" } },
        findings: [
          {
            path: "settings",
            message: "The cluster leaves Container Insights to an account setting.",
            fix: "Set containerInsights to enabled.",
          },
        ],
      },
    ],
  },
  check: (cluster, options) => {
    const fault = faultOf(cluster, options);
    if (fault === undefined) return [];
    const message =
      fault.value === undefined
        ? "The cluster leaves Container Insights to an account setting."
        : `The cluster has Container Insights ${quoteWord(fault.value)}.`;
    const fix = `Set containerInsights to ${textIn(options, "value")}.`;
    return [{ path: fault.path, message, fix }];
  },
  remedy: (cluster, options) => {
    const fault = faultOf(cluster, options);
    if (fault === undefined) return [];
    const value = textIn(options, "value");
    const steps = ["settings", fault.index];
    return fault.value === undefined
      ? [{ steps, value: { name: NAME, value } }]
      : [{ steps: [...steps, "value"], value }];
  },
};

interface Fault {
  readonly path: string;
  /** Of the setting in the list of them, where it is or where it goes. */
  readonly index: number;
  readonly value?: string;
}

function faultOf({ settings = [] }: AnyCluster, options: OptionValues): Fault | undefined {
  if (settings === UNKNOWN || settings.some(({ name }) => name === UNKNOWN)) return undefined;
  const index = settings.findIndex(({ name }) => name === NAME);
  const setting = settings[index];
  if (setting === undefined) return { path: "settings", index: settings.length };
  const { path, value } = setting;
  const isEnough = value === "enhanced" || value === textIn(options, "value");
  return isEnough || value === UNKNOWN || value === undefined
    ? undefined
    : { path: `${path}.value`, index, value };
}
