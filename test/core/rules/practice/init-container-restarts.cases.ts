import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { OTEL, definition, registering } from "../json";

const awaited = (restartPolicy: unknown, condition: unknown = "SUCCESS", parts: object = {}) => ({
  given: registering(
    definition("app", { dependsOn: [{ containerName: "setup", condition }] }),
    definition("setup", { essential: false, restartPolicy, ...parts }),
  ),
});
const found = [
  {
    path: "containerDefinitions[1].restartPolicy",
    message:
      'Others wait for "setup" to end, but its restart policy starts it again, also after the exit code "0".',
    fix: "Remove the restart policy, or add 0 to ignoredExitCodes.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "no restart policy", ...awaited(null) },
    { name: "a restart policy that is off", ...awaited({ enabled: false }) },
    {
      name: "a restart after errors alone",
      ...awaited({ enabled: true, ignoredExitCodes: [3, 0] }),
    },
  ],
  invalid: [
    { name: "a restart after any end", ...awaited({ enabled: true }), findings: found },
    {
      name: "a restart after success",
      ...awaited({ enabled: true, ignoredExitCodes: [1, 2] }, "COMPLETE"),
      findings: found,
    },
    { name: "an agent's image", ...awaited({ enabled: true }, "SUCCESS", OTEL), findings: found },
  ],
  notApplicable: [
    { name: "a container that keeps running", ...awaited({ enabled: true }, "START") },
    {
      name: "a container that nobody waits for",
      ...awaited({ enabled: true }, "SUCCESS", { name: "other" }),
    },
  ],
  unknown: [
    { name: "a policy that is not known", ...awaited(UNKNOWN) },
    { name: "a policy that may be off", ...awaited({ enabled: UNKNOWN }) },
    {
      name: "codes that are not known",
      ...awaited({ enabled: true, ignoredExitCodes: UNKNOWN }),
    },
    {
      name: "a code that is not known",
      ...awaited({ enabled: true, ignoredExitCodes: [UNKNOWN, 1] }),
    },
    { name: "a condition that is not known", ...awaited({ enabled: true }, UNKNOWN) },
    {
      name: "names that are not known",
      given: registering(
        definition("app", { dependsOn: [{ containerName: UNKNOWN, condition: "SUCCESS" }] }),
        definition("setup", { name: UNKNOWN, essential: false, restartPolicy: { enabled: true } }),
      ),
    },
  ],
};
