import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const mapped = (...portMappings: object[]) => ({
  taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1", portMappings }] },
});
export const cases: RuleCases = {
  valid: [
    {
      name: "a named port",
      given: mapped({ containerPort: 80, name: "web", appProtocol: "http" }),
    },
  ],
  invalid: [
    {
      name: "a port without a name",
      given: mapped({ containerPort: 80 }, { containerPort: 81, appProtocol: "http2" }),
      findings: [
        {
          path: "containerDefinitions[0].portMappings[1]",
          message:
            'The hint "http2" needs a name: only Service Connect reads it, by the name of the port.',
          fix: "Name the port, or remove appProtocol.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no hint", given: mapped({ containerPort: 80 }) }],
  unknown: [
    {
      name: "a hint that is not known",
      given: mapped({ containerPort: 80, appProtocol: UNKNOWN }),
    },
    {
      name: "a name that is not known",
      given: mapped({ containerPort: 80, name: UNKNOWN, appProtocol: "http" }),
    },
  ],
};
