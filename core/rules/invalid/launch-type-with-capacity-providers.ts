import { quoteWord } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { Rule } from "../rule";
import { listAt, providersOf } from "../services";

export const launchTypeWithCapacityProviders: Rule = {
  id: "launch-type-with-capacity-providers",
  title: "A service has a launch type or capacity providers, not both",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "Both say where tasks run: ECS refuses a service that has the two.",
  fix: "Remove launchType, or remove the capacity providers.",
  url: AWS_DOCS.createService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "capacity providers alone",
        given: {
          service: { capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }] },
        },
      },
    ],
    invalid: [
      {
        title: "both",
        given: {
          service: {
            launchType: "FARGATE",
            capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
          },
        },
        findings: [
          {
            path: "launchType",
            message: 'The launch type "FARGATE" stands beside capacityProviderStrategy.',
            fix: "Remove one of the two.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const [provider] = providersOf(task);
    const launchType = known(task.service.launchType);
    return provider === undefined || launchType === undefined
      ? []
      : [
          {
            path: "launchType",
            message: `The launch type ${quoteWord(launchType)} stands beside ${listAt(provider)}.`,
            fix: "Remove one of the two.",
          },
        ];
  },
};
