import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const logged = (name: string) => definition(name, { logConfiguration: { logDriver: "syslog" } });
const finding = (i: number, name: string) => ({
  path: `containerDefinitions[${i}]`,
  message: `Nothing keeps the output of ${name}: it has no logConfiguration.`,
  fix: "Set logConfiguration, for example with the awslogs driver.",
});

export const cases: RuleCases = {
  valid: [
    { name: "a driver", given: registering(logged("app")) },
    {
      name: "a container that may go without",
      given: registering(logged("app"), definition("cache")),
      options: { allow: ["cache", "proxy"] },
    },
  ],
  invalid: [
    {
      name: "two of three without",
      given: registering(definition("app"), logged("log"), definition("cache")),
      findings: [finding(0, '"app"'), finding(2, '"cache"')],
    },
    {
      name: "a container that may not go without",
      given: registering(definition("app")),
      options: { allow: ["cache"] },
      findings: [finding(0, '"app"')],
    },
    {
      name: "a container whose name is not known",
      given: registering(definition("app", { name: UNKNOWN })),
      findings: [finding(0, "containerDefinitions[0]")],
    },
  ],
  notApplicable: [{ name: "no container", given: registering() }],
  unknown: [
    {
      name: "a configuration that is not known",
      given: registering(definition("app", { logConfiguration: UNKNOWN })),
    },
    {
      name: "containers that are not known",
      given: { taskDefinition: { containerDefinitions: UNKNOWN } },
    },
    {
      name: "a name that is not known, where one may go without",
      given: registering(definition("app", { name: UNKNOWN })),
      options: { allow: ["app"] },
    },
  ],
};
