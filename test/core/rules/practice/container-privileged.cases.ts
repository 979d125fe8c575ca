import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (containers: readonly object[], fields: object = {}) => ({
  taskDefinition: { containerDefinitions: containers, ...fields },
});
const app = (privileged: unknown) => definition("app", { privileged });
const finding = (i: number, name: string) => ({
  path: `containerDefinitions[${i}].privileged`,
  message: `"${name}" is privileged: it is root on the machine.`,
  fix: "Remove it, and add the capability or device that is needed.",
});

export const cases: RuleCases = {
  valid: [
    { name: "false", given: given([app(false)]) },
    { name: "nothing", given: given([definition("app")]) },
  ],
  invalid: [
    {
      name: "true, in two of three",
      given: given([app(true), definition("cache"), definition("agent", { privileged: true })]),
      findings: [finding(0, "app"), finding(2, "agent")],
    },
    {
      name: "one that may not, beside one that may",
      given: given([app(true), definition("agent", { privileged: true })]),
      options: { allow: ["agent"] },
      findings: [finding(0, "app")],
    },
  ],
  notApplicable: [{ name: "one that may", given: given([app(true)]), options: { allow: ["app"] } }],
  unknown: [
    { name: "a flag that is not known", given: given([app(UNKNOWN)]) },
    {
      name: "containers that are not known",
      given: { taskDefinition: { containerDefinitions: UNKNOWN } },
    },
    {
      name: "a name that is not known, where one may",
      given: given([definition("app", { name: UNKNOWN, privileged: true })]),
      options: { allow: ["agent"] },
    },
    {
      name: "Fargate, which refuses it",
      given: given([app(true)], { requiresCompatibilities: ["FARGATE"] }),
    },
    {
      name: "Windows, which refuses it",
      given: given([app(true)], {
        runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      }),
    },
  ],
};
