import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { numberIn } from "../options";
import type { Rule } from "../rule";

export const samplingRuleTakesAll: Rule = {
  id: "sampling-rule-takes-all",
  title: "No sampling rule traces every request",
  kind: "practice",
  preset: "strict",
  on: "samplingRule",
  severity: "low",
  why: "Every trace is charged: a rule that takes all requests of everybody makes the bill grow with the traffic.",
  fix: "Set FixedRate to a share, or narrow the rule to what has to be traced.",
  url: AWS_DOCS.samplingRule,
  frameworks: [],
  options: {
    maxRate: { description: "The largest share of all requests, from 0 to 1.", default: 0.5 },
  },
  cases: {
    valid: [
      {
        title: "a share of all requests",
        given: {
          samplingRule: {
            SamplingRule: {
              RuleName: "shop",
              Priority: 100,
              FixedRate: 0.05,
              ReservoirSize: 1,
              Host: "*",
              HTTPMethod: "*",
              ResourceARN: "*",
              ServiceName: "*",
              ServiceType: "*",
              URLPath: "*",
              Version: 1,
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "all requests",
        given: {
          samplingRule: {
            SamplingRule: {
              RuleName: "shop",
              Priority: 100,
              FixedRate: 1,
              ReservoirSize: 1,
              Host: "*",
              HTTPMethod: "*",
              ResourceARN: "*",
              ServiceName: "*",
              ServiceType: "*",
              URLPath: "*",
              Version: 1,
            },
          },
        },
        findings: [
          {
            path: "SamplingRule.FixedRate",
            message: 'The rule traces a share of "1" of all requests.',
            fix: "Set FixedRate to 0.5 or less.",
          },
        ],
      },
    ],
  },
  check: ({ path, fixedRate, patterns }, options) => {
    const rate = known(fixedRate);
    const max = numberIn(options, "maxRate");
    return rate === undefined || rate <= max || patterns.some((pattern) => pattern !== "*")
      ? []
      : [
          {
            path: `${path}.FixedRate`,
            message: `The rule traces a share of "${rate}" of all requests.`,
            fix: `Set FixedRate to ${max} or less.`,
          },
        ];
  },
};
