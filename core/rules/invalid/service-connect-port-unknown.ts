import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { items, known } from "../../known";
import { didYouMean } from "../../suggest";
import { containersOf } from "../containers";
import type { AnyTask, Rule } from "../rule";

export const serviceConnectPortUnknown: Rule = {
  id: "service-connect-port-unknown",
  title: "Service Connect offers ports that the task names",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses a portName that is the name of no port mapping of the task.",
  fix: "Use the name of a port mapping.",
  url: AWS_DOCS.serviceConnectService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a named port",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80, name: "web" }] },
            ],
          },
          service: {
            serviceConnectConfiguration: {
              enabled: true,
              services: [{ portName: "web", clientAliases: [{ port: 80 }] }],
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "another name",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80, name: "web" }] },
            ],
          },
          service: {
            serviceConnectConfiguration: {
              enabled: true,
              services: [{ portName: "wed", clientAliases: [{ port: 80 }] }],
            },
          },
        },
        findings: [
          {
            path: "serviceConnectConfiguration.services[0].portName",
            message: 'The task names no port "wed"; it names "web". Did you mean "web"?',
            fix: "Use the name of a port mapping.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const names = portNamesOf(task);
    return items(known(task.service.serviceConnect)?.services).flatMap(({ path, portName }) => {
      const name = known(portName);
      return name === undefined || names === undefined || names.includes(name)
        ? []
        : [
            {
              path: `${path}.portName`,
              message: `The task names no port "${name}"; it names ${list(names)}.${didYouMean(name, names)}`,
              fix: "Use the name of a port mapping.",
            },
          ];
    });
  },
};

/** The names of all ports, or undefined where some may be unseen. */
function portNamesOf(task: AnyTask): string[] | undefined {
  const containers = containersOf(task);
  const ports = containers.flatMap((container) => items(container.ports));
  const names = ports.flatMap(({ name }) => name ?? []).map((name) => known(name));
  const seen =
    Array.isArray(task.containers) &&
    containers.every((container) => Array.isArray(container.ports));
  const told = names.filter((name) => name !== undefined);
  return seen && told.length === names.length ? told : undefined;
}
