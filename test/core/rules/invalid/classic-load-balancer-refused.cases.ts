import { defined, served } from "../served";
import type { RuleCases } from "../cases";

const AWSVPC = defined({ networkMode: "awsvpc" });
const CLASSIC = { loadBalancers: [{ loadBalancerName: "old" }] };

export const cases: RuleCases = {
  valid: [
    { name: "a target group", ...served({ loadBalancers: [{ targetGroupArn: "arn" }] }, AWSVPC) },
    { name: "another network mode", ...served(CLASSIC, defined({ networkMode: "bridge" })) },
  ],
  invalid: [
    {
      name: "a classic one",
      ...served(CLASSIC, AWSVPC),
      findings: [
        {
          path: "loadBalancers[0].loadBalancerName",
          message: 'The Classic Load Balancer "old" cannot reach a task in network mode "awsvpc".',
          fix: "Use targetGroupArn with a target group of the type ip.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no load balancer", ...served({}, AWSVPC) }],
  unknown: [
    { name: "a task that is not seen", ...served(CLASSIC) },
    {
      name: "a name that is not known",
      ...served({ loadBalancers: [{ loadBalancerName: "${name}" }] }, AWSVPC),
    },
  ],
};
