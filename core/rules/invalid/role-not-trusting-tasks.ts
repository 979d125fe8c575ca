import { AWS_DOCS } from "../../data/aws-docs";
import { isObject } from "../../json";
import { known } from "../../known";
import { isCounted, oneOrMore, statementsOf, valueOf } from "../policies";
import type { PolicyStatement } from "../policies";
import type { Rule } from "../rule";

const TASKS = "ecs-tasks.amazonaws.com";

export const roleNotTrustingTasks: Rule = {
  id: "role-not-trusting-tasks",
  title: "The roles of a task trust the tasks of ECS",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "ECS assumes both roles of a task as ecs-tasks.amazonaws.com: the task does not start with a role that trusts only others.",
  fix: "Let ecs-tasks.amazonaws.com assume the role.",
  url: AWS_DOCS.taskRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a task role for tasks",
        given: {
          taskDefinition: {
            taskRoleArn: "arn:aws:iam::123456789012:role/web",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          role: {
            RoleName: "web",
            AssumeRolePolicyDocument: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: { Service: "ecs-tasks.amazonaws.com" },
                  Action: "sts:AssumeRole",
                },
              ],
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a task role for ECS itself",
        given: {
          taskDefinition: {
            taskRoleArn: "arn:aws:iam::123456789012:role/web",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          role: {
            RoleName: "web",
            AssumeRolePolicyDocument: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: { Service: "ecs.amazonaws.com" },
                  Action: "sts:AssumeRole",
                },
              ],
            },
          },
        },
        findings: [
          {
            path: "AssumeRolePolicyDocument",
            message: 'The task role does not trust "ecs-tasks.amazonaws.com".',
            fix: "Let ecs-tasks.amazonaws.com assume the role.",
          },
        ],
      },
    ],
  },
  check: ({ usedAs, trust }) => {
    const policy = known(trust);
    if (usedAs === undefined || policy === undefined || !isCounted(policy)) return [];
    return statementsOf(policy).some(mayTrustTasks)
      ? []
      : [
          {
            path: policy.path,
            message: `The ${usedAs} role does not trust "${TASKS}".`,
            fix: `Let ${TASKS} assume the role.`,
          },
        ];
  },
};

function mayTrustTasks({ fields }: PolicyStatement): boolean {
  if (valueOf(fields, "Effect") === "Deny") return false;
  const principal = valueOf(fields, "Principal");
  // No principal at all is told by another rule.
  if (!isObject(principal)) return true;
  return oneOrMore(valueOf(principal, "Service"), "").some(
    ({ value }) => typeof value === "symbol" || value === TASKS,
  );
}
