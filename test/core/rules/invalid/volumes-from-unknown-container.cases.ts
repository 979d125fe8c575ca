import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const naming = (...names: (string | Unknown)[]): AnyTask =>
  task<Unknown>({
    containers: [
      container<Unknown>("app", {
        volumesFrom: names.map((name, i) => ({
          path: `container.overrides.volumesFrom[${i}]`,
          container: name,
        })),
      }),
      container<Unknown>("cache"),
    ],
  });
const missing = (i: number, name: string, meant = "") => ({
  path: `container.overrides.volumesFrom[${i}]`,
  message: `The task has no container "${name}"; it has "app" and "cache".${meant}`,
  fix: "Rename it, or add the container.",
});
export const cases: RuleCases = {
  valid: [{ name: "a container of the task", task: naming("cache") }],
  invalid: [
    {
      name: "two that are not there",
      task: naming("db", "cache", "cahce"),
      findings: [missing(0, "db"), missing(2, "cahce", ' Did you mean "cache"?')],
    },
    { name: "a name like its own", task: naming("ap"), findings: [missing(0, "ap")] },
  ],
  notApplicable: [{ name: "a container that names none", task: naming() }],
  unknown: [
    { name: "a name that is not known", task: naming(UNKNOWN) },
    {
      name: "a container whose name is not known",
      task: {
        ...naming("db"),
        containers: [
          ...(naming("db").containers as []),
          container<Unknown>("x", { name: UNKNOWN }),
        ],
      },
    },
    { name: "containers that are not known", task: task({ containers: UNKNOWN }) },
  ],
};
