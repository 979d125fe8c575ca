import { AWS_DOCS } from "../../data/aws-docs";
import { listAt, providersOf } from "../services";
import type { Rule } from "../rule";

export const capacityProviderWeightsZero: Rule = {
  id: "capacity-provider-weights-zero",
  title: "Some capacity provider has a weight",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "A provider whose weight is 0, as it is by default, gets no tasks but its base: ECS refuses a service that has several and all are so.",
  fix: "Set the weight of a provider.",
  url: AWS_DOCS.capacityProviderStrategy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one weight",
        given: {
          service: {
            capacityProviderStrategy: [
              { capacityProvider: "FARGATE", base: 1 },
              { capacityProvider: "FARGATE_SPOT", weight: 1 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no weight",
        given: {
          service: {
            capacityProviderStrategy: [
              { capacityProvider: "FARGATE", base: 1 },
              { capacityProvider: "FARGATE_SPOT" },
            ],
          },
        },
        findings: [
          {
            path: "capacityProviderStrategy",
            message: 'All "2" capacity providers have the weight 0.',
            fix: "Set the weight of one of them to 1 or more.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const providers = providersOf(task);
    const [first] = providers;
    const weightless = providers.every(({ weight }) => weight === undefined || weight === 0);
    return first === undefined || providers.length < 2 || !weightless
      ? []
      : [
          {
            path: listAt(first),
            message: `All "${providers.length}" capacity providers have the weight 0.`,
            fix: "Set the weight of one of them to 1 or more.",
          },
        ];
  },
};
