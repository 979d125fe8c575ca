import { AWS_DOCS } from "../../data/aws-docs";
import { fieldOf } from "../fields";
import { known } from "../../known";
import { judgeName } from "../names";
import type { Rule } from "../rule";

export const familyForm: Rule = {
  id: "family-form",
  title: "A family uses letters, digits, hyphens and underscores",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a family with other characters or with more than 255.",
  fix: "Rename the family.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a legal family",
        given: {
          taskDefinition: {
            family: "web-app_1",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a slash in the family",
        given: {
          taskDefinition: {
            family: "shop/web",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "family",
            message: 'The family "shop/web" is not legal.',
            fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const leaf = known(task.family);
    const family = leaf === undefined ? undefined : task.peek(leaf);
    return judgeName("family", family, fieldOf(task, "family"));
  },
};
