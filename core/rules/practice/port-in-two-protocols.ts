import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const portInTwoProtocols: Rule = {
  id: "port-in-two-protocols",
  title: "A container maps a port for one protocol",
  kind: "practice",
  on: "task",
  severity: "low",
  why: 'The ECS API calls a port of one container in two protocols an error. It is accepted until Service Connect or a load balancer names the port: "Container port 53 is used in more than one port mapping for container x".',
  fix: "Use another port for one of the protocols, or put one of them in a container of its own.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a port of each protocol",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [
                  { containerPort: 53, protocol: "udp" },
                  { containerPort: 8053, protocol: "tcp" },
                ],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a port in both",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [
                  { containerPort: 53, protocol: "udp" },
                  { containerPort: 53, protocol: "tcp" },
                ],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[1]",
            message: '"app" maps the port "53" for "udp" and for "tcp".',
            fix: "Use another port for one of them.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) =>
      repeated(items(container.ports), ({ containerPort }) =>
        known(containerPort)?.toString(),
      ).flatMap(({ item, first, key }) => {
        const [before, now] = [known(first.protocol), known(item.protocol)];
        return before === undefined || now === undefined || before === now
          ? []
          : [
              {
                path: item.path,
                message: `${called(container)} maps the port "${key}" for "${before}" and for "${now}".`,
                fix: "Use another port for one of them.",
              },
            ];
      }),
    ),
};
