import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import type { Finding } from "../../issue";
import { items } from "../../known";
import { textsIn } from "../options";
import { matches } from "../../pattern";
import { allows, attachedPolicies, statementsOf, textsOf } from "../policies";
import type { PolicyStatement } from "../policies";
import type { Rule } from "../rule";

/** What ECS, or its agent, calls with an execution role before the containers run. */
const NEEDED = [
  ...["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:BatchImportUpstreamImage"],
  ...["ecr:CreateRepository", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer"],
  ...["ecr-public:GetAuthorizationToken", "sts:GetServiceBearerToken"],
  ...["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
  ...["logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutRetentionPolicy"],
  ...["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
  ...["ssm:GetParameter", "ssm:GetParameters", "kms:Decrypt"],
  ...["s3:GetBucketLocation", "s3:GetObject", "s3:GetObjectVersion"],
  ...["fsx:DescribeFileSystems", "ds:DescribeDirectories"],
].map((action) => action.toLowerCase());

export const executionRoleExcess: Rule = {
  id: "execution-role-excess",
  title: "An execution role is allowed what starts the task, and no more",
  kind: "practice",
  on: "role",
  severity: "high",
  why: "What code in the containers calls goes to the task role: on the execution role it fails at run time, and it widens a role that many tasks share.",
  fix: "Move what the containers call to the task role.",
  url: AWS_DOCS.executionRole,
  frameworks: [{ name: "cdk-nag", reference: "AwsSolutions-IAM4" }],
  options: {
    allowActions: {
      description: "More actions that an execution role may have, with * for any characters.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "what reads a secret",
        given: {
          taskDefinition: {
            executionRoleArn: "arn:aws:iam::123456789012:role/start",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          role: {
            RoleName: "start",
            Policies: [
              {
                PolicyName: "secrets",
                PolicyDocument: {
                  Version: "2012-10-17",
                  Statement: [
                    {
                      Effect: "Allow",
                      Action: "secretsmanager:GetSecretValue",
                      Resource: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-??????",
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "what the application calls",
        given: {
          taskDefinition: {
            executionRoleArn: "arn:aws:iam::123456789012:role/start",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          role: {
            RoleName: "start",
            Policies: [
              {
                PolicyName: "orders",
                PolicyDocument: {
                  Version: "2012-10-17",
                  Statement: [
                    {
                      Effect: "Allow",
                      Action: "dynamodb:PutItem",
                      Resource: "arn:aws:dynamodb:eu-west-1:123456789012:table/orders",
                    },
                  ],
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "Policies[0].PolicyDocument.Statement[0]",
            message:
              'The statement of the execution role allows "dynamodb:PutItem", which no start of a task needs.',
            fix: "Move it to the task role.",
          },
        ],
      },
    ],
  },
  check: (role, options) => {
    if (role.usedAs !== "execution") return [];
    const allowed = textsIn(options, "allowActions").map((pattern) => pattern.toLowerCase());
    return [
      // AdministratorAccess and the like are told by another rule, of any role.
      ...attachedPolicies(role)
        .filter(({ text }) => /:policy\/\w+FullAccess$/.test(text))
        .map(({ path, text }) => ({
          path,
          message: `The policy "${text}" allows the execution role far more than to start a task.`,
          fix: "Remove it.",
        })),
      ...items(role.policies)
        .flatMap((policy) => statementsOf(policy))
        .filter((statement) => allows(statement))
        .flatMap((statement) => excessOf(statement, allowed)),
    ];
  },
};

function excessOf(statement: PolicyStatement, allowed: readonly string[]): Finding[] {
  const excess = textsOf(statement, "Action")
    .map(({ text }) => text)
    .filter((text) => !isNeeded(text.toLowerCase(), allowed));
  return excess.length === 0
    ? []
    : [
        {
          path: statement.path,
          message: `The statement of the execution role allows ${list(excess)}, which no start of a task needs.`,
          fix: "Move it to the task role.",
        },
      ];
}

// A wildcard that covers something needed is too wide, which another rule tells.
function isNeeded(action: string, allowed: readonly string[]): boolean {
  return (
    NEEDED.some((needed) => matches(action, needed)) ||
    allowed.some((pattern) => matches(pattern, action))
  );
}
