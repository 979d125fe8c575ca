import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const on = (operatingSystemFamily: unknown, ...containerDefinitions: readonly object[]) => ({
  taskDefinition: { runtimePlatform: { operatingSystemFamily }, containerDefinitions },
});
const finding = (i: number, name: string) => ({
  path: `containerDefinitions[${i}]`,
  message: `The Windows container "${name}" has no cpu: it gets one percent of a CPU.`,
  fix: "Set cpu.",
});

export const cases: RuleCases = {
  valid: [
    { name: "one unit", given: on("WINDOWS_SERVER_2022_CORE", definition("app", { cpu: 1 })) },
  ],
  invalid: [
    {
      name: "a quota of nothing",
      given: on(
        "WINDOWS_SERVER_2019_FULL",
        definition("app", { cpu: 256 }),
        definition("cache", { cpu: 0 }),
      ),
      findings: [finding(1, "cache")],
    },
    {
      name: "none",
      given: on("WINDOWS_SERVER_2019_FULL", definition("app")),
      findings: [finding(0, "app")],
    },
  ],
  notApplicable: [
    { name: "a Linux container", given: on("LINUX", definition("app")) },
    { name: "a task that names no system", given: registering(definition("app")) },
  ],
  unknown: [
    { name: "a system that is not known", given: on(UNKNOWN, definition("app")) },
    {
      name: "cpu that is not known",
      given: on("WINDOWS_SERVER_2022_CORE", definition("app", { cpu: UNKNOWN })),
    },
  ],
};
