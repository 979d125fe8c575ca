import { UNKNOWN } from "../../../../core";
import { task, volume } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const mounting = (hasTaskRole?: boolean | Unknown): AnyTask =>
  task<Unknown>({
    ...(hasTaskRole !== undefined && { hasTaskRole }),
    volumes: [{ path: "volumes[0]", name: "data", s3Files: { path: "volumes[0].files" } }],
  });
export const cases: RuleCases = {
  valid: [
    { name: "a role", task: mounting(true) },
    { name: "a role that is made here", task: mounting() },
  ],
  invalid: [
    {
      name: "no role",
      task: mounting(false),
      findings: [
        {
          path: "volumes[0].files",
          message: "The file system is mounted with the task role, which is missing.",
          fix: "Set taskRoleArn.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "other storage", task: task({ hasTaskRole: false, volumes: [volume("a", {})] }) },
  ],
  unknown: [
    { name: "a role that is not known", task: mounting(UNKNOWN) },
    {
      name: "storage that is not known",
      task: task<Unknown>({
        hasTaskRole: false,
        volumes: [{ path: "v", name: "data", s3Files: UNKNOWN }],
      }),
    },
  ],
};
