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
  // Arguments have a sidecar change the application alone, which is always there.
  cases: {
    valid: [
      {
        title: "a variable for the application",
        given: {
          arguments: {
            container: { image: "app:1" },
            sidecars: {
              cache: { image: "cache:1", appEnvironment: { CACHE_URL: "redis://localhost" } },
            },
          },
        },
      },
    ],
    invalid: [],
  },
  check: (task) =>
    toNoContainer(
      task,
      task.unplaced.map(({ to, path }) => ({ path, container: to })),
      () => "Name a container of the task.",
    ),
};
