import { hasNo } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const FIELDS = [
  { field: "protocol", values: ["tcp", "udp"] },
  { field: "appProtocol", values: ["http", "http2", "grpc"] },
] as const;

export const portProtocolUnknown: Rule = {
  id: "port-protocol-unknown",
  title: "A port mapping has protocols that ECS knows",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses protocols other than tcp and udp, and application protocols other than http, http2 and grpc.",
  fix: "Use one of the protocols that ECS knows.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "gRPC over TCP",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [
                  { containerPort: 80, protocol: "tcp", name: "rpc", appProtocol: "grpc" },
                ],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an application protocol as the protocol",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 80, protocol: "http" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0].protocol",
            message: 'ECS has no protocol "http".',
            fix: 'Use "tcp" or "udp".',
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ ports }) =>
      items(ports).flatMap((port) =>
        FIELDS.flatMap(({ field, values }) => {
          const text = known(port[field]);
          return text === undefined || values.some((value) => value === text)
            ? []
            : [
                {
                  path: `${port.path}.${field}`,
                  message: hasNo("ECS", field, text, values),
                  fix: `Use ${list(values, "or")}.`,
                },
              ];
        }),
      ),
    ),
};
