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
const finding = {
  path: "containerDefinitions[0].portMappings[0]",
  message: 'The FireLens router "log" maps the port "24224", on which it takes logs.',
  fix: "Remove the mapping.",
};

export const cases: RuleCases = {
  valid: [
    ...[24223, 24225].map((containerPort) => ({
      name: `the port ${containerPort}`,
      ...mapping({ containerPort }),
    })),
    { name: "ports below", ...mapping({ containerPortRange: "24000-24223" }) },
    { name: "ports above", ...mapping({ containerPortRange: "24225-24300" }) },
  ],
  invalid: [
    { name: "the port", ...mapping({ containerPort: 24224 }), findings: [finding] },
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
