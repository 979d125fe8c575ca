import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { PortModel } from "../../model";
import { containersOf } from "../containers";
import { isPort } from "../ports";
import type { Rule } from "../rule";

export const hostPortInvalid: Rule = {
  id: "host-port-invalid",
  title: "A host port is one port, beside one container port",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses host ports above 65535, and a host port beside a range of container ports.",
  fix: "Use a port from 1 to 65535, or leave hostPort out.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a host port that ECS chooses",
        given: {
          taskDefinition: {
            networkMode: "bridge",
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80, hostPort: 0 }] },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a host port beside a range",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPortRange: "8000-8010", hostPort: 8000 }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0].hostPort",
            message:
              'The host port "8000" stands beside a range; ECS chooses the host ports of one.',
            fix: "Leave hostPort out.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ ports }) => items(ports).flatMap((port) => problems(port))),
};

function problems({ path, hostPort, containerPortRange }: PortModel<Unknown>): Finding[] {
  const number = known(hostPort);
  if (number === undefined) return [];
  if (containerPortRange !== undefined) {
    return [
      {
        path: `${path}.hostPort`,
        message: `The host port "${number}" stands beside a range; ECS chooses the host ports of one.`,
        fix: "Leave hostPort out.",
      },
    ];
  }
  return number === 0 || isPort(number)
    ? []
    : [
        {
          path: `${path}.hostPort`,
          message: `"${number}" is not a host port.`,
          fix: "Use a number from 1 to 65535, or leave hostPort out.",
        },
      ];
}
