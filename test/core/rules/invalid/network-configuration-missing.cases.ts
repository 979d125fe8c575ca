import { defined, served } from "../served";
import type { RuleCases } from "../cases";

const AWSVPC = defined({ networkMode: "awsvpc" });
const NETWORK = { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } } };
const missing = [
  {
    path: "networkConfiguration",
    message: 'The task has the network mode "awsvpc", and the service names no subnets.',
    fix: "Set networkConfiguration.awsvpcConfiguration.subnets.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "subnets", ...served(NETWORK, AWSVPC) },
    { name: "another network mode", ...served({}, defined({ networkMode: "bridge" })) },
  ],
  invalid: [
    { name: "nothing", ...served({}, AWSVPC), findings: missing },
    {
      name: "an empty configuration",
      ...served({ networkConfiguration: {}, deploymentController: { type: "ECS" } }, AWSVPC),
      findings: missing,
    },
  ],
  notApplicable: [
    { name: "a task without a network mode", ...served({}, defined()) },
    {
      name: "a service of task sets, which say it themselves",
      ...served({ deploymentController: { type: "EXTERNAL" } }, AWSVPC),
    },
  ],
  unknown: [
    { name: "a service whose task is not seen", ...served({ launchType: "FARGATE" }) },
    { name: "a network that is not known", ...served({ networkConfiguration: "${n}" }, AWSVPC) },
    {
      name: "a controller that is not known",
      ...served({ deploymentController: { type: "${type}" } }, AWSVPC),
    },
  ],
};
