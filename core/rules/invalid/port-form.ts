import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import type { Unknown } from "../../known";
import type { Finding } from "../../issue";
import type { PortModel } from "../../model";
import { containersOf } from "../containers";
import { isPort, rangeOf } from "../ports";
import type { Rule } from "../rule";

export const portForm: Rule = {
  id: "port-form",
  title: "A port mapping names one port or one range",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses ports outside 1 to 65535 and ranges that do not go upwards.",
  fix: "Give either containerPort or containerPortRange, from 1 to 65535.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a port and a range",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 80 }, { containerPortRange: "8000-8010" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no port",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 65536 }] },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0]",
            message: '"65536" is not a port.',
            fix: "Use a number from 1 to 65535.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ ports }) => items(ports).flatMap((port) => problems(port))),
};

function problems(port: PortModel<Unknown>): Finding[] {
  const { containerPort, containerPortRange, path } = port;
  if (containerPort === undefined && containerPortRange === undefined) {
    return [
      {
        path,
        message: "The mapping has neither a port nor a range.",
        fix: "Set containerPort.",
      },
    ];
  }
  const unseen = containerPort === UNKNOWN && containerPortRange === UNKNOWN;
  if (containerPort !== undefined && containerPortRange !== undefined && !unseen) {
    return [
      {
        path,
        message: "The mapping has both a port and a range.",
        fix: "Remove containerPort or containerPortRange.",
      },
    ];
  }
  const number = known(containerPort);
  if (number !== undefined && !isPort(number)) {
    return [{ path, message: `"${number}" is not a port.`, fix: "Use a number from 1 to 65535." }];
  }
  const text = known(containerPortRange);
  return text === undefined || rangeOf(text) !== undefined
    ? []
    : [
        {
          path,
          message: `"${text}" is not a range of ports.`,
          fix: 'Write the first and the last port, such as "8000-8010".',
        },
      ];
}
