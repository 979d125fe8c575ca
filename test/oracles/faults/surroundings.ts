import { READ, TRUST, policy } from "./fault";
import type { Fault, Json } from "./fault";

const inline = (document: Json, PolicyName = "read"): Json => ({
  Policies: [{ PolicyName, PolicyDocument: document }],
});
const trust = (statement: Json): Json => ({ AssumeRolePolicyDocument: policy(statement) });

/** Faults of SSM parameters. */
const PARAMETERS: readonly Fault[] = [
  {
    title: "parameter name with a space",
    parameter: { Name: "/shop/my web" },
    cfnLint: "W3701",
    ours: "parameter-name-form",
  },
  {
    title: "parameter name that AWS keeps for itself",
    parameter: { Name: "/aws/web" },
    cfnLint: "W3701",
    ours: "parameter-name-form",
  },
  {
    title: "type of parameter that is none",
    parameter: { Type: "Text" },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "parameter-setting-unknown",
  },
  {
    title: "tier that is none",
    parameter: { Tier: "Premium" },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "parameter-setting-unknown",
  },
  {
    title: "more than 4096 bytes in the Standard tier",
    parameter: { Tier: "Standard", Value: "x".repeat(4097) },
    ours: "parameter-value-size",
  },
  {
    title: "more than 8192 bytes in the Advanced tier",
    parameter: { Tier: "Advanced", Value: "x".repeat(8193) },
    ours: "parameter-value-size",
  },
  {
    title: "reference in braces as the value",
    parameter: { Value: "{{ ssm:/shop/other }}" },
    ours: "parameter-value-braces",
  },
  { title: "no value", parameter: { Value: "" }, ours: "parameter-value-size" },
  {
    title: "description of more than 1024 characters",
    parameter: { Description: "x".repeat(1025) },
    botocore: "length",
    cfnLint: "E3033",
    ours: "parameter-description-length",
  },
  {
    title: "policies in the Standard tier",
    parameter: {
      Tier: "Standard",
      Policies:
        '[{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2030-01-01T00:00:00Z"}}]',
    },
    ours: "parameter-policies-invalid",
  },
  {
    title: "key of a parameter that is not encrypted",
    parameter: { KeyId: "alias/shop" },
    ours: "parameter-key-unused",
  },
];

/** Faults of log groups. */
const LOG_GROUPS: readonly Fault[] = [
  {
    title: "log group name with a colon",
    logGroup: { logGroupName: "shop:web" },
    botocore: "pattern",
    cfnLint: "E1155 E3031",
    ours: "log-group-name-form",
  },
  {
    title: "class of log group that is none",
    logGroup: { logGroupClass: "INFREQUENT-ACCESS" },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "log-group-class-unknown",
  },
  {
    title: "retention that CloudWatch has not",
    logGroup: { retentionInDays: 31 },
    cfnLint: "E3030",
    ours: "log-retention-unknown",
  },
  {
    title: "key of a log group by its alias",
    logGroup: { kmsKeyId: "alias/shop" },
    cfnLint: "E3031",
    ours: "log-group-key-form",
  },
];

/** Faults of roles. */
const ROLES: readonly Fault[] = [
  {
    title: "role name with a slash",
    role: { RoleName: "shop/web" },
    botocore: "pattern",
    cfnLint: "E3031",
    ours: "role-name-form",
  },
  {
    title: "role path that does not end",
    role: { Path: "/teams/shop" },
    botocore: "pattern",
    ours: "role-path-form",
  },
  {
    title: "description of a role with a control character",
    role: { Description: "Shop\u0007" },
    botocore: "pattern",
    cfnLint: "E3031",
    ours: "role-description-form",
  },
  {
    title: "session of half an hour",
    role: { MaxSessionDuration: 1800 },
    botocore: "range",
    cfnLint: "E3034",
    ours: "role-session-range",
  },
  {
    title: "trust that allows another action",
    role: trust({ ...TRUST, Action: "s3:GetObject" }),
    ours: "trust-policy-incomplete",
  },
  {
    title: "policy without a resource",
    role: inline(policy({ Action: READ.Action })),
    cfnLint: "E3510",
    ours: "inline-policy-incomplete",
  },
  {
    title: "action without its service",
    role: inline(policy({ ...READ, Action: "GetObject" })),
    cfnLint: "W3037",
    ours: "policy-document-form",
  },
  {
    title: "effect that is none",
    role: inline(policy({ ...READ, Effect: "Permit" })),
    cfnLint: "E3510",
    ours: "policy-document-form",
  },
  {
    title: "policy name with a space",
    role: inline(policy(READ), "read assets"),
    botocore: "pattern",
    ours: "policy-name-form",
  },
  {
    title: "managed policy by its name",
    role: { ManagedPolicyArns: ["AWSXRayDaemonWriteAccess"] },
    cfnLint: "E3031",
    ours: "role-policy-arn-form",
  },
  {
    title: "more than 10240 characters of inline policies",
    role: inline(
      policy({
        ...READ,
        Resource: Array.from(
          { length: 260 },
          (_, i) => `arn:aws:s3:::shop-assets-of-customer-${i + 1000}/*`,
        ),
      }),
    ),
    ours: "inline-policy-size",
  },
  {
    title: "26 managed policies",
    role: {
      ManagedPolicyArns: Array.from(
        { length: 26 },
        (_, i) => `arn:aws:iam::123456789012:policy/p${i}`,
      ),
    },
    ours: "managed-policy-count",
  },
];

export const SURROUNDING_FAULTS: readonly Fault[] = [...PARAMETERS, ...LOG_GROUPS, ...ROLES];
