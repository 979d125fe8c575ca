import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import { isPort } from "../ports";
import type { Rule } from "../rule";

export const hostPortMismatch: Rule = {
  id: "host-port-mismatch",
  title: "In the network modes awsvpc and host, the host port is the container port",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "When networkMode=awsvpc, the host ports and container ports in port mappings must match".',
  fix: "Leave hostPort out.",
  url: AWS_DOCS.portMapping,
  frameworks: [{ name: "cfn-lint", reference: "E3053" }],
  options: {},
  cases: {
    valid: [
      {
        title: "the same port twice, and no host port",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 80, hostPort: 80 }, { containerPort: 8080 }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a port moved in awsvpc",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 80, hostPort: 8080 }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0].hostPort",
            message:
              'The host port "8080" is not the container port "80"; the network mode is "awsvpc".',
            fix: "Leave hostPort out, or use 80.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const mode = known(task.networkMode);
    if (mode !== "awsvpc" && mode !== "host") return [];
    return containersOf(task).flatMap((container) =>
      items(container.ports).flatMap((port) => {
        const inside = known(port.containerPort);
        const outside = known(port.hostPort);
        // What is not a port is reported as such, and 0 leaves the choice to ECS.
        const clear = isPort(inside ?? 0) && isPort(outside ?? 0);
        return !clear || inside === outside || port.containerPortRange !== undefined
          ? []
          : [
              {
                path: `${port.path}.hostPort`,
                message: `The host port "${outside}" is not the container port "${inside}"; the network mode is "${mode}".`,
                fix: `Leave hostPort out, or use ${inside}.`,
              },
            ];
      }),
    );
  },
};
