import { AWS_DOCS } from "../../data/aws-docs";
import { ecrImage } from "../../ecr";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { isFargate } from "../demand";
import type { AnyTask, Rule } from "../rule";

/** Something that ECS only does with an execution role. */
interface Need {
  readonly what: string;
  readonly onFargateOnly: boolean;
  readonly has: (container: AnyContainer, task: AnyTask) => boolean;
}

const NEEDS: readonly Need[] = [
  {
    what: "the secrets",
    onFargateOnly: false,
    has: ({ secrets }) => items(secrets).length > 0,
  },
  {
    what: "the secret options of the log driver",
    onFargateOnly: false,
    has: ({ log }) => items(known(log)?.secretOptions).length > 0,
  },
  {
    what: "the environment files",
    onFargateOnly: false,
    has: ({ environmentFiles }) => items(environmentFiles).length > 0,
  },
  {
    what: "the registry credentials",
    onFargateOnly: false,
    has: ({ credentialsParameter }) => credentialsParameter !== undefined,
  },
  {
    what: "the awslogs driver",
    onFargateOnly: true,
    has: ({ log }) => known(log)?.driver === "awslogs",
  },
  {
    what: "the ECR image",
    onFargateOnly: true,
    has: ({ image }, task) => {
      const text = task.peek(image);
      return text !== undefined && ecrImage(text) !== undefined;
    },
  },
];

export const executionRoleMissing: Rule = {
  id: "execution-role-missing",
  title: "A task that ECS must read or write for has an execution role",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "When you are specifying container secrets, you must also specify a value for \'executionRoleArn\'"; "Fargate requires task definition to have execution role ARN to support log driver awslogs".',
  fix: "Set executionRoleArn.",
  url: AWS_DOCS.executionRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a role for the logs",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            executionRoleArn: "arn:aws:iam::123456789012:role/shop-execution",
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "awslogs" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "secrets and logs without a role",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                secrets: [{ name: "TOKEN", valueFrom: "/shop/token" }],
                logConfiguration: { logDriver: "awslogs" },
              },
              { name: "cache", image: "cache:1", logConfiguration: { logDriver: "awslogs" } },
            ],
          },
        },
        findings: [
          {
            path: "executionRoleArn",
            message:
              'The task has no execution role, and ECS needs one for the secrets of "app", the awslogs driver of "app" and "cache".',
            fix: "Set executionRoleArn.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (task.hasExecutionRole !== false) return [];
    const needs = NEEDS.flatMap(({ what, onFargateOnly, has }) => {
      const owners = containersOf(task)
        .filter((container) => has(container, task))
        .map(called);
      return owners.length === 0 || (onFargateOnly && !isFargate(task))
        ? []
        : [`${what} of ${owners.join(" and ")}`];
    });
    return needs.length === 0
      ? []
      : [
          {
            path: `${task.prefix ?? ""}executionRoleArn`,
            message: `The task has no execution role, and ECS needs one for ${needs.join(", ")}.`,
            fix: "Set executionRoleArn.",
          },
        ];
  },
};
