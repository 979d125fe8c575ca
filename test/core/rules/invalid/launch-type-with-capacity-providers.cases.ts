import { served } from "../served";
import type { RuleCases } from "../cases";

const PROVIDERS = [{ capacityProvider: "FARGATE_SPOT", weight: 1 }];

export const cases: RuleCases = {
  valid: [
    { name: "a launch type", ...served({ launchType: "EC2", capacityProviderStrategy: [] }) },
    { name: "capacity providers", ...served({ capacityProviderStrategy: PROVIDERS }) },
  ],
  invalid: [
    {
      name: "both",
      ...served({ launchType: "EC2", capacityProviderStrategy: PROVIDERS }),
      findings: [
        {
          path: "launchType",
          message: 'The launch type "EC2" stands beside capacityProviderStrategy.',
          fix: "Remove one of the two.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a service that leaves both to its cluster", ...served({}) }],
  unknown: [
    {
      name: "a launch type that is not known",
      ...served({ launchType: "${type}", capacityProviderStrategy: PROVIDERS }),
    },
    {
      name: "capacity providers that are not known",
      ...served({ launchType: "EC2", capacityProviderStrategy: "${providers}" }),
    },
  ],
};
