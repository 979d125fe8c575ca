import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { containersOf } from "../containers";
import { mayLink } from "../fields";
import type { Rule } from "../rule";

const ALIAS = /^[\w.-]{1,255}$/;

export const linkForm: Rule = {
  id: "link-form",
  title: "A link is a container, or a container and its alias",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Docker reads a link as name:alias. What is none of the two stops the container from starting.",
  fix: "Write the link as name or as name:alias.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an alias",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", links: ["cache:redis"] },
              { name: "cache", image: "cache:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two aliases",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", links: ["cache:redis:6379"] },
              { name: "cache", image: "cache:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].links[0]",
            message: '"redis:6379" is not an alias.',
            fix: "Use letters, digits, dots, hyphens and underscores.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    mayLink(task)
      ? containersOf(task)
          .flatMap(({ links }) => items(links))
          .flatMap(({ path, alias }) =>
            alias === undefined || ALIAS.test(alias)
              ? []
              : [
                  {
                    path,
                    message: `"${alias}" is not an alias.`,
                    fix: "Use letters, digits, dots, hyphens and underscores.",
                  },
                ],
          )
      : [],
};
