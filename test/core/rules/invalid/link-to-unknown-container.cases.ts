import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const naming = (...names: (string | Unknown)[]): AnyTask =>
  task<Unknown>({
    launchTypes: ["EC2"],
    networkMode: "bridge",
    containers: [
      container<Unknown>("app", {
        links: names.map((name, i) => ({
          path: `container.overrides.links[${i}]`,
          container: name,
        })),
      }),
      container<Unknown>("cache"),
    ],
  });
const missing = (i: number, name: string, meant = "") => ({
  path: `container.overrides.links[${i}]`,
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
    {
      name: "a link in the default network mode",
      task: (({ networkMode: _, ...rest }): AnyTask => rest)(naming("db")),
      findings: [missing(0, "db")],
    },
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
    {
      name: "links in awsvpc mode, which another rule reports",
      task: { ...naming("db"), networkMode: "awsvpc" },
    },
    {
      name: "links on Fargate, which another rule reports",
      task: { ...naming("db"), launchTypes: ["FARGATE"] },
    },
    {
      name: "links on Windows, which another rule reports",
      task: { ...naming("db"), platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    },
    { name: "containers that are not known", task: task({ containers: UNKNOWN }) },
  ],
};
