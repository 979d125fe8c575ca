import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const mapped = (...portMappings: object[]) => ({
  taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1", portMappings }] },
});
export const cases: RuleCases = {
  valid: [
    {
      name: "different ports",
      given: mapped({ containerPort: 53 }, { containerPort: 54, protocol: "udp" }),
    },
  ],
  invalid: [
    {
      name: "a port in both protocols",
      given: mapped({ containerPort: 53 }, { containerPort: 53, protocol: "udp" }),
      findings: [
        {
          path: "containerDefinitions[0].portMappings[1]",
          message: '"app" maps the port "53" for "tcp" and for "udp".',
          fix: "Use another port for one of them.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a port that is there twice",
      given: mapped({ containerPort: 53 }, { containerPort: 53 }),
    },
    {
      name: "ranges",
      given: mapped({ containerPortRange: "1-2" }, { containerPortRange: "1-2", protocol: "udp" }),
    },
  ],
  unknown: [
    {
      name: "a port that is not known",
      given: mapped({ containerPort: 53 }, { containerPort: UNKNOWN, protocol: "udp" }),
    },
    {
      name: "protocols that are not known",
      given: mapped({ containerPort: 53 }, { containerPort: 53, protocol: UNKNOWN }),
    },
    {
      name: "a first protocol that is not known",
      given: mapped({ containerPort: 53, protocol: UNKNOWN }, { containerPort: 53 }),
    },
  ],
};
