import { UNKNOWN } from "../../../../core";
import { task, volume } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (transitEncryptionPort: number | Unknown) =>
  task<Unknown>({ volumes: [volume<Unknown>("files", { transitEncryptionPort })] });
const wrong = (port: number, path = "volumes.files.efs") => ({
  path: `${path}.transitEncryptionPort`,
  message: `"${port}" is not a port.`,
  fix: "Use a number from 1 to 65535, or leave it out.",
});
const s3 = "volumes[0].s3filesVolumeConfiguration";

export const cases: RuleCases = {
  valid: [0, 1, 65535].map((port) => ({ name: `the port ${port}`, task: having(port) })),
  invalid: [
    ...[-1, 65536].map((port) => ({
      name: `the port ${port}`,
      task: having(port),
      findings: [wrong(port)],
    })),
    {
      name: "that of S3 Files",
      given: {
        taskDefinition: {
          volumes: [
            {
              name: "files",
              s3filesVolumeConfiguration: { fileSystemArn: "arn", transitEncryptionPort: 70000 },
            },
          ],
        },
      },
      findings: [wrong(70000, s3)],
    },
  ],
  notApplicable: [
    { name: "a volume of the task", task: task({ volumes: [volume("files")] }) },
    { name: "no port", task: task({ volumes: [volume("files", {})] }) },
  ],
  unknown: [
    { name: "a port that is not known", task: having(UNKNOWN) },
    {
      name: "a file system that is not known",
      task: task<Unknown>({ volumes: [volume<Unknown>("files", UNKNOWN)] }),
    },
    { name: "volumes that are not known", task: task<Unknown>({ volumes: UNKNOWN }) },
  ],
};
