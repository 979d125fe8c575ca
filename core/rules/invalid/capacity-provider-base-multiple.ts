import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { providersOf } from "../services";
import type { Rule } from "../rule";

export const capacityProviderBaseMultiple: Rule = {
  id: "capacity-provider-base-multiple",
  title: "Only one capacity provider has a base",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "The base is placed before weights count, on one provider: ECS refuses a second.",
  fix: "Remove all bases but one.",
  url: AWS_DOCS.capacityProviderStrategy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one base",
        given: {
          service: {
            capacityProviderStrategy: [
              { capacityProvider: "FARGATE", base: 1, weight: 1 },
              { capacityProvider: "FARGATE_SPOT", weight: 4 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two bases",
        given: {
          service: {
            capacityProviderStrategy: [
              { capacityProvider: "FARGATE", base: 1, weight: 1 },
              { capacityProvider: "FARGATE_SPOT", base: 2, weight: 4 },
            ],
          },
        },
        findings: [
          {
            path: "capacityProviderStrategy[1].base",
            message:
              "Only one capacity provider can have a base; capacityProviderStrategy[0] already has one.",
            fix: "Remove one of the two.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const [first, ...others] = providersOf(task).filter(({ base }) => (known(base) ?? 0) > 0);
    return others.map(({ path }) => ({
      path: `${path}.base`,
      message: `Only one capacity provider can have a base; ${first?.path} already has one.`,
      fix: "Remove one of the two.",
    }));
  },
};
