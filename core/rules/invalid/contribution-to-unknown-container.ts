import { AWS_DOCS } from "../../data/aws-docs";
import { toNoContainer } from "../absent";
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
  check: (task) =>
    toNoContainer(
      task,
      task.unplaced.map(({ to, path }) => ({ path, container: to })),
      () => "Name a container of the task.",
    ),
};
