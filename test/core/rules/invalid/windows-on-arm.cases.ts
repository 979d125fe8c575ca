import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const operatingSystemFamily = "WINDOWS_SERVER_2022_CORE";
export const cases: RuleCases = {
  valid: [
    {
      name: "Windows on X86_64",
      task: task({ platform: { cpuArchitecture: "X86_64", operatingSystemFamily } }),
    },
    { name: "Linux on ARM64", task: task({ platform: { cpuArchitecture: "ARM64" } }) },
  ],
  invalid: [
    {
      name: "Windows on ARM64",
      task: task({ platform: { cpuArchitecture: "ARM64", operatingSystemFamily } }),
      findings: [
        {
          path: "runtimePlatform.cpuArchitecture",
          message: 'A Windows task cannot have the architecture "ARM64".',
          fix: 'Use "X86_64", or Linux.',
        },
      ],
    },
  ],
  notApplicable: [{ name: "no platform", task: task({ platform: {} }) }],
  unknown: [
    {
      name: "an architecture that is not known",
      task: task({ platform: { cpuArchitecture: UNKNOWN, operatingSystemFamily } }),
    },
    {
      name: "a system that is not known",
      task: task({ platform: { cpuArchitecture: "ARM64", operatingSystemFamily: UNKNOWN } }),
    },
  ],
};
