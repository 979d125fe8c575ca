import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { items, known } from "../../known";
import { didYouMean } from "../../suggest";
import { containersOf, namesOf } from "../containers";
import type { Rule } from "../rule";

export const dependsOnUnknownContainer: Rule = {
  id: "depends-on-unknown-container",
  title: "A container depends only on containers of its task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses the task: \"Cannot depend on container + 'x' because it does not exist\".",
  fix: "Rename the dependency, or add the container.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  check: (task) => {
    const names = namesOf(task);
    if (names === undefined) return [];
    return containersOf(task).flatMap((container) =>
      items(container.dependsOn).flatMap((dependency) => {
        const target = known(dependency.container);
        if (target === undefined || names.includes(target)) return [];
        const candidates = names.filter((name) => name !== container.name);
        return [
          {
            path: dependency.path,
            message: `The task has no container "${target}"; it has ${list(names)}.${didYouMean(target, candidates)}`,
            fix: `Rename the dependency, or add a sidecar "${target}".`,
          },
        ];
      }),
    );
  },
};
