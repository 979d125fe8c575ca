import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const registering = (cpu: unknown, ...sidecars: unknown[]) => ({
  taskDefinition: {
    cpu,
    containerDefinitions: [
      definition("app", { cpu: 128 }),
      ...sidecars.map((own, i) =>
        definition(`agent${i}`, { image: "datadog/agent:7.60.0", cpu: own }),
      ),
    ],
  },
});
const finding = (size: number, taken: number, names: string, most = 50) => ({
  path: "cpu",
  message: `Of the "${size}" CPU units of the task "${taken}" are reserved for ${names}: more than "${most}" %.`,
  fix: "Lower cpu of the sidecars, or raise cpu of the task.",
});

export const cases: RuleCases = {
  valid: [
    { name: "the half, beside one that says nothing", given: registering("512", 256, undefined) },
    { name: "the half", given: registering("512", 256) },
    {
      name: "more, where more is allowed",
      given: registering("512", 384),
      options: { maxPercent: 75 },
    },
    { name: "nothing", given: registering("512", 0) },
  ],
  invalid: [
    {
      name: "more than the half",
      given: registering("512", 258),
      findings: [finding(512, 258, '"agent0"')],
    },
    {
      name: "all of it, by two, beside one that reserves nothing",
      given: registering("512", 256, 0, 256),
      findings: [finding(512, 512, '"agent0", "agent2"')],
    },
    {
      name: "less, where less is allowed",
      given: registering("512", 129),
      options: { maxPercent: 25 },
      findings: [finding(512, 129, '"agent0"', 25)],
    },
    {
      name: "1 unit",
      given: registering("512", 1),
      options: { maxPercent: 0 },
      findings: [finding(512, 1, '"agent0"', 0)],
    },
  ],
  notApplicable: [
    { name: "a task that does not say its size", given: registering(undefined, 512) },
    { name: "more than there is, which is an error", given: registering("512", 640) },
    { name: "a large application", given: registering("128") },
  ],
  unknown: [
    { name: "a size that is not known", given: registering(UNKNOWN, 384) },
    { name: "a share that is not known", given: registering("512", UNKNOWN) },
  ],
};
