import { UNKNOWN } from "../../../../core";
import { task, volume } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const FSX = "fsxWindowsFileServerVolumeConfiguration";
const having = (parts: Partial<AnyTask> = {}, ...otherStorage: string[]): AnyTask => ({
  ...task({
    launchTypes: ["EC2"],
    volumes: [volume("scratch"), { ...volume("files"), otherStorage }],
  }),
  ...parts,
});

export const cases: RuleCases = {
  valid: [
    {
      name: "Windows",
      task: having({ platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }, FSX),
    },
    { name: "another storage", task: having({}, "dockerVolumeConfiguration") },
  ],
  invalid: [
    {
      name: "Linux",
      task: having({}, FSX),
      findings: [
        {
          path: `volumes.files.${FSX}`,
          message: "A Linux task cannot mount FSx for Windows File Server.",
          fix: "Use EFS, or run the task on Windows.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no volume", task: task() },
    { name: "Fargate, which refuses it as such", task: having({ launchTypes: ["FARGATE"] }, FSX) },
    { name: "a task that names no system", task: having({ platform: {} }, FSX) },
  ],
  unknown: [
    {
      name: "a system that is not known",
      task: having({ platform: { operatingSystemFamily: UNKNOWN } }, FSX),
    },
  ],
};
