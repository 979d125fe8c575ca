import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import type { RuleCases } from "../cases";

const AT = "configuration.executeCommandConfiguration";
const executing = (executeCommandConfiguration: unknown): { given: Given } => ({
  given: { cluster: { configuration: { executeCommandConfiguration } } },
});
const unlogged = {
  path: `${AT}.logging`,
  message: "The sessions of ECS Exec are not logged.",
  fix: "Set logging to DEFAULT or OVERRIDE.",
};
const open = {
  path: `${AT}.kmsKeyId`,
  message: "No key of the team encrypts the sessions of ECS Exec.",
  fix: "Set kmsKeyId.",
};
const options = { requireKey: true };

export const cases: RuleCases = {
  valid: [
    { name: "a place of its own", ...executing({ logging: "OVERRIDE" }) },
    { name: "a key", ...executing({ logging: "DEFAULT", kmsKeyId: "alias/shop" }), options },
    { name: "no word of it", given: { cluster: {} } },
  ],
  invalid: [
    {
      name: "neither log nor key",
      ...executing({ logging: "NONE" }),
      options,
      findings: [unlogged, open],
    },
    { name: "no key", ...executing({ logging: "DEFAULT" }), options, findings: [open] },
    {
      name: "no word of it, with a key asked for",
      given: { cluster: {} },
      options,
      findings: [open],
    },
  ],
  notApplicable: [{ name: "what is no cluster", given: { repository: {} } }],
  unknown: [
    { name: "a configuration that is not known", ...executing(UNKNOWN), options },
    { name: "a logging that is not known", ...executing({ logging: UNKNOWN }) },
    { name: "a key that is not known", ...executing({ kmsKeyId: UNKNOWN }), options },
  ],
};
