import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { toNoContainer } from "../absent";
import { containersOf } from "../containers";
import { mayLink } from "../fields";
import type { Rule } from "../rule";

export const linkToUnknownContainer: Rule = {
  id: "link-to-unknown-container",
  title: "A container links only to containers of its task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a link to a container the task does not have.",
  fix: "Rename it, or add the container.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a container that is there",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", links: ["data"] },
              { name: "data", image: "data:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a slip of the pen",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", links: ["dta"] },
              { name: "data", image: "data:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].links[0]",
            message:
              'The task has no container "dta"; it has "app" and "data". Did you mean "data"?',
            fix: "Rename it, or add the container.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    mayLink(task)
      ? containersOf(task).flatMap(({ links, name }) =>
          toNoContainer(task, items(links), () => "Rename it, or add the container.", name),
        )
      : [],
};
