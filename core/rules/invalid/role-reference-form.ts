import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import type { Rule } from "../rule";

const ARN = /^arn:[\w-]+:iam::[^:]*:role\/.+$/;
const NAME = /^[\w+=,.@/-]*$/;

export const roleReferenceForm: Rule = {
  id: "role-reference-form",
  title: "The roles of a task are roles",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS takes the ARN or the name of an IAM role: with a user, a policy or anything else no task starts.",
  fix: "Use the ARN of a role.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the ARN of a role",
        given: {
          taskDefinition: {
            taskRoleArn: "arn:aws:iam::123456789012:role/web",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the ARN of a policy",
        given: {
          taskDefinition: {
            executionRoleArn: "arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "executionRoleArn",
            message: '"arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy" is no IAM role.',
            fix: "Use the ARN of a role: arn:aws:iam::<account>:role/<name>.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.givenRoles).flatMap(({ path, value }) => {
      const text = task.peek(value);
      const form = text?.startsWith("arn:") ? ARN : NAME;
      return text === undefined || form.test(text)
        ? []
        : [
            {
              path,
              message: `"${text}" is no IAM role.`,
              fix: "Use the ARN of a role: arn:aws:iam::<account>:role/<name>.",
            },
          ];
    }),
};
