import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const portRangeInHostMode: Rule = {
  id: "port-range-in-host-mode",
  title: "Ranges of ports are mapped in the network modes bridge and awsvpc only",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses containerPortRange in the network mode host.",
  fix: "Use the network mode awsvpc or bridge, or map single ports.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a range in awsvpc",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPortRange: "8000-8010" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a range on the host",
        given: {
          taskDefinition: {
            networkMode: "host",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPortRange: "8000-8010" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0].containerPortRange",
            message: 'The network mode "host" has no ranges of ports.',
            fix: "Use the network mode awsvpc or bridge, or map single ports.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    known(task.networkMode) === "host"
      ? containersOf(task).flatMap(({ ports }) =>
          items(ports).flatMap(({ path, containerPortRange }) =>
            containerPortRange === undefined
              ? []
              : [
                  {
                    path: `${path}.containerPortRange`,
                    message: 'The network mode "host" has no ranges of ports.',
                    fix: "Use the network mode awsvpc or bridge, or map single ports.",
                  },
                ],
          ),
        )
      : [],
};
