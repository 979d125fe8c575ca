import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import type { Unknown } from "../../known";
import type { PortModel } from "../../model";
import { containersOf } from "../containers";
import { isElsewhere } from "../fields";
import type { Rule } from "../rule";

const OWNERS: ReadonlyMap<unknown, string> = new Map([
  [22, "SSH"],
  [2375, "Docker"],
  [2376, "Docker"],
  [51678, "the ECS agent"],
  [51679, "the ECS agent"],
  [51680, "the ECS agent"],
]);

export const hostPortReserved: Rule = {
  id: "host-port-reserved",
  title: "No container takes a port that the instance needs itself",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "SSH, Docker and the ECS agent listen on these ports of every instance: ECS finds no place for a task that asks for one.",
  fix: "Use another host port.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a free port",
        given: {
          taskDefinition: {
            family: "web",
            networkMode: "bridge",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                memory: 128,
                portMappings: [{ containerPort: 22, hostPort: 2222 }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the port of SSH",
        given: {
          taskDefinition: {
            family: "web",
            networkMode: "bridge",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                memory: 128,
                portMappings: [{ containerPort: 2222, hostPort: 22 }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0].hostPort",
            message: 'The port "22" of the instance is taken by SSH.',
            fix: "Use another host port.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const mode = task.networkMode ?? "bridge";
    if (!isElsewhere(task) || (mode !== "bridge" && mode !== "host")) return [];
    return containersOf(task).flatMap(({ ports }) =>
      items(ports).flatMap((port) => {
        const { field, number } = onHost(port, mode);
        const owner = OWNERS.get(number);
        return owner === undefined || port.protocol !== "tcp"
          ? []
          : [
              {
                path: `${port.path}.${field}`,
                message: `The port "${String(number)}" of the instance is taken by ${owner}.`,
                fix: `Use another ${field === "hostPort" ? "host" : "container"} port.`,
              },
            ];
      }),
    );
  },
};

/** The port of the machine; in the network of the host it is the container's own. */
function onHost({ containerPort, hostPort }: PortModel<Unknown>, mode: string) {
  return hostPort === undefined && mode === "host"
    ? ({ field: "containerPort", number: containerPort } as const)
    : ({ field: "hostPort", number: hostPort } as const);
}
