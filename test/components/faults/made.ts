import { app, cache } from "./fault";
import type { Fault } from "./fault";

// What the rules find in what is made with a task: parameters, log groups and roles.

const NAMES = 'Use letters, digits, "_", ".", "-" and at most 15 levels, beginning with "/".';

function parameterName(name: string, message: string): Fault {
  return {
    title: `the parameter name "${name}"`,
    args: () => app({ documents: { C: { content: "a", parameterName: name } } }),
    code: "parameter-name-form",
    path: "container.documents.C.parameterName",
    message,
    fix: NAMES,
  };
}

export const MADE_FAULTS: readonly Fault[] = [
  parameterName("/a b", '"/a b" is not a legal parameter name.'),
  parameterName("a/b", '"a/b" is not a legal parameter name.'),
  parameterName(
    "/Aws/config",
    'The parameter name "/Aws/config" begins with "aws" or "ssm", which AWS reserves.',
  ),
  parameterName(
    "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16",
    '"/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16" is not a legal parameter name.',
  ),
  {
    title: "a retention of the task that CloudWatch Logs does not offer, told once",
    args: () => ({ logging: { retentionInDays: 31 }, ...cache({}) }),
    code: "log-retention-unknown",
    path: "logging.retentionInDays",
    message: 'CloudWatch Logs cannot keep logs for "31" days.',
    fix: "Use 60, or 0 to keep them for ever.",
  },
  {
    title: "a retention of one container",
    args: () => app({ logging: { retentionInDays: 31 } }),
    code: "log-retention-unknown",
    path: "container.logging.retentionInDays",
    message: 'CloudWatch Logs cannot keep logs for "31" days.',
    fix: "Use 60, or 0 to keep them for ever.",
  },
  {
    title: "a key of all log groups by its alias, told once",
    args: () => ({ logging: { kmsKeyId: "alias/shop" }, ...cache({}) }),
    code: "log-group-key-form",
    path: "logging.kmsKeyId",
    message: 'The key "alias/shop" is no ARN of a KMS key.',
    fix: "Use the ARN of the key.",
  },
  {
    title: "a log group with a space",
    args: () => app({ logging: { logGroupName: "my shop" } }),
    code: "log-group-name-form",
    path: "container.logging.logGroupName",
    message: 'The log group name "my shop" is not legal.',
    fix: 'Use 1 to 512 letters, digits, "_", "-", "/", "." and "#".',
  },
  {
    title: "the path of a role without its last slash",
    args: () => ({ taskRole: { path: "/shop" } }),
    code: "role-path-form",
    path: "taskRole.path",
    message: 'The path "/shop" is not legal.',
    fix: 'Write it as "/", or as "/teams/shop/", with at most 512 characters.',
  },
  ...["managedPolicyArns[0]", "permissionsBoundary"].map((field) => ({
    title: `a policy by its name in ${field}`,
    args: () => ({
      executionRole: field.endsWith("]")
        ? { managedPolicyArns: ["ReadOnlyAccess"] }
        : { permissionsBoundary: "ReadOnlyAccess" },
    }),
    code: "role-policy-arn-form",
    path: `executionRole.${field}`,
    message: '"ReadOnlyAccess" is no ARN of a managed policy.',
    fix: "Write it as arn:aws:iam::<account>:policy/<name>, with aws as the account of AWS.",
  })),
  {
    title: "two capacity providers with a base",
    args: () => ({
      capacityProviders: [
        { capacityProvider: "FARGATE", base: 1 },
        { capacityProvider: "OTHER", base: 0 },
        { capacityProvider: "FARGATE_SPOT", base: 2 },
      ],
    }),
    code: "capacity-provider-base-multiple",
    path: "capacityProviders[2].base",
    message: "Only one capacity provider can have a base; capacityProviders[0] already has one.",
    fix: "Remove one of the two.",
  },
  {
    title: "a percentage out of range",
    args: () => ({ deployment: { maximumPercent: 99, minimumHealthyPercent: 0 } }),
    code: "service-number-range",
    path: "deployment.maximumPercent",
    message: 'The value is "99"; it must be 100 or more.',
    fix: "Use 100 or more.",
  },
  {
    title: "a user for a role",
    args: () => ({ taskRole: { arn: "arn:aws:iam::123456789012:user/web" } }),
    code: "role-reference-form",
    path: "taskRole.arn",
    message: '"arn:aws:iam::123456789012:user/web" is no IAM role.',
    fix: "Use the ARN of a role: arn:aws:iam::<account>:role/<name>.",
  },
  {
    title: "no subnets",
    args: () => ({ network: { subnets: [] } }),
    code: "service-field-missing",
    path: "network",
    message: '"subnets" is missing.',
    fix: "Set subnets.",
  },
  {
    title: "too many subnets",
    args: () => ({ network: { subnets: Array.from({ length: 17 }, (_, i) => `subnet-${i}`) } }),
    code: "service-list-count",
    path: "network.subnets",
    message: 'There are "17" subnets; ECS accepts at most 16.',
    fix: "Remove some of them.",
  },
];
