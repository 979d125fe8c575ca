import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { known } from "../../known";
import type { Unknown } from "../../known";
import type { TrafficShiftModel } from "../../model";
import type { Rule } from "../rule";

const GREATEST = 100;
const DAY = 1440;

export const trafficShiftRange: Rule = {
  id: "traffic-shift-range",
  title: "Steps of traffic are in the ranges of ECS",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS shifts tenths of a percent, at least 0.1 for a canary and 3 for a linear step, and waits at most a day.",
  fix: "Use a number of the range.",
  url: AWS_DOCS.canaryConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a tenth of the traffic",
        given: {
          service: {
            deploymentConfiguration: {
              strategy: "LINEAR",
              linearConfiguration: { stepPercent: 10, stepBakeTimeInMinutes: 6 },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "steps that are too small",
        given: {
          service: {
            deploymentConfiguration: {
              strategy: "LINEAR",
              linearConfiguration: { stepPercent: 2 },
            },
          },
        },
        findings: [
          {
            path: "deploymentConfiguration.linearConfiguration.stepPercent",
            message: 'The percentage is "2"; ECS accepts multiples of 0.1 from 3 to 100.',
            fix: "Use a multiple of 0.1 from 3 to 100.",
          },
        ],
      },
    ],
  },
  check: ({ service }) => {
    const deployment = known(service.deployment);
    return [
      ...judge(known(deployment?.canary), "canary", 0.1),
      ...judge(known(deployment?.linear), "step", 3),
    ];
  },
};

function judge(
  shift: TrafficShiftModel<Unknown> | undefined,
  prefix: string,
  least: number,
): Finding[] {
  if (shift === undefined) return [];
  const percent = known(shift.percent);
  const minutes = known(shift.bakeTimeInMinutes);
  return [
    ...(percent === undefined || (percent >= least && percent <= GREATEST && isTenth(percent))
      ? []
      : [
          {
            path: `${shift.path}.${prefix}Percent`,
            message: `The percentage is "${percent}"; ECS accepts multiples of 0.1 from ${least} to ${GREATEST}.`,
            fix: `Use a multiple of 0.1 from ${least} to ${GREATEST}.`,
          },
        ]),
    ...(minutes === undefined || (minutes >= 0 && minutes <= DAY)
      ? []
      : [
          {
            path: `${shift.path}.${prefix}BakeTimeInMinutes`,
            message: `The bake time is "${minutes}"; ECS accepts 0 to ${DAY} minutes.`,
            fix: `Use from 0 to ${DAY}.`,
          },
        ]),
  ];
}

function isTenth(percent: number): boolean {
  return Number(percent.toFixed(1)) === percent;
}
