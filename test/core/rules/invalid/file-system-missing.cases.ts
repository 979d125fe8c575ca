import { UNKNOWN } from "../../../../core";
import { OPAQUE, task, volume } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (fileSystemId: string) => task({ volumes: [volume("files", { fileSystemId })] });

export const cases: RuleCases = {
  valid: [{ name: "the id of a file system", task: having("fs-1") }],
  invalid: [
    {
      name: "an empty id",
      task: having(""),
      findings: [
        {
          path: "volumes.files.efs.fileSystemId",
          message: "The id of the file system is empty.",
          fix: "Use the id of a file system, such as fs-0123456789abcdef0.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a volume of the task", task: task({ volumes: [volume("files")] }) }],
  unknown: [
    { name: "an id that is not known", task: having(OPAQUE) },
    {
      name: "a file system that is not known",
      task: task<Unknown>({ volumes: [volume<Unknown>("files", UNKNOWN)] }),
    },
  ],
};
