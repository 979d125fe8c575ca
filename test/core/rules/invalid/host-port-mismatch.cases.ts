import { UNKNOWN } from "../../../../core";
import type { PortModel, Unknown } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const mapping = (networkMode: string | Unknown, port: Partial<PortModel<Unknown>>): AnyTask => ({
  ...task({ containers: [container("app", { ports: [{ protocol: "tcp", ...port }] })] }),
  networkMode,
});

const mismatch = (networkMode: string) => ({
  name: `a port moved in the network mode ${networkMode}`,
  task: mapping(networkMode, { containerPort: 80, hostPort: 8080 }),
  findings: [
    {
      path: "container.portMappings[0].hostPort",
      message: `The host port "8080" is not the container port "80"; the network mode is "${networkMode}".`,
      fix: "Leave hostPort out, or use 80.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    {
      name: "the same port twice",
      task: mapping("awsvpc", { containerPort: 80, hostPort: 80 }),
    },
    { name: "no host port", task: mapping("awsvpc", { containerPort: 80 }) },
    { name: "a host port of 0", task: mapping("host", { containerPort: 80, hostPort: 0 }) },
  ],
  invalid: [mismatch("awsvpc"), mismatch("host")],
  notApplicable: [
    { name: "no port", task: task() },
    { name: "bridge", task: mapping("bridge", { containerPort: 80, hostPort: 8080 }) },
    {
      name: "a host port that is none, which another rule reports",
      task: mapping("awsvpc", { containerPort: 80, hostPort: 65536 }),
    },
    {
      name: "a container port that is none, which another rule reports",
      task: mapping("awsvpc", { containerPort: 0, hostPort: 80 }),
    },
    {
      name: "a range, which another rule reports",
      task: mapping("awsvpc", {
        containerPort: 80,
        containerPortRange: "80-90",
        hostPort: 8080,
      }),
    },
  ],
  unknown: [
    {
      name: "a network mode that is not known",
      task: mapping(UNKNOWN, { containerPort: 80, hostPort: 8080 }),
    },
    {
      name: "a host port that is not known",
      task: mapping("awsvpc", { containerPort: 80, hostPort: UNKNOWN }),
    },
    {
      name: "a container port that is not known",
      task: mapping("awsvpc", { containerPort: UNKNOWN, hostPort: 80 }),
    },
  ],
};
