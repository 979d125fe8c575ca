import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { didYouMean } from "../../suggest";
import { namesOf } from "../containers";
import type { Rule } from "../rule";

export const contributionToUnknownContainer: Rule = {
  id: "contribution-to-unknown-container",
  title: "A sidecar changes only containers of its task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "What a sidecar gives to a container that does not exist would be lost.",
  fix: "Name a container of the task.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  check: (task) => {
    const names = namesOf(task);
    if (names === undefined) return [];
    return task.unplaced.map(({ to, path }) => ({
      path,
      message: `The task has no container "${to}"; it has ${list(names)}.${didYouMean(to, names)}`,
      fix: "Name a container of the task.",
    }));
  },
};
