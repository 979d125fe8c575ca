import { quoteWord } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const portProtocolHintWithoutName: Rule = {
  id: "port-protocol-hint-without-name",
  title: "A port with an application protocol has a name",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "Only Service Connect reads appProtocol, and it finds ports by their name: without one the hint does nothing.",
  fix: "Name the port, or remove appProtocol.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a named port",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 9000, name: "api", appProtocol: "grpc" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a port without a name",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 9000, appProtocol: "grpc" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0]",
            message:
              'The hint "grpc" needs a name: only Service Connect reads it, by the name of the port.',
            fix: "Name the port, or remove appProtocol.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) =>
      items(container.ports).flatMap(({ name, appProtocol, path }) => {
        const hint = known(appProtocol);
        return hint === undefined || name !== undefined
          ? []
          : [
              {
                path,
                message: `The hint ${quoteWord(hint)} needs a name: only Service Connect reads it, by the name of the port.`,
                fix: "Name the port, or remove appProtocol.",
              },
            ];
      }),
    ),
};
