import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const mounting = (...paths: (string | Unknown)[]) =>
  container<Unknown>("app", {
    mounts: paths.map((containerPath) => ({ volume: "data", containerPath, readOnly: false })),
  });
export const cases: RuleCases = {
  valid: [
    { name: "two paths", task: task<Unknown>({ containers: [mounting("/a", "/b")] }) },
    {
      name: "one path in two containers",
      task: task<Unknown>({ containers: [mounting("/a"), mounting("/a")] }),
    },
  ],
  invalid: [
    {
      name: "one path twice",
      task: task<Unknown>({ containers: [mounting("/a", "/b", "/a")] }),
      findings: [
        {
          path: "container.mountPoints[2]",
          message: 'The path "/a" is already mounted by container.mountPoints[0].',
          fix: "Mount it elsewhere, or remove it.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no mount", task: task() }],
  unknown: [
    {
      name: "paths that are not known",
      task: task<Unknown>({ containers: [mounting(UNKNOWN, UNKNOWN)] }),
    },
  ],
};
