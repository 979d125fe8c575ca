import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const running = (enableExecuteCommand: unknown, app: object, more: object = {}) => ({
  service: { enableExecuteCommand },
  taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1", ...app }], ...more },
});
const windows = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };
export const cases: RuleCases = {
  valid: [
    { name: "a writable root", given: running(true, { readonlyRootFilesystem: false }) },
    { name: "no ECS Exec", given: running(false, { readonlyRootFilesystem: true }) },
  ],
  invalid: [
    {
      name: "a read-only root",
      given: running(true, { readonlyRootFilesystem: true }),
      findings: [
        {
          path: "containerDefinitions[0].readonlyRootFilesystem",
          message: 'ECS Exec writes into the root file system of "app", which is read-only.',
          fix: "Remove enableExecuteCommand, or make the root file system writable.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "nothing said", given: running(true, {}) }],
  unknown: [
    {
      name: "a Windows task, which has none",
      given: running(true, { readonlyRootFilesystem: true }, windows),
    },
    {
      name: "a service that is not known",
      given: running(UNKNOWN, { readonlyRootFilesystem: true }),
    },
    { name: "a root that is not known", given: running(true, { readonlyRootFilesystem: UNKNOWN }) },
  ],
};
