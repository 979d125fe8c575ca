import { UNKNOWN } from "../../../../core";
import { task, volume } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [{ name: "two names", task: task({ volumes: [volume("a"), volume("b")] }) }],
  invalid: [
    {
      name: "one name twice",
      task: task({ volumes: [volume("a"), { ...volume("a"), path: "sidecars.x.volumes.a" }] }),
      findings: [
        {
          path: "sidecars.x.volumes.a",
          message: 'The name "a" is taken by volumes.a.',
          fix: "Rename one of the two.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no volume", task: task() }],
  unknown: [
    {
      name: "names that are not known",
      task: task<Unknown>({
        volumes: [
          { path: "a", name: UNKNOWN },
          { path: "b", name: UNKNOWN },
        ],
      }),
    },
    { name: "volumes that are not known", task: task({ volumes: UNKNOWN }) },
  ],
};
