import { defined, served } from "../served";
import type { RuleCases } from "../cases";

const connecting = (portName: unknown, ports: unknown) =>
  served(
    { serviceConnectConfiguration: { enabled: true, services: [{ portName }] } },
    defined({}, { portMappings: ports }),
  );
const WEB = [{ containerPort: 80, name: "web" }];
const unknown = (message: string) => [
  {
    path: "serviceConnectConfiguration.services[0].portName",
    message,
    fix: "Use the name of a port mapping.",
  },
];

export const cases: RuleCases = {
  valid: [{ name: "a name of the task", ...connecting("web", [{ containerPort: 9 }, ...WEB]) }],
  invalid: [
    {
      name: "a misspelt name",
      ...connecting("wed", WEB),
      findings: unknown('The task names no port "wed"; it names "web". Did you mean "web"?'),
    },
    {
      name: "a task without names",
      ...connecting("web", [{ containerPort: 80 }]),
      findings: unknown('The task names no port "web"; it names nothing.'),
    },
  ],
  notApplicable: [
    { name: "no Service Connect", ...served({}, defined()) },
    { name: "a missing name, which another rule reports", ...connecting(undefined, WEB) },
  ],
  unknown: [
    {
      name: "a task that is not seen",
      ...served({ serviceConnectConfiguration: { services: [{ portName: "web" }] } }),
    },
    { name: "ports that are not known", ...connecting("web", "${ports}") },
    { name: "a port that is not known", ...connecting("web", ["${port}"]) },
    { name: "a name of the task that is not known", ...connecting("a", [{ name: "${name}" }]) },
    {
      name: "ports of one container that are not known",
      ...served(
        { serviceConnectConfiguration: { services: [{ portName: "web" }] } },
        {
          containerDefinitions: [
            { name: "app", image: "app:1", portMappings: [{ containerPort: 80, name: "http" }] },
            { name: "proxy", image: "proxy:1", portMappings: "${ports}" },
          ],
        },
      ),
    },
    { name: "a name that is not known", ...connecting("${name}", WEB) },
  ],
};
