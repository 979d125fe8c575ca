import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import type { Rule } from "../rule";

export const taskRoleIsExecutionRole: Rule = {
  id: "task-role-is-execution-role",
  title: "The task role is not the execution role",
  kind: "practice",
  on: "task",
  severity: "high",
  preset: "recommended",
  why: "The execution role reads secrets and images for ECS. As the task role it lets the code in every container read all of them, at any time.",
  fix: "Give the task a role of its own.",
  url: AWS_DOCS.taskRole,
  frameworks: [{ name: "checkov", reference: "CKV_AWS_249" }],
  options: {},
  cases: {
    valid: [
      {
        title: "two roles",
        given: {
          taskDefinition: {
            taskRoleArn: "arn:aws:iam::123456789012:role/shop-task",
            executionRoleArn: "arn:aws:iam::123456789012:role/shop-execution",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one role for both",
        given: {
          taskDefinition: {
            taskRoleArn: "arn:aws:iam::123456789012:role/shop",
            executionRoleArn: "arn:aws:iam::123456789012:role/shop",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "taskRoleArn",
            message:
              'The task role "arn:aws:iam::123456789012:role/shop" is the execution role too.',
            fix: "Give the task a role of its own.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const [taskRole, executionRole] = items(task.givenRoles);
    if (taskRole === undefined || executionRole === undefined) return [];
    const [name, other] = [taskRole, executionRole].map(({ value }) => task.peek(value));
    return name === undefined || name === "" || name !== other
      ? []
      : [
          {
            path: taskRole.path,
            message: `The task role "${name}" is the execution role too.`,
            fix: "Give the task a role of its own.",
          },
        ];
  },
};
