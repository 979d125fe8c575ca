import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const mapping = (protocol: string | Unknown, appProtocol?: string | Unknown): AnyTask =>
  task({
    containers: [
      container("app", {
        ports: [{ containerPort: 80, protocol, ...(appProtocol !== undefined && { appProtocol }) }],
      }),
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: "udp", task: mapping("udp") },
    ...["http", "http2", "grpc"].map((app) => ({
      name: `${app} over tcp`,
      task: mapping("tcp", app),
    })),
  ],
  invalid: [
    {
      name: "a protocol in capitals, which ECS does not read",
      task: mapping("TCP"),
      findings: [
        {
          path: "container.portMappings[0].protocol",
          message: 'ECS has no protocol "TCP". Did you mean "tcp"?',
          fix: 'Use "tcp" or "udp".',
        },
      ],
    },
    {
      name: "an application protocol that is none",
      task: mapping("tcp", "websocket"),
      findings: [
        {
          path: "container.portMappings[0].appProtocol",
          message: 'ECS has no appProtocol "websocket".',
          fix: 'Use "http", "http2" or "grpc".',
        },
      ],
    },
  ],
  notApplicable: [{ name: "no port", task: task() }],
  unknown: [
    { name: "protocols that are not known", task: mapping(UNKNOWN, UNKNOWN) },
    {
      name: "ports that are not known",
      task: task({ containers: [container("app", { ports: UNKNOWN })] }),
    },
  ],
};
