import { defined, served } from "../served";
import type { RuleCases } from "../cases";

const NETWORK = { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } } };
const refused = (name: string, mode: string, fields: object) => ({
  name,
  ...served(NETWORK, defined({ ...fields })),
  findings: [
    {
      path: "networkConfiguration.awsvpcConfiguration",
      message: `A task in network mode "${mode}" cannot have a network configuration.`,
      fix: "Remove it, or set networkMode to awsvpc.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "awsvpc", ...served(NETWORK, defined({ networkMode: "awsvpc" })) },
    { name: "the bridge without a network", ...served({}, defined({ networkMode: "bridge" })) },
  ],
  invalid: [
    refused("the bridge", "bridge", { networkMode: "bridge" }),
    refused("the host", "host", { networkMode: "host" }),
    refused("the default", "bridge", {}),
  ],
  notApplicable: [
    { name: "a word that is no network mode", ...served(NETWORK, defined({ networkMode: "vpc" })) },
    {
      name: "a Fargate task without a network mode, which another rule reports",
      ...served(NETWORK, defined({ requiresCompatibilities: ["FARGATE"] })),
    },
  ],
  unknown: [
    { name: "a task that is not seen", ...served(NETWORK) },
    {
      name: "a network that is not known",
      ...served({ networkConfiguration: "${n}" }, defined({ networkMode: "host" })),
    },
  ],
};
