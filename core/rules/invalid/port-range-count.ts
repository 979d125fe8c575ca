import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const MAXIMUM = 100;

export const portRangeCount: Rule = {
  id: "port-range-count",
  title: "A container maps at most 100 ranges of ports",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a container with more than 100 ranges of ports.",
  fix: "Merge ranges that lie next to each other.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two ranges",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [
                  { containerPortRange: "8000-8010" },
                  { containerPortRange: "9000-9010" },
                ],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "101 ranges of two ports",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: Array.from({ length: 101 }, (_, i) => ({
                  containerPortRange: `${8000 + 2 * i}-${8001 + 2 * i}`,
                })),
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings",
            message: 'The container maps "101" ranges of ports; ECS accepts at most 100.',
            fix: "Merge ranges that lie next to each other.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ path, ports }) => {
      const ranges = items(ports).filter((port) => port.containerPortRange !== undefined);
      return ranges.length <= MAXIMUM
        ? []
        : [
            {
              path: `${path}.portMappings`,
              message: `The container maps "${ranges.length}" ranges of ports; ECS accepts at most ${MAXIMUM}.`,
              fix: "Merge ranges that lie next to each other.",
            },
          ];
    }),
};
