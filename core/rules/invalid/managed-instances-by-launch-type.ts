import { AWS_DOCS } from "../../data/aws-docs";
import { providersOf } from "../services";
import type { Rule } from "../rule";

export const managedInstancesByLaunchType: Rule = {
  id: "managed-instances-by-launch-type",
  title: "Managed Instances are asked for by a capacity provider",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses MANAGED_INSTANCES as the launch type of a service: only a capacity provider says which instances.",
  fix: "Use capacityProviderStrategy instead of launchType.",
  url: AWS_DOCS.createService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a capacity provider",
        given: {
          service: { capacityProviderStrategy: [{ capacityProvider: "managed", weight: 1 }] },
        },
      },
    ],
    invalid: [
      {
        title: "a launch type",
        given: { service: { launchType: "MANAGED_INSTANCES" } },
        findings: [
          {
            path: "launchType",
            message: 'A service cannot have the launch type "MANAGED_INSTANCES".',
            fix: "Use capacityProviderStrategy instead.",
          },
        ],
      },
    ],
  },
  // With capacity providers beside it, another rule says that one of the two must go.
  check: (task) =>
    task.service.launchType !== "MANAGED_INSTANCES" || providersOf(task).length > 0
      ? []
      : [
          {
            path: "launchType",
            message: 'A service cannot have the launch type "MANAGED_INSTANCES".',
            fix: "Use capacityProviderStrategy instead.",
          },
        ],
};
