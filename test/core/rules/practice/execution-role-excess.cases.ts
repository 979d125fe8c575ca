import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { DEFINITION, POLICY, STARTING, allowing, roled } from "../roles";

const starting = (Action: unknown, fields: object = {}) =>
  allowing({ Action, Resource: "arn:aws:s3:::shop/*", ...fields }, STARTING);
const excess = (actions: string) => [
  {
    path: `${POLICY}.Statement[0]`,
    message: `The statement of the execution role allows ${actions}, which no start of a task needs.`,
    fix: "Move it to the task role.",
  },
];

const NEEDED = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:BatchImportUpstreamImage",
  "ecr:CreateRepository",
  "ecr:GetAuthorizationToken",
  "ecr:GetDownloadUrlForLayer",
  "ecr-public:GetAuthorizationToken",
  "sts:GetServiceBearerToken",
  "logs:CreateLogGroup",
  "logs:CreateLogStream",
  "logs:PutLogEvents",
  "logs:DescribeLogGroups",
  "logs:DescribeLogStreams",
  "logs:PutRetentionPolicy",
  "secretsmanager:DescribeSecret",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameters",
  "kms:Decrypt",
  "s3:GetBucketLocation",
  "s3:GetObject",
  "s3:GetObjectVersion",
  "fsx:DescribeFileSystems",
  "ds:DescribeDirectories",
];

export const cases: RuleCases = {
  valid: [
    ...NEEDED.map((action) => ({ name: action, ...starting(action) })),
    { name: "another case", ...starting("SSM:getParameters") },
    { name: "wildcards that cover what is needed", ...starting(["ecr:*", "s3:Get*", "*"]) },
    {
      name: "what somebody allows",
      ...starting("Guardduty:SendSecurityTelemetry"),
      options: { allowActions: ["guardDuty:*"] },
    },
    {
      name: "the policy of AWS for execution roles",
      ...roled(
        {
          ManagedPolicyArns: [
            "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
          ],
        },
        STARTING,
      ),
    },
  ],
  invalid: [
    {
      name: "actions of an application",
      ...starting(["ssm:GetParameters", "sqs:SendMessage", "sns:*"]),
      findings: excess('"sqs:SendMessage" and "sns:*"'),
    },
    ...["AmazonS3FullAccess", "AmazonDynamoDBFullAccess"].map((name) => ({
      name: `the policy ${name}`,
      ...roled({ ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`] }, STARTING),
      findings: [
        {
          path: "ManagedPolicyArns[0]",
          message: `The policy "arn:aws:iam::aws:policy/${name}" allows the execution role far more than to start a task.`,
          fix: "Remove it.",
        },
      ],
    })),
  ],
  notApplicable: [
    {
      name: "a policy of everything, which is another fault",
      ...roled({ ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] }, STARTING),
    },
    { name: "a task role", ...allowing({ Action: "sqs:SendMessage", Resource: "*" }, DEFINITION) },
    { name: "a role of which nobody knows the use", ...allowing({ Action: "sqs:SendMessage" }) },
    { name: "what is denied", ...starting("sqs:SendMessage", { Effect: "Deny" }) },
  ],
  unknown: [
    { name: "actions that are not known", ...starting(UNKNOWN) },
    { name: "policies that are not known", ...roled({ Policies: UNKNOWN }, STARTING) },
    {
      name: "a managed policy that is not known",
      ...roled({ ManagedPolicyArns: [UNKNOWN] }, STARTING),
    },
  ],
};
