import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import type { Finding } from "../../issue";
import { items } from "../../known";
import { textsIn } from "../options";
import { matches } from "../../pattern";
import { allows, attachedPolicies, fieldAmong, statementsOf, textsOf, valueOf } from "../policies";
import type { PolicyStatement } from "../policies";
import type { Rule } from "../rule";

export const statementWildcard: Rule = {
  id: "statement-wildcard",
  title: "A role is allowed certain actions on certain resources",
  kind: "practice",
  on: "role",
  severity: "high",
  why: "All containers of a task share its role: what is allowed to one is allowed to whoever breaks into any of them.",
  fix: "List the actions that the containers call, and the resources they call them on.",
  url: AWS_DOCS.iamActions,
  frameworks: [
    { name: "AWS Security Hub", reference: "IAM.1" },
    { name: "AWS Security Hub", reference: "IAM.21" },
    { name: "AWS Config", reference: "iam-policy-no-statements-with-admin-access" },
    { name: "AWS Config", reference: "iam-policy-no-statements-with-full-access" },
    { name: "cdk-nag", reference: "AwsSolutions-IAM5" },
    { name: "checkov", reference: "CKV_AWS_62" },
    { name: "checkov", reference: "CKV_AWS_63" },
    { name: "checkov", reference: "CKV_AWS_274" },
    { name: "checkov", reference: "CKV_AWS_355" },
    { name: "Trivy", reference: "AVD-AWS-0057" },
  ],
  options: {
    allowActions: {
      description:
        "Actions that may stand beside all resources, with * for any characters: they have no narrower one, or only read.",
      default: [
        ...["cloudwatch:GetMetricData", "cloudwatch:ListMetrics", "cloudwatch:PutMetricData"],
        ...["ec2:Describe*", "ecr-public:GetAuthorizationToken", "ecr:GetAuthorizationToken"],
        ...["ecs:Describe*", "ecs:List*", "logs:DescribeLogGroups", "ssmmessages:*"],
        ...["sts:GetCallerIdentity", "sts:GetServiceBearerToken", "xray:Get*", "xray:Put*"],
      ],
    },
  },
  cases: {
    valid: [
      {
        title: "an action on objects of a bucket",
        given: {
          role: {
            RoleName: "web",
            Policies: [
              {
                PolicyName: "read",
                PolicyDocument: {
                  Version: "2012-10-17",
                  Statement: [
                    {
                      Effect: "Allow",
                      Action: "s3:GetObject",
                      Resource: "arn:aws:s3:::shop-assets/*",
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
        title: "everything that S3 can do",
        given: {
          role: {
            RoleName: "web",
            Policies: [
              {
                PolicyName: "read",
                PolicyDocument: {
                  Version: "2012-10-17",
                  Statement: [
                    { Effect: "Allow", Action: "s3:*", Resource: "arn:aws:s3:::shop-assets/*" },
                  ],
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "Policies[0].PolicyDocument.Statement[0].Action",
            message: 'The statement allows every action of "s3".',
            fix: "List the actions that are called.",
          },
        ],
      },
    ],
  },
  check: (role, options) => {
    const exempt = textsIn(options, "allowActions").map((pattern) => pattern.toLowerCase());
    const isExempt = (action: string): boolean =>
      exempt.some((pattern) => matches(pattern, action.toLowerCase()));
    return [
      ...attachedPolicies(role)
        .filter(({ text }) => /:policy\/(AdministratorAccess|PowerUserAccess)$/.test(text))
        .map(({ path, text }) => ({
          path,
          message: `The policy "${text}" allows nearly everything.`,
          fix: "Remove it, and list the actions that are called.",
        })),
      ...items(role.policies)
        .flatMap((policy) => statementsOf(policy))
        .filter((statement) => allows(statement))
        .flatMap((statement) => [
          ...wildActions(statement, isExempt),
          ...excepting(statement),
          ...wildResources(statement, isExempt),
        ]),
    ];
  },
};

function wildActions(statement: PolicyStatement, isExempt: (action: string) => boolean): Finding[] {
  return textsOf(statement, "Action").flatMap(({ path, text }) => {
    const whose = text === "*" ? "" : ` of "${text.slice(0, -2)}"`;
    return isWild(text) && !isExempt(text)
      ? [
          {
            path,
            message: `The statement allows every action${whose}.`,
            fix: "List the actions that are called.",
          },
        ]
      : [];
  });
}

function excepting({ path, fields }: PolicyStatement): Finding[] {
  return ["NotAction", "NotResource"].flatMap((name) => {
    const field = fieldAmong(fields, [name]);
    return field === undefined
      ? []
      : [
          {
            path: `${path}.${field}`,
            message: `The statement allows everything but what "${field}" lists.`,
            fix: `List what is meant in ${field.slice("Not".length)}.`,
          },
        ];
  });
}

function wildResources(
  statement: PolicyStatement,
  isExempt: (action: string) => boolean,
): Finding[] {
  const all = textsOf(statement, "Resource").find(({ text }) => text === "*");
  const actions = textsOf(statement, "Action")
    .map(({ text }) => text)
    .filter((text) => !isWild(text) && !isExempt(text));
  // A condition may narrow what a resource leaves open.
  if (all === undefined || valueOf(statement.fields, "Condition") !== undefined) return [];
  return actions.length === 0
    ? []
    : [
        {
          path: all.path,
          message: `The statement allows ${list(actions)} on every resource.`,
          fix: "List the resources they are called on.",
        },
      ];
}

/** Whether a text stands for all actions, or for all of a service. */
function isWild(action: string): boolean {
  return /^(\*|[^:]+:\*)$/.test(action);
}
