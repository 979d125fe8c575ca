import { AWS_DOCS } from "../../data/aws-docs";
import { isObject } from "../../json";
import { known } from "../../known";
import { allows, statementsOf, trustedServices, valueOf } from "../policies";
import type { PolicyStatement } from "../policies";
import type { AnyRole, Rule } from "../rule";

const TASKS = "ecs-tasks.amazonaws.com";

/** Keys of conditions that say for whom ECS assumes the role. */
const KEYS = ["aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid", "aws:sourceorgpaths"];

export const trustPolicyUnscoped: Rule = {
  id: "trust-policy-unscoped",
  title: "A task role is for tasks of its own account",
  kind: "practice",
  on: "role",
  severity: "medium",
  why: "Without aws:SourceAccount or aws:SourceArn in its trust policy the role is open to what another account gets ECS to do: the confused deputy.",
  fix: "Add a condition on aws:SourceAccount, and on aws:SourceArn where the cluster is known.",
  url: AWS_DOCS.taskRole,
  frameworks: [{ name: "checkov", reference: "CKV_AWS_61" }],
  options: {},
  cases: {
    valid: [
      {
        title: "tasks of an account",
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
                  Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
                },
              ],
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "tasks of anybody",
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
        findings: [
          {
            path: "AssumeRolePolicyDocument.Statement[0]",
            message: 'The trust in "ecs-tasks.amazonaws.com" is for tasks of any account.',
            fix: "Add a condition on aws:SourceAccount.",
          },
        ],
      },
    ],
  },
  check: (role) =>
    unscoped(role).map(({ path }) => ({
      path,
      message: `The trust in "${TASKS}" is for tasks of any account.`,
      fix: "Add a condition on aws:SourceAccount.",
    })),
  // No remedy: whose role it is tells only what names it, and a remedy sees one resource.
};

/** The statements that trust tasks whosever they are. */
function unscoped({ usedAs, trust }: AnyRole): PolicyStatement[] {
  const policy = known(trust);
  // AWS documents these conditions for the task role alone.
  if (usedAs !== "task" || policy === undefined) return [];
  return statementsOf(policy).filter(
    (statement) =>
      allows(statement) && trustedServices(statement)?.includes(TASKS) && !isScoped(statement),
  );
}

/** Whether a condition says, or may say, for whom ECS assumes the role. */
function isScoped({ fields }: PolicyStatement): boolean {
  const condition = valueOf(fields, "Condition");
  if (condition === undefined) return false;
  return (
    !isObject(condition) ||
    Object.values(condition).some(
      (keys) =>
        !isObject(keys) || Object.keys(keys).some((key) => KEYS.includes(key.toLowerCase())),
    )
  );
}
