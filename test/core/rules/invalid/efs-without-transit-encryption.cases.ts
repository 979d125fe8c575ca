import { UNKNOWN } from "../../../../core";
import { OPAQUE, task, volume } from "../../support";
import type { EfsModel } from "../../../../core";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const mounted = (efs: Partial<EfsModel<string, Unknown>>) =>
  task<Unknown>({ volumes: [volume<Unknown>("other"), volume<Unknown>("data", efs)] });
const wrong = (name: string, efs: Partial<EfsModel<string, Unknown>>, who: string) => ({
  name,
  task: mounted(efs),
  findings: [
    {
      path: "volumes.data.efs.transitEncryption",
      message: `${who} needs encryption in transit, which is off.`,
      fix: "Set transitEncryption to ENABLED.",
    },
  ],
});
export const cases: RuleCases = {
  valid: [
    {
      name: "IAM and an access point, encrypted",
      task: mounted({ transitEncryption: true, accessPointId: "fsap-1" }),
    },
    { name: "encryption that is always on", task: mounted({ accessPointId: "fsap-1" }) },
  ],
  invalid: [
    wrong("IAM", { transitEncryption: false }, "IAM authorization"),
    wrong(
      "an access point",
      { transitEncryption: false, iam: false, accessPointId: "fsap-1" },
      "The access point",
    ),
    wrong("both", { transitEncryption: false, accessPointId: OPAQUE }, "The access point"),
  ],
  notApplicable: [
    { name: "neither", task: mounted({ transitEncryption: false, iam: false }) },
    {
      name: "an empty access point",
      task: mounted({ transitEncryption: false, iam: false, accessPointId: "" }),
    },
    { name: "no volume", task: task() },
  ],
  unknown: [
    { name: "encryption that is not known", task: mounted({ transitEncryption: UNKNOWN }) },
    { name: "IAM that is not known", task: mounted({ transitEncryption: false, iam: UNKNOWN }) },
    {
      name: "a file system that is not known",
      task: task<Unknown>({ volumes: [volume<Unknown>("data", UNKNOWN)] }),
    },
  ],
};
