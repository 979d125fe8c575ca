import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { listAt, providersOf } from "../services";
import type { Rule, ServedTask } from "../rule";

/** Path, count, greatest count and what is counted. */
type Row = readonly [string | undefined, number, number, string];

export const serviceListCount: Rule = {
  id: "service-list-count",
  title: "Lists of a service are no longer than ECS accepts",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses more than 16 subnets, 5 security groups, 20 capacity providers, 10 placement constraints, 5 placement strategies, 50 tags or 1 service registry.",
  fix: "Remove items.",
  url: AWS_DOCS.createService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two subnets",
        given: {
          service: {
            networkConfiguration: {
              awsvpcConfiguration: { subnets: ["subnet-1", "subnet-2"], securityGroups: ["sg-1"] },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "six security groups",
        given: {
          service: {
            networkConfiguration: {
              awsvpcConfiguration: {
                subnets: ["subnet-1"],
                securityGroups: ["sg-1", "sg-2", "sg-3", "sg-4", "sg-5", "sg-6"],
              },
            },
          },
        },
        findings: [
          {
            path: "networkConfiguration.awsvpcConfiguration.securityGroups",
            message: 'There are "6" security groups; ECS accepts at most 5.',
            fix: "Remove some of them.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    rowsOf(task).flatMap(([path, count, maximum, what]) =>
      path === undefined || count <= maximum
        ? []
        : [
            {
              path,
              message: `There are "${count}" ${what}; ECS accepts at most ${maximum}.`,
              fix: "Remove some of them.",
            },
          ],
    ),
};

function rowsOf(task: ServedTask): Row[] {
  const { service } = task;
  const network = known(service.network);
  return [
    [`${network?.path}.subnets`, items(network?.subnets).length, 16, "subnets"],
    [
      `${network?.path}.securityGroups`,
      items(network?.securityGroups).length,
      5,
      "security groups",
    ],
    counted(providersOf(task), 20, "capacity providers"),
    counted(items(service.serviceRegistries), 1, "service registries"),
    counted(items(service.placementConstraints), 10, "placement constraints"),
    counted(items(service.placementStrategy), 5, "placement strategies"),
    counted(items(service.tags), 50, "tags"),
  ];
}

function counted(list: readonly { readonly path: string }[], maximum: number, what: string): Row {
  const [first] = list;
  return [first && listAt(first), list.length, maximum, what];
}
