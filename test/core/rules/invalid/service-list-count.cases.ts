import { UNKNOWN } from "../../../../core";
import { served } from "../served";
import type { RuleCases } from "../cases";

const NETWORK = "networkConfiguration.awsvpcConfiguration";
const network = (field: string) => (list: unknown) => ({
  networkConfiguration: { awsvpcConfiguration: { [field]: list } },
});

const LISTS: readonly (readonly [
  what: string,
  path: string,
  maximum: number,
  item: unknown,
  place: (list: unknown) => object,
])[] = [
  ["subnets", `${NETWORK}.subnets`, 16, "subnet-1", network("subnets")],
  ["security groups", `${NETWORK}.securityGroups`, 5, "sg-1", network("securityGroups")],
  [
    "capacity providers",
    "capacityProviderStrategy",
    20,
    { capacityProvider: "one" },
    (capacityProviderStrategy) => ({ capacityProviderStrategy }),
  ],
  [
    "service registries",
    "serviceRegistries",
    1,
    { registryArn: "arn:sd" },
    (serviceRegistries) => ({ serviceRegistries }),
  ],
  [
    "placement constraints",
    "placementConstraints",
    10,
    { type: "memberOf" },
    (placementConstraints) => ({ placementConstraints }),
  ],
  [
    "placement strategies",
    "placementStrategy",
    5,
    { type: "spread" },
    (placementStrategy) => ({ placementStrategy }),
  ],
  ["tags", "tags", 50, { key: "team", value: "shop" }, (tags) => ({ tags })],
];

export const cases: RuleCases = {
  valid: LISTS.map(([what, , maximum, item, place]) => ({
    name: `${maximum} ${what}`,
    ...served({ ...place(Array.from({ length: maximum }, () => item)) }),
  })),
  invalid: LISTS.map(([what, path, maximum, item, place]) => ({
    name: `${maximum + 1} ${what}`,
    ...served({ ...place(Array.from({ length: maximum + 1 }, () => item)) }),
    findings: [
      {
        path,
        message: `There are "${maximum + 1}" ${what}; ECS accepts at most ${maximum}.`,
        fix: "Remove some of them.",
      },
    ],
  })),
  notApplicable: [{ name: "a service without lists", ...served({}) }],
  unknown: LISTS.map(([what, , , , place]) => ({
    name: `${what} that are not known`,
    ...served({ ...place(UNKNOWN) }),
  })),
};
