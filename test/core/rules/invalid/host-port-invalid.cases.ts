import { UNKNOWN } from "../../../../core";
import type { PortModel, Unknown } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const mapping = (port: Partial<PortModel<Unknown>>): AnyTask =>
  task({
    networkMode: "bridge",
    containers: [container("app", { ports: [{ protocol: "tcp", ...port }] })],
  });

const path = "container.portMappings[0].hostPort";

const wrongPort = (hostPort: number) => ({
  name: `host port ${hostPort}`,
  task: mapping({ containerPort: 80, hostPort }),
  findings: [
    {
      path,
      message: `"${hostPort}" is not a host port.`,
      fix: "Use a number from 1 to 65535, or leave hostPort out.",
    },
  ],
});

const besideRange = (range: string | Unknown) => ({
  name: `a host port beside the range ${String(range)}`,
  task: mapping({ containerPortRange: range, hostPort: 0 }),
  findings: [
    {
      path,
      message: 'The host port "0" stands beside a range; ECS chooses the host ports of one.',
      fix: "Leave hostPort out.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "a host port that ECS chooses", task: mapping({ containerPort: 80, hostPort: 0 }) },
    { name: "host port 1", task: mapping({ containerPort: 80, hostPort: 1 }) },
    { name: "host port 65535", task: mapping({ containerPort: 80, hostPort: 65535 }) },
  ],
  invalid: [wrongPort(-1), wrongPort(65536), besideRange("80-90"), besideRange(UNKNOWN)],
  notApplicable: [
    { name: "no port", task: task() },
    { name: "a port without a host port", task: mapping({ containerPort: 80 }) },
    { name: "a range without a host port", task: mapping({ containerPortRange: "80-90" }) },
  ],
  unknown: [
    {
      name: "a host port that is not known",
      task: mapping({ containerPort: 80, hostPort: UNKNOWN }),
    },
    {
      name: "a host port that is not known, beside a range",
      task: mapping({ containerPortRange: "80-90", hostPort: UNKNOWN }),
    },
    {
      name: "ports that are not known",
      task: task({ containers: [container("app", { ports: UNKNOWN })] }),
    },
  ],
};
