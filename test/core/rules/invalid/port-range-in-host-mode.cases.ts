import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const range = (
  networkMode: string | Unknown,
  containerPortRange: string | Unknown = "80-90",
): AnyTask => ({
  ...task({ containers: [container("app", { ports: [{ containerPortRange, protocol: "tcp" }] })] }),
  networkMode,
});

const finding = {
  path: "container.portMappings[0].containerPortRange",
  message: 'The network mode "host" has no ranges of ports.',
  fix: "Use the network mode awsvpc or bridge, or map single ports.",
};

export const cases: RuleCases = {
  valid: [
    { name: "a range in awsvpc", task: range("awsvpc") },
    { name: "a range in bridge", task: range("bridge") },
  ],
  invalid: [
    { name: "a range on the host", task: range("host"), findings: [finding] },
    {
      name: "a range on the host that is not known",
      task: range("host", UNKNOWN),
      findings: [finding],
    },
  ],
  notApplicable: [
    {
      name: "single ports on the host",
      task: task({ networkMode: "host", containers: [container("app", { ports: [80] })] }),
    },
  ],
  unknown: [
    { name: "a network mode that is not known", task: range(UNKNOWN) },
    {
      name: "ports that are not known",
      task: task({ networkMode: "host", containers: [container("app", { ports: UNKNOWN })] }),
    },
  ],
};
