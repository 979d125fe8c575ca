import { UNKNOWN } from "../../../core";
import type { Unknown } from "../../../core";
import { container, task } from "../support";
import type { AnyTask } from "../support";
import type { RuleCases } from "./cases";

/** A task of "app", which names containers in a field, and "cache". */
export function naming(
  field: "links" | "volumesFrom",
  modes: Partial<AnyTask>,
  ...names: (string | Unknown)[]
): AnyTask {
  const references = names.map((name, i) => ({
    path: `container.overrides.${field}[${i}]`,
    container: name,
  }));
  const containers = [
    container<Unknown>("app", { [field]: references }),
    container<Unknown>("cache"),
  ];
  return { ...task<Unknown>({ containers }), ...modes };
}

export function missing(field: string, i: number, name: string, meant = "") {
  return {
    path: `container.overrides.${field}[${i}]`,
    message: `The task has no container "${name}"; it has "app" and "cache".${meant}`,
    fix: "Rename it, or add the container.",
  };
}

/** What a rule must say on a field of a container that names others, in a task that may have it. */
export function casesOfReferences(
  field: "links" | "volumesFrom",
  modes: Partial<AnyTask> = {},
): RuleCases {
  const given = (...names: (string | Unknown)[]) => naming(field, modes, ...names);
  const { containers } = given("db");
  return {
    valid: [{ name: "a container of the task", task: given("cache") }],
    invalid: [
      {
        name: "two that are not there",
        task: given("db", "cache", "cahce"),
        findings: [missing(field, 0, "db"), missing(field, 2, "cahce", ' Did you mean "cache"?')],
      },
      { name: "a name like its own", task: given("ap"), findings: [missing(field, 0, "ap")] },
    ],
    notApplicable: [{ name: "a container that names none", task: given() }],
    unknown: [
      { name: "a name that is not known", task: given(UNKNOWN) },
      {
        name: "a container whose name is not known",
        task: {
          ...given("db"),
          containers: [...(containers as []), container<Unknown>("x", { name: UNKNOWN })],
        },
      },
      { name: "containers that are not known", task: task({ containers: UNKNOWN }) },
    ],
  };
}
