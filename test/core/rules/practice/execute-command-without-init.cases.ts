import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const running = (enableExecuteCommand: unknown, app: object, more: object = {}) => ({
  service: { enableExecuteCommand },
  taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1", ...app }], ...more },
});
const windows = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };
const bare = [
  {
    path: "containerDefinitions[0].linuxParameters",
    message: '"app" runs no init process: what a session of ECS Exec leaves behind stays in it.',
    fix: "Set initProcessEnabled to true.",
  },
];
export const cases: RuleCases = {
  valid: [
    {
      name: "an init process",
      given: running(true, { linuxParameters: { initProcessEnabled: true } }),
    },
  ],
  invalid: [
    { name: "nothing said", given: running(true, {}), findings: bare },
    {
      name: "no init process",
      given: running(true, { linuxParameters: { initProcessEnabled: false } }),
      findings: bare,
    },
  ],
  notApplicable: [
    { name: "no ECS Exec", given: running(false, {}) },
    { name: "a Windows task, which has none", given: running(true, {}, windows) },
  ],
  unknown: [
    { name: "a service that is not known", given: running(UNKNOWN, {}) },
    {
      name: "a platform that is not known",
      given: running(true, {}, { runtimePlatform: UNKNOWN }),
    },
    { name: "parameters that are not known", given: running(true, { linuxParameters: UNKNOWN }) },
    {
      name: "an init process that is not known",
      given: running(true, { linuxParameters: { initProcessEnabled: UNKNOWN } }),
    },
  ],
};
