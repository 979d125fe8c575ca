import { defined, served } from "../served";
import type { RuleCases } from "../cases";

const FARGATE = { launchType: "FARGATE" };
const incompatible = (name: string, service: object, path: string, message: string) => ({
  name,
  ...served(
    { ...service },
    defined(name === "nothing" ? {} : { requiresCompatibilities: ["EC2"] }),
  ),
  findings: [{ path, message, fix: "Add FARGATE to requiresCompatibilities." }],
});

export const cases: RuleCases = {
  valid: [
    {
      name: "both",
      ...served(FARGATE, defined({ requiresCompatibilities: ["EC2", "FARGATE"] })),
    },
    {
      name: "EC2",
      ...served({ launchType: "EC2" }, defined({ requiresCompatibilities: ["EC2"] })),
    },
  ],
  invalid: [
    incompatible(
      "another launch type",
      FARGATE,
      "launchType",
      'The service runs on "FARGATE"; its task definition is for "EC2".',
    ),
    incompatible(
      "nothing",
      FARGATE,
      "launchType",
      'The service runs on "FARGATE"; its task definition names no launch type.',
    ),
    incompatible(
      "the other capacity provider",
      { capacityProviderStrategy: [{ capacityProvider: "FARGATE" }] },
      "capacityProviderStrategy[0].capacityProvider",
      'The service runs on "FARGATE"; its task definition is for "EC2".',
    ),
    incompatible(
      "a capacity provider",
      { capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT" }] },
      "capacityProviderStrategy[0].capacityProvider",
      'The service runs on "FARGATE_SPOT"; its task definition is for "EC2".',
    ),
  ],
  notApplicable: [
    { name: "no launch type", ...served({}, defined({ requiresCompatibilities: ["EC2"] })) },
    {
      name: "a word that is no launch type",
      ...served(FARGATE, defined({ requiresCompatibilities: ["fargate"] })),
    },
  ],
  unknown: [
    { name: "a task that is not seen", ...served(FARGATE) },
    {
      name: "compatibilities that are not known",
      ...served(FARGATE, defined({ requiresCompatibilities: ["${type}"] })),
    },
  ],
};
