import { UNKNOWN } from "../../../../core";
import type { PortModel } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const mapping = (port: Omit<PortModel<Unknown>, "path" | "protocol">): AnyTask =>
  task({ containers: [container("app", { ports: [{ protocol: "tcp", ...port }] })] });

const path = "container.portMappings[0]";

const wrongPort = (containerPort: number) => ({
  name: `port ${containerPort}`,
  task: mapping({ containerPort }),
  findings: [
    { path, message: `"${containerPort}" is not a port.`, fix: "Use a number from 1 to 65535." },
  ],
});

const wrongRange = (containerPortRange: string) => ({
  name: `range "${containerPortRange}"`,
  task: mapping({ containerPortRange }),
  findings: [
    {
      path,
      message: `"${containerPortRange}" is not a range of ports.`,
      fix: 'Write the first and the last port, such as "8000-8010".',
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "port 1", task: mapping({ containerPort: 1 }) },
    { name: "port 65535", task: mapping({ containerPort: 65535 }) },
    { name: "range 1-2", task: mapping({ containerPortRange: "1-2" }) },
    { name: "range 65534-65535", task: mapping({ containerPortRange: "65534-65535" }) },
  ],
  invalid: [
    wrongPort(0),
    wrongPort(65536),
    wrongPort(80.5),
    wrongPort(-1),
    wrongPort(NaN),
    wrongRange("0-10"),
    wrongRange("65535-65536"),
    wrongRange("80-80"),
    wrongRange("81-80"),
    wrongRange("80"),
    wrongRange("80-"),
    wrongRange("80-90 "),
    wrongRange("80-90-100"),
    wrongRange("000080-90"),
    wrongRange("80-000090"),
    wrongRange(""),
    {
      name: "neither a port nor a range",
      task: mapping({}),
      findings: [
        { path, message: "The mapping has neither a port nor a range.", fix: "Set containerPort." },
      ],
    },
    {
      name: "a port and a range",
      task: mapping({ containerPort: 80, containerPortRange: "80-90" }),
      findings: [
        {
          path,
          message: "The mapping has both a port and a range.",
          fix: "Remove containerPort or containerPortRange.",
        },
      ],
    },
    {
      name: "a port, and a range that is not known",
      task: mapping({ containerPort: 80, containerPortRange: UNKNOWN }),
      findings: [
        {
          path,
          message: "The mapping has both a port and a range.",
          fix: "Remove containerPort or containerPortRange.",
        },
      ],
    },
    {
      name: "a range, and a port that is not known",
      task: mapping({ containerPort: UNKNOWN, containerPortRange: "80-90" }),
      findings: [
        {
          path,
          message: "The mapping has both a port and a range.",
          fix: "Remove containerPort or containerPortRange.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no port", task: task() }],
  unknown: [
    {
      name: "a port and a range that are not known",
      task: mapping({ containerPort: UNKNOWN, containerPortRange: UNKNOWN }),
    },
    { name: "a port that is not known", task: mapping({ containerPort: UNKNOWN }) },
    { name: "a range that is not known", task: mapping({ containerPortRange: UNKNOWN }) },
    {
      name: "ports that are not known",
      task: task({ containers: [container("app", { ports: UNKNOWN })] }),
    },
  ],
};
