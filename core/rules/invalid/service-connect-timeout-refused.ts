import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { ServiceConnectEndpointModel } from "../../model";
import { containersOf } from "../containers";
import type { AnyTask, Rule } from "../rule";

export const serviceConnectTimeoutRefused: Rule = {
  id: "service-connect-timeout-refused",
  title: "Only a port that speaks HTTP or gRPC has a timeout for each request",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "Without an appProtocol the port is TCP, which has no requests: ECS accepts idleTimeoutSeconds alone.",
  fix: "Set the appProtocol of the port mapping, or remove perRequestTimeoutSeconds.",
  url: AWS_DOCS.serviceConnectTimeout,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a port that speaks HTTP",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 80, name: "web", appProtocol: "http" }],
              },
            ],
          },
          service: {
            serviceConnectConfiguration: {
              enabled: true,
              services: [
                {
                  portName: "web",
                  clientAliases: [{ port: 80 }],
                  timeout: { perRequestTimeoutSeconds: 30 },
                },
              ],
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a port without appProtocol",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 6379, name: "cache" }],
              },
            ],
          },
          service: {
            serviceConnectConfiguration: {
              enabled: true,
              services: [
                {
                  portName: "cache",
                  clientAliases: [{ port: 6379 }],
                  timeout: { perRequestTimeoutSeconds: 30 },
                },
              ],
            },
          },
        },
        findings: [
          {
            path: "serviceConnectConfiguration.services[0].timeout.perRequestTimeoutSeconds",
            message: 'The port "cache" has no appProtocol, so it is TCP, which has no requests.',
            fix: "Set the appProtocol of the port mapping, or remove perRequestTimeoutSeconds.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const connect = known(task.service.serviceConnect);
    return connect?.enabled === true
      ? items(connect.services).flatMap((endpoint) => problems(task, endpoint))
      : [];
  },
};

function problems(
  task: AnyTask,
  { path, portName, timeout }: ServiceConnectEndpointModel<Unknown>,
): Finding[] {
  const seconds = known(known(timeout)?.perRequestTimeoutSeconds);
  const name = known(portName);
  // 0 means none.
  if (!seconds || name === undefined || !isTcp(task, name)) return [];
  return [
    {
      path: `${path}.timeout.perRequestTimeoutSeconds`,
      message: `The port "${name}" has no appProtocol, so it is TCP, which has no requests.`,
      fix: "Set the appProtocol of the port mapping, or remove perRequestTimeoutSeconds.",
    },
  ];
}

function isTcp(task: AnyTask, portName: string): boolean {
  return containersOf(task)
    .flatMap(({ ports }) => items(ports))
    .some(({ name, appProtocol }) => name === portName && appProtocol === undefined);
}
