import { served } from "../served";
import type { RuleCases } from "../cases";

const placementConstraints = [
  { type: "memberOf", expression: "attribute:a exists" },
  { type: "distinctInstance" },
];
const placementStrategy = [
  { type: "spread", field: "instanceId" },
  { type: "binpack", field: "cpu" },
];
const refused = (path: string, name = "FARGATE") => ({
  path,
  message: `The service runs on "${name}", which places tasks itself.`,
  fix: `Remove ${path}.`,
});

export const cases: RuleCases = {
  valid: [
    {
      name: "EC2",
      ...served({ launchType: "EC2", placementConstraints, placementStrategy }),
    },
    {
      name: "empty lists",
      ...served({ launchType: "FARGATE", placementConstraints: [], placementStrategy: [] }),
    },
  ],
  invalid: [
    {
      name: "both on Fargate",
      ...served({ launchType: "FARGATE", placementConstraints, placementStrategy }),
      findings: [refused("placementConstraints"), refused("placementStrategy")],
    },
    {
      name: "a strategy on Fargate Spot",
      ...served({
        capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT" }],
        placementStrategy,
      }),
      findings: [refused("placementStrategy", "FARGATE_SPOT")],
    },
  ],
  notApplicable: [{ name: "a service that says neither", ...served({ launchType: "FARGATE" }) }],
  unknown: [
    {
      name: "a launch type that is not known",
      ...served({ launchType: "${type}", placementStrategy }),
    },
    {
      name: "a strategy that is not known",
      ...served({ launchType: "FARGATE", placementStrategy: "${strategy}" }),
    },
  ],
};
