import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

type Port = { containerPort?: number; hostPort?: number | Unknown; protocol?: string | Unknown };
const having = (port: Port, modes: Partial<AnyTask> = { networkMode: "bridge" }): AnyTask => {
  const ports = [{ containerPort: 80, protocol: "tcp", ...port }];
  const { networkMode: _, ...rest } = task<Unknown>({
    launchTypes: ["EC2"],
    containers: [container<Unknown>("app", { ports })],
  });
  return { ...rest, ...modes };
};
const taken = (number: number, owner: string, field = "hostPort", word = "host") => ({
  path: `container.portMappings[0].${field}`,
  message: `The port "${number}" of the instance is taken by ${owner}.`,
  fix: `Use another ${word} port.`,
});
const OWNERS: readonly (readonly [number, string])[] = [
  [22, "SSH"],
  [2375, "Docker"],
  [2376, "Docker"],
  [51678, "the ECS agent"],
  [51679, "the ECS agent"],
  [51680, "the ECS agent"],
];
export const cases: RuleCases = {
  valid: [
    { name: "other ports", task: having({ hostPort: 8080 }) },
    { name: "a port of the container's own", task: having({ containerPort: 22 }) },
    { name: "a port that ECS chooses", task: having({ hostPort: 0 }) },
    { name: "another protocol", task: having({ hostPort: 22, protocol: "udp" }) },
    { name: "a network of its own", task: having({ hostPort: 22 }, { networkMode: "awsvpc" }) },
  ],
  invalid: [
    ...OWNERS.map(([hostPort, owner]) => ({
      name: `port ${hostPort}`,
      task: having({ hostPort }),
      findings: [taken(hostPort, owner)],
    })),
    {
      name: "no network mode",
      task: having({ hostPort: 22 }, {}),
      findings: [taken(22, "SSH")],
    },
    {
      name: "the network of the host",
      task: having({ containerPort: 22 }, { networkMode: "host" }),
      findings: [taken(22, "SSH", "containerPort", "container")],
    },
    {
      name: "the network of the host with a host port",
      task: having({ containerPort: 22, hostPort: 22 }, { networkMode: "host" }),
      findings: [taken(22, "SSH")],
    },
  ],
  notApplicable: [
    { name: "no ports", task: { ...task({ launchTypes: ["EC2"] }), networkMode: "bridge" } },
    {
      name: "a task on Fargate",
      task: { ...having({ hostPort: 22 }), launchTypes: ["FARGATE"] },
    },
  ],
  unknown: [
    { name: "a port that is not known", task: having({ hostPort: UNKNOWN }) },
    { name: "a protocol that is not known", task: having({ hostPort: 22, protocol: UNKNOWN }) },
    { name: "a mode that is not known", task: having({ hostPort: 22 }, { networkMode: UNKNOWN }) },
  ],
};
