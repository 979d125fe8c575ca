import { served } from "../served";
import type { RuleCases } from "../cases";

const PROVIDERS = [{ capacityProvider: "managed", weight: 1 }];

export const cases: RuleCases = {
  valid: [
    { name: "another launch type", ...served({ launchType: "EC2" }) },
    { name: "a capacity provider", ...served({ capacityProviderStrategy: PROVIDERS }) },
  ],
  invalid: [
    {
      name: "a launch type",
      ...served({ launchType: "MANAGED_INSTANCES" }),
      findings: [
        {
          path: "launchType",
          message: 'A service cannot have the launch type "MANAGED_INSTANCES".',
          fix: "Use capacityProviderStrategy instead.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a service without a launch type", ...served({}) }],
  unknown: [
    { name: "a launch type that is not known", ...served({ launchType: "${type}" }) },
    {
      name: "what another rule reports",
      ...served({ launchType: "MANAGED_INSTANCES", capacityProviderStrategy: PROVIDERS }),
    },
  ],
};
