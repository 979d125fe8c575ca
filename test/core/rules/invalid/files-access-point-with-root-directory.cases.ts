import { UNKNOWN } from "../../../../core";
import { OPAQUE, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

type Files = { accessPointArn?: string; rootDirectory?: string };
const having = (files: Files | Unknown): AnyTask =>
  task<Unknown>({
    volumes: [
      {
        path: "volumes[0]",
        name: "data",
        s3Files: files === UNKNOWN ? UNKNOWN : { path: "volumes[0].files", ...files },
      },
    ],
  });
export const cases: RuleCases = {
  valid: [
    { name: "an access point", task: having({ accessPointArn: "arn" }) },
    { name: "a directory", task: having({ rootDirectory: "/shop" }) },
    { name: "both, from the root", task: having({ accessPointArn: "arn", rootDirectory: "/" }) },
  ],
  invalid: [
    {
      name: "both",
      task: having({ accessPointArn: "arn", rootDirectory: "/shop" }),
      findings: [
        {
          path: "volumes[0].files.rootDirectory",
          message: 'The root directory "/shop" stands beside an access point, which has its own.',
          fix: "Leave rootDirectory out, or leave accessPointArn out.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no volume", task: task() }],
  unknown: [
    { name: "storage that is not known", task: having(UNKNOWN) },
    {
      name: "a directory that is not known",
      task: having({ accessPointArn: "arn", rootDirectory: OPAQUE }),
    },
  ],
};
