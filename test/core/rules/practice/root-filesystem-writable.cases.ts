import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const app = (readonlyRootFilesystem?: unknown) => definition("app", { readonlyRootFilesystem });
const finding = {
  path: "containerDefinitions[0].readonlyRootFilesystem",
  message: 'The root file system of "app" is writable.',
  fix: "Set readonlyRootFilesystem to true, and mount a volume or tmpfs where the program writes.",
};
const edits = [{ steps: ["containerDefinitions", 0, "readonlyRootFilesystem"], value: true }];
const served = (enableExecuteCommand?: unknown) => ({
  ...registering(app()),
  service: { serviceName: "shop", enableExecuteCommand },
});

export const cases: RuleCases = {
  valid: [
    { name: "read-only", given: registering(app(true)) },
    {
      name: "one that has to write",
      given: registering(app()),
      options: { exempt: ["app"] },
    },
  ],
  invalid: [
    { name: "nothing said", given: registering(app()), findings: [finding], edits },
    { name: "writable, said so", given: registering(app(false)), findings: [finding], edits },
    {
      name: "one beside one that has to write",
      given: registering(app(), definition("cache")),
      options: { exempt: ["cache"] },
      findings: [finding],
      edits,
    },
    { name: "a service without ECS Exec", given: served(), findings: [finding], edits },
    { name: "a service with ECS Exec off", given: served(false), findings: [finding], edits },
    {
      name: "a service with ECS Exec",
      given: served(true),
      findings: [
        {
          ...finding,
          message: 'The root file system of "app" is writable, which ECS Exec needs.',
          fix: "Remove enableExecuteCommand, then set readonlyRootFilesystem to true.",
        },
      ],
    },
    {
      name: "a service of which that is not known",
      given: served(UNKNOWN),
      findings: [finding],
    },
    {
      name: "a component",
      task: task({ containers: [container("app")] }),
      findings: [{ ...finding, path: "container.readonlyRootFilesystem" }],
    },
  ],
  notApplicable: [
    {
      name: "Windows, which has no such thing",
      given: {
        taskDefinition: {
          containerDefinitions: [app(true)],
          runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
        },
      },
    },
  ],
  unknown: [
    { name: "a flag that is not known", given: registering(app(UNKNOWN)) },
    {
      name: "a name that is not known, where one has to write",
      given: registering(definition("app", { name: UNKNOWN })),
      options: { exempt: ["app"] },
    },
    {
      name: "a writable root on Windows",
      given: {
        taskDefinition: {
          containerDefinitions: [app()],
          runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
        },
      },
    },
  ],
};
