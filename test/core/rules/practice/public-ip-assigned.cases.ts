import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";
import { served } from "../served";

const networked = (awsvpcConfiguration: unknown) =>
  served({ networkConfiguration: { awsvpcConfiguration } });

export const cases: RuleCases = {
  valid: [{ name: "a network without a word", ...networked({ subnets: ["subnet-1"] }) }],
  invalid: [
    {
      name: "a public address alone",
      ...networked({ assignPublicIp: "ENABLED" }),
      findings: [
        {
          path: "networkConfiguration.awsvpcConfiguration.assignPublicIp",
          message: "Every task gets a public address.",
          fix: "Set assignPublicIp to DISABLED.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a task without a service", task: task() },
    { name: "no network", ...served({}) },
  ],
  unknown: [
    { name: "a network that is not known", ...networked(UNKNOWN) },
    { name: "an answer that is not known", ...networked({ assignPublicIp: UNKNOWN }) },
  ],
};
