import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { DEFINITION, POLICY, allowing, roled } from "../roles";

const TABLE = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders";
const every = (path: string, of = "") => ({
  path: `${POLICY}.Statement${path}`,
  message: `The statement allows every action${of}.`,
  fix: "List the actions that are called.",
});
const everywhere = (actions: string, path = "Resource") => ({
  path: `${POLICY}.Statement[0].${path}`,
  message: `The statement allows ${actions} on every resource.`,
  fix: "List the resources they are called on.",
});
const managed = (...ManagedPolicyArns: unknown[]) => roled({ ManagedPolicyArns });
const ADMIN = "arn:aws:iam::aws:policy/AdministratorAccess";

/** What has no narrower resource than everything, or only reads. */
const UNSCOPABLE = [
  "cloudwatch:GetMetricData",
  "cloudwatch:ListMetrics",
  "cloudwatch:PutMetricData",
  "ec2:DescribeInstances",
  "ecr-public:GetAuthorizationToken",
  "ecr:GetAuthorizationToken",
  "ecs:DescribeTaskDefinition",
  "ecs:ListTasks",
  "logs:DescribeLogGroups",
  "ssmmessages:OpenDataChannel",
  "ssmmessages:*",
  "sts:GetCallerIdentity",
  "sts:GetServiceBearerToken",
  "xray:GetSamplingRules",
  "xray:PutTraceSegments",
];

export const cases: RuleCases = {
  valid: [
    { name: "some actions", ...allowing({ Action: ["s3:Get*", "s3:PutObject"], Resource: TABLE }) },
    ...UNSCOPABLE.map((Action) => ({
      name: `all resources for ${Action}`,
      ...allowing({ Action, Resource: "*" }),
    })),
    { name: "another case", ...allowing({ Action: "XRAY:putTraceSegments", Resource: "*" }) },
    { name: "parts of all", ...allowing({ Action: "s3:GetObject", Resource: "arn:aws:s3:::*" }) },
    {
      name: "all resources under a condition",
      ...allowing({
        Action: "kms:Decrypt",
        Resource: "*",
        Condition: { StringEquals: { "kms:ViaService": "ssm.eu-west-1.amazonaws.com" } },
      }),
    },
    {
      name: "what somebody allows",
      ...allowing({ Action: ["s3:*", "SQS:Receive"], Resource: "*" }),
      options: { allowActions: ["S3:*", "sqs:*"] },
    },
    { name: "another managed policy", ...managed("arn:aws:iam::aws:policy/ReadOnlyAccess") },
  ],
  invalid: [
    {
      name: "everything, once",
      ...allowing({ Action: "*", Resource: "*" }),
      findings: [every("[0].Action")],
    },
    {
      name: "a service beside an action",
      ...allowing({ Action: ["sqs:SendMessage", "sns:*"], Resource: TABLE }),
      findings: [every("[0].Action[1]", ' of "sns"')],
    },
    {
      name: "some actions on everything",
      ...allowing({
        Action: ["s3:Get*", "xray:PutTraceSegments", "sqs:*"],
        Resource: [TABLE, "*"],
      }),
      findings: [every("[0].Action[2]", ' of "sqs"'), everywhere('"s3:Get*"', "Resource[1]")],
    },
    {
      name: "several actions on everything",
      ...allowing({ Action: ["s3:GetObject", "s3:PutObject"], Resource: "*" }),
      findings: [everywhere('"s3:GetObject" and "s3:PutObject"')],
    },
    {
      name: "all but something",
      ...allowing({ NotAction: "iam:*", NotResource: TABLE }),
      findings: ["Action", "Resource"].map((field) => ({
        path: `${POLICY}.Statement[0].Not${field}`,
        message: `The statement allows everything but what "Not${field}" lists.`,
        fix: `List what is meant in ${field}.`,
      })),
    },
    ...[ADMIN, "arn:aws-cn:iam::aws:policy/PowerUserAccess"].map((arn) => ({
      name: `the policy ${arn}`,
      ...managed("arn:aws:iam::aws:policy/ReadOnlyAccess", arn),
      findings: [
        {
          path: "ManagedPolicyArns[1]",
          message: `The policy "${arn}" allows nearly everything.`,
          fix: "Remove it, and list the actions that are called.",
        },
      ],
    })),
    {
      name: "a task role with everything",
      ...allowing({ Action: "*", Resource: TABLE }, DEFINITION),
      findings: [every("[0].Action")],
    },
  ],
  notApplicable: [
    { name: "what is denied", ...allowing({ Effect: "Deny", Action: "*", Resource: "*" }) },
    { name: "no policies", ...roled({}) },
  ],
  unknown: [
    { name: "an effect that is not known", ...allowing({ Effect: UNKNOWN, Action: "*" }) },
    { name: "actions that are not known", ...allowing({ Action: UNKNOWN, Resource: "*" }) },
    { name: "resources that are not known", ...allowing({ Action: "s3:Get*", Resource: UNKNOWN }) },
    {
      name: "a condition that is not known",
      ...allowing({ Action: "s3:Get*", Resource: "*", Condition: UNKNOWN }),
    },
    { name: "policies that are not known", ...roled({ Policies: UNKNOWN }) },
    { name: "a managed policy that is not known", ...managed(UNKNOWN) },
  ],
};
