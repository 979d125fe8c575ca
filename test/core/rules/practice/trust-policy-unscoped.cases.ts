import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { DEFINITION, STARTING, roled } from "../roles";

const TASKS = "ecs-tasks.amazonaws.com";
const ASSUME = { Effect: "Allow", Principal: { Service: TASKS }, Action: "sts:AssumeRole" };
const SCOPED = { StringEquals: { "aws:SourceAccount": "123456789012" } };
const trusting = (Statement: unknown, definition = DEFINITION) =>
  roled({ AssumeRolePolicyDocument: { Statement } }, definition);
const conditioned = (Condition: unknown) => trusting([{ ...ASSUME, Condition }]);
const unscoped = (at: string) => [
  {
    path: `AssumeRolePolicyDocument.Statement${at}`,
    message: `The trust in "${TASKS}" is for tasks of any account.`,
    fix: "Add a condition on aws:SourceAccount.",
  },
];
const AMONG = { ...ASSUME, Principal: { Service: ["ec2.amazonaws.com", TASKS] } };

export const cases: RuleCases = {
  valid: [
    ...["aws:SourceAccount", "AWS:sourceARN", "aws:SourceOrgID", "aws:SourceOrgPaths"].map(
      (key) => ({ name: `a condition on ${key}`, ...conditioned({ ArnLike: { [key]: "a" } }) }),
    ),
    {
      name: "one condition of several",
      ...conditioned({ Bool: { "aws:SecureTransport": "true" }, ...SCOPED }),
    },
    {
      name: "one key of several",
      ...conditioned({
        StringEquals: { "aws:PrincipalTag/team": "shop", "aws:SourceAccount": "1" },
      }),
    },
  ],
  invalid: [
    {
      name: "a condition without keys",
      ...conditioned({ StringEquals: {} }),
      findings: unscoped("[0]"),
    },
    {
      name: "no condition in one of two statements",
      ...trusting([{ ...ASSUME, Condition: SCOPED }, ASSUME]),
      findings: unscoped("[1]"),
    },
    {
      name: "no condition in the only statement",
      ...trusting(ASSUME),
      findings: unscoped(""),
    },
    {
      name: "a condition on something else",
      ...conditioned({ StringEquals: { "aws:PrincipalTag/team": "shop" } }),
      findings: unscoped("[0]"),
    },
    {
      name: "another service beside tasks",
      ...trusting([AMONG]),
      findings: unscoped("[0]"),
    },
  ],
  notApplicable: [
    { name: "an execution role", ...trusting([ASSUME], STARTING) },
    {
      name: "a role of which nobody knows the use",
      ...roled({ AssumeRolePolicyDocument: { Statement: ASSUME } }),
    },
    { name: "a role without trust", ...roled({}, DEFINITION) },
    { name: "what is denied", ...trusting([{ ...ASSUME, Effect: "Deny" }]) },
    {
      name: "another service",
      ...trusting([{ ...ASSUME, Principal: { Service: "ec2.amazonaws.com" } }]),
    },
    { name: "an account", ...trusting([{ ...ASSUME, Principal: { AWS: "123456789012" } }]) },
    { name: "anybody, which is another fault", ...trusting([{ ...ASSUME, Principal: "*" }]) },
  ],
  unknown: [
    {
      name: "trust that is not known",
      ...roled({ AssumeRolePolicyDocument: UNKNOWN }, DEFINITION),
    },
    { name: "a condition that is not known", ...conditioned(UNKNOWN) },
    { name: "a part of it that is not known", ...conditioned({ StringEquals: UNKNOWN }) },
    { name: "a principal that is not known", ...trusting([{ ...ASSUME, Principal: UNKNOWN }]) },
    {
      name: "a service that is not known",
      ...trusting([{ ...ASSUME, Principal: { Service: [TASKS, UNKNOWN] } }]),
    },
  ],
};
