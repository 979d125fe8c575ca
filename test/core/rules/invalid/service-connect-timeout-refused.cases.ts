import { defined, served } from "../served";
import type { RuleCases } from "../cases";

const PATH = "serviceConnectConfiguration.services[0].timeout.perRequestTimeoutSeconds";
const waiting = (seconds: unknown, mapping: object, fields: object = {}) =>
  served(
    {
      serviceConnectConfiguration: {
        enabled: true,
        services: [{ portName: "web", timeout: { perRequestTimeoutSeconds: seconds } }],
        ...fields,
      },
    },
    defined(
      {},
      { portMappings: [{ containerPort: 1 }, { containerPort: 2, name: "other" }, mapping] },
    ),
  );
const TCP = { containerPort: 80, name: "web" };

export const cases: RuleCases = {
  valid: [
    { name: "HTTP", ...waiting(1, { ...TCP, appProtocol: "http" }) },
    { name: "no timeout", ...waiting(0, TCP) },
  ],
  invalid: [
    {
      name: "TCP",
      ...waiting(1, TCP),
      findings: [
        {
          path: PATH,
          message: 'The port "web" has no appProtocol, so it is TCP, which has no requests.',
          fix: "Set the appProtocol of the port mapping, or remove perRequestTimeoutSeconds.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no Service Connect", ...served({}, defined()) },
    { name: "no timeout at all", ...waiting(undefined, TCP) },
    {
      name: "a service that names no timeout",
      ...waiting(1, TCP, { services: [{ portName: "web" }] }),
    },
    {
      name: "Service Connect that is off",
      ...waiting(1, { ...TCP, name: "x" }, { enabled: false }),
    },
    { name: "a name that no port has, told by another rule", ...waiting(1, { ...TCP, name: "x" }) },
  ],
  unknown: [
    { name: "a protocol that is not known", ...waiting(1, { ...TCP, appProtocol: "${p}" }) },
    { name: "a timeout that is not known", ...waiting("${t}", TCP) },
    {
      name: "a timeout whose parts are not known",
      ...waiting(1, TCP, { services: [{ portName: "web", timeout: "${t}" }] }),
    },
    {
      name: "a port that is not known",
      ...waiting(1, TCP, {
        services: [{ portName: "${port}", timeout: { perRequestTimeoutSeconds: 1 } }],
      }),
    },
    { name: "whether it is on", ...waiting(1, TCP, { enabled: "${on}" }) },
    {
      name: "a task that is not seen",
      ...served({ serviceConnectConfiguration: { enabled: true } }),
    },
  ],
};
