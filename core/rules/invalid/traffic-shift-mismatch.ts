import { AWS_DOCS } from "../../data/aws-docs";
import { VALUES } from "../../data/values";
import { known } from "../../known";
import type { Rule } from "../rule";

const FIELDS = [
  { field: "canary", strategy: "CANARY" },
  { field: "linear", strategy: "LINEAR" },
] as const;

export const trafficShiftMismatch: Rule = {
  id: "traffic-shift-mismatch",
  title: "Steps of traffic belong to the strategy that takes them",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses a canaryConfiguration without the strategy CANARY, and a linearConfiguration without LINEAR.",
  fix: "Set the strategy, or remove the configuration.",
  url: AWS_DOCS.deployment,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a canary",
        given: {
          service: {
            deploymentConfiguration: {
              strategy: "CANARY",
              canaryConfiguration: { canaryPercent: 10 },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a canary in a rolling update",
        given: {
          service: {
            deploymentConfiguration: { canaryConfiguration: { canaryPercent: 10 } },
          },
        },
        findings: [
          {
            path: "deploymentConfiguration.canaryConfiguration",
            message: 'It belongs to the strategy "CANARY"; the strategy is "ROLLING".',
            fix: "Set strategy to CANARY, or remove it.",
          },
        ],
      },
    ],
  },
  check: ({ service }) => {
    const deployment = known(service.deployment);
    const given = deployment?.strategy ?? "ROLLING";
    // What is no strategy at all is told by another rule.
    const legal = VALUES.deploymentStrategy.find((name) => name === given);
    return FIELDS.flatMap(({ field, strategy }) => {
      const shift = known(deployment?.[field]);
      return shift === undefined || legal === undefined || legal === strategy
        ? []
        : [
            {
              path: shift.path,
              message: `It belongs to the strategy "${strategy}"; the strategy is "${legal}".`,
              fix: `Set strategy to ${strategy}, or remove it.`,
            },
          ];
    });
  },
};
