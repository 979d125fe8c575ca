import { served } from "../served";
import type { RuleCases } from "../cases";

const canary = (canaryPercent: unknown, canaryBakeTimeInMinutes?: unknown) =>
  served({
    deploymentConfiguration: { canaryConfiguration: { canaryPercent, canaryBakeTimeInMinutes } },
  });
const linear = (stepPercent: unknown, stepBakeTimeInMinutes?: unknown) =>
  served({
    deploymentConfiguration: { linearConfiguration: { stepPercent, stepBakeTimeInMinutes } },
  });
const percent = (field: string, value: number, least: number) => ({
  path: `deploymentConfiguration.${field}`,
  message: `The percentage is "${value}"; ECS accepts multiples of 0.1 from ${least} to 100.`,
  fix: `Use a multiple of 0.1 from ${least} to 100.`,
});
const minutes = (field: string, value: number) => ({
  path: `deploymentConfiguration.${field}`,
  message: `The bake time is "${value}"; ECS accepts 0 to 1440 minutes.`,
  fix: "Use from 0 to 1440.",
});

export const cases: RuleCases = {
  valid: [
    { name: "the least canary", ...canary(0.1, 0) },
    { name: "the greatest canary", ...canary(100, 1440) },
    { name: "tenths", ...canary(33.3) },
    { name: "the least step", ...linear(3, 0) },
    { name: "the greatest step", ...linear(100, 1440) },
  ],
  invalid: [
    ...[0, 100.1, 0.15].map((value) => ({
      name: `a canary of ${value} %`,
      ...canary(value),
      findings: [percent("canaryConfiguration.canaryPercent", value, 0.1)],
    })),
    ...[2.9, 100.1, 3.55].map((value) => ({
      name: `steps of ${value} %`,
      ...linear(value),
      findings: [percent("linearConfiguration.stepPercent", value, 3)],
    })),
    ...[-1, 1441].flatMap((value) => [
      {
        name: `a canary of ${value} minutes`,
        ...canary(5, value),
        findings: [minutes("canaryConfiguration.canaryBakeTimeInMinutes", value)],
      },
      {
        name: `steps of ${value} minutes`,
        ...linear(5, value),
        findings: [minutes("linearConfiguration.stepBakeTimeInMinutes", value)],
      },
    ]),
  ],
  notApplicable: [{ name: "no deployment", ...served({}) }],
  unknown: [
    { name: "numbers that are not known", ...canary("${percent}", "${minutes}") },
    {
      name: "steps that are not known",
      ...served({ deploymentConfiguration: { linearConfiguration: "${steps}" } }),
    },
  ],
};
