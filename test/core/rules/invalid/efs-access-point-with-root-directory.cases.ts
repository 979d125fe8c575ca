import { UNKNOWN } from "../../../../core";
import { OPAQUE, task, volume } from "../../support";
import type { RuleCases } from "../cases";

const accessPointId = "fsap-1";

export const cases: RuleCases = {
  valid: [
    { name: "an access point", task: task({ volumes: [volume("data", { accessPointId })] }) },
    {
      name: "an access point and the root",
      task: task({ volumes: [volume("data", { accessPointId, rootDirectory: "/" })] }),
    },
  ],
  invalid: [
    {
      name: "an access point and a directory",
      task: task({
        volumes: [volume("other"), volume("data", { accessPointId, rootDirectory: "/data" })],
      }),
      findings: [
        {
          path: "volumes.data.efs.rootDirectory",
          message: 'The root directory "/data" stands beside an access point, which has its own.',
          fix: "Leave rootDirectory out, or leave accessPointId out.",
        },
      ],
    },
    {
      name: "an access point that is not known yet and a directory",
      task: task({ volumes: [volume("data", { accessPointId: OPAQUE, rootDirectory: "/a/b" })] }),
      findings: [
        {
          path: "volumes.data.efs.rootDirectory",
          message: 'The root directory "/a/b" stands beside an access point, which has its own.',
          fix: "Leave rootDirectory out, or leave accessPointId out.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a scratch volume", task: task({ volumes: [volume("data")] }) },
    {
      name: "a directory without an access point",
      task: task({ volumes: [volume("data", { rootDirectory: "/data" })] }),
    },
  ],
  unknown: [
    {
      name: "a directory that is not known",
      task: task({ volumes: [volume("data", { accessPointId, rootDirectory: OPAQUE })] }),
    },
    {
      name: "a file system that is not known",
      task: task({ volumes: [volume("data", UNKNOWN)] }),
    },
    { name: "volumes that are not known", task: task({ volumes: UNKNOWN }) },
  ],
};
