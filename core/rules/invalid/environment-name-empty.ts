import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const environmentNameEmpty: Rule = {
  id: "environment-name-empty",
  title: "An environment variable has a name",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "No container starts with a variable that has no name.",
  fix: "Name the variable, or remove it.",
  url: AWS_DOCS.keyValuePair,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a name and an empty value",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", environment: [{ name: "LEVEL", value: "" }] },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an empty name",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", environment: [{ name: "", value: "info" }] },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].environment[0]",
            message: "The variable has no name.",
            fix: "Name the variable, or remove it.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ environment, secrets }) =>
      [...items(environment), ...items(secrets)].flatMap(({ name, path }) =>
        name === ""
          ? [
              {
                path,
                message: "The variable has no name.",
                fix: "Name the variable, or remove it.",
              },
            ]
          : [],
      ),
    ),
};
