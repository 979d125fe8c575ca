import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const running = (operatingSystemFamily: string | Unknown): AnyTask =>
  task<Unknown>({ platform: { operatingSystemFamily } });
const ON_FARGATE = ["2019_CORE", "2019_FULL", "2022_CORE", "2022_FULL"];
const ELSEWHERE = ["2016_FULL", "2004_CORE", "20H2_CORE", "2025_CORE", "2025_FULL"];
export const cases: RuleCases = {
  valid: ON_FARGATE.map((name) => ({ name, task: running(`WINDOWS_SERVER_${name}`) })),
  invalid: ELSEWHERE.map((name) => ({
    name,
    task: running(`WINDOWS_SERVER_${name}`),
    findings: [
      {
        path: "runtimePlatform.operatingSystemFamily",
        message: `Fargate has no "WINDOWS_SERVER_${name}".`,
        fix: 'Use "WINDOWS_SERVER_2019_CORE", "WINDOWS_SERVER_2019_FULL", "WINDOWS_SERVER_2022_CORE" or "WINDOWS_SERVER_2022_FULL".',
      },
    ],
  })),
  notApplicable: [
    { name: "Linux", task: running("LINUX") },
    {
      name: "instances",
      task: { ...running("WINDOWS_SERVER_2016_FULL"), launchTypes: ["EC2"] },
    },
    { name: "no system", task: task({ platform: {} }) },
  ],
  unknown: [
    { name: "a system that is not known", task: running(UNKNOWN) },
    { name: "what is no system", task: running("WINDOWS_SERVER_1803") },
  ],
};
