import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";
import { defined, served } from "../served";

const on = (platformVersion: unknown, taskDefinition?: Readonly<Record<string, unknown>>) =>
  served({ platformVersion }, taskDefinition);
const old = (version: string, min = "1.4.0") => [
  {
    path: "platformVersion",
    message: `The platform version "${version}" is older than "${min}".`,
    fix: "Set platformVersion to LATEST.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "the newest number", ...on("1.4.0") },
    { name: "a newer number", ...on("1.10.0") },
    { name: "an old number that is asked for", ...on("1.3.0"), options: { min: "1.3.0" } },
    {
      name: "the only version of Windows",
      ...on(
        "1.0.0",
        defined({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
      ),
    },
  ],
  invalid: [
    { name: "an older number", ...on("1.3.0"), findings: old("1.3.0") },
    { name: "the first number for Linux", ...on("1.0.0", defined()), findings: old("1.0.0") },
    {
      name: "the first number for Linux, said so",
      ...on("1.0.0", defined({ runtimePlatform: { operatingSystemFamily: "LINUX" } })),
      findings: old("1.0.0"),
    },
    {
      name: "a number that is too old",
      ...on("1.4.0"),
      options: { min: "1.10.0" },
      findings: old("1.4.0", "1.10.0"),
    },
  ],
  notApplicable: [
    { name: "a task without a service", task: task() },
    { name: "no version", ...served({}) },
    { name: "what is no number", ...on("1.x") },
  ],
  unknown: [
    { name: "a version that is not known", ...on(UNKNOWN) },
    { name: "the number of Windows, for nobody knows which system", ...on("1.0.0") },
  ],
};
