import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const mapping = (port: object, firelensConfiguration: unknown = { type: "fluentbit" }) => ({
  given: {
    taskDefinition: {
      containerDefinitions: [
        { name: "log", image: "log:1", firelensConfiguration, portMappings: [port] },
      ],
    },
  },
});
const findingOf = (port: string) => ({
  path: "containerDefinitions[0].portMappings[0]",
  message: `The FireLens router "log" maps the port "${port}", which is for the task alone.`,
  fix: "Remove the mapping.",
});
const finding = findingOf("24224");

export const cases: RuleCases = {
  valid: [
    ...[24223, 24225].map((containerPort) => ({
      name: `the port ${containerPort}`,
      ...mapping({ containerPort }),
    })),
    { name: "ports below", ...mapping({ containerPortRange: "24000-24223" }) },
    {
      name: "a port that is not asked for",
      ...mapping({ containerPort: 24224 }),
      options: { ports: ["8877"] },
    },
    { name: "ports above", ...mapping({ containerPortRange: "24225-24300" }) },
  ],
  invalid: [
    ...[24224, 8877, 2020].map((containerPort) => ({
      name: `the port ${containerPort}`,
      ...mapping({ containerPort }),
      findings: [findingOf(`${containerPort}`)],
    })),
    {
      name: "a port that is asked for",
      ...mapping({ containerPort: 9 }),
      options: { ports: ["9"] },
      findings: [findingOf("9")],
    },
    ...["24224-24230", "24200-24224"].map((containerPortRange) => ({
      name: `the range ${containerPortRange}`,
      ...mapping({ containerPortRange }),
      findings: [finding],
    })),
  ],
  notApplicable: [{ name: "no router", ...mapping({ containerPort: 24225 }, null) }],
  unknown: [
    { name: "a port that is not known", ...mapping({ containerPort: "{{ port }}" }) },
    { name: "a router that is not known", ...mapping({ containerPort: 24224 }, UNKNOWN) },
  ],
};
