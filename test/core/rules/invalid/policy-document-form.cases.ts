import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const AT = "Policies[0].PolicyDocument";
const STATEMENT = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };

const document = (PolicyDocument: unknown) => ({
  given: { role: { RoleName: "web", Policies: [{ PolicyName: "p", PolicyDocument }] } },
});
const statements = (...Statement: unknown[]) => document({ Version: "2012-10-17", Statement });
const statement = (fields: object) => statements({ ...STATEMENT, ...fields });
const found = (path: string, message: string, fix: string) => ({
  findings: [{ path: `${AT}${path}`, message, fix }],
});
const notAnAction = (text: string) => ({
  name: `the action "${text}"`,
  ...statement({ Action: ["s3:GetObject", text] }),
  ...found(
    ".Statement[0].Action[1]",
    `"${text}" is not an action.`,
    'Write it as "service:Action", such as "s3:GetObject".',
  ),
});
const noObject = found("", "The policy is no JSON object.", "Write it as a JSON object.");
const noStatement = found("", "The policy has no statement.", "Add a statement.");
const noEffect = found(
  ".Statement[0]",
  "The statement has no effect.",
  "Set Effect to Allow or Deny.",
);
const noAction = found(".Statement[0]", "The statement has no action.", "List its actions.");
const TRUST = {
  Statement: {
    Effect: "Allow",
    Principal: { Service: "ecs-tasks.amazonaws.com" },
    Action: "sts:AssumeRole",
  },
};

export const cases: RuleCases = {
  valid: [
    { name: "actions of every form", ...statement({ Action: ["*", "s3:Get*", "*:*", "ec2:A?"] }) },
    { name: "all but some actions", ...statements({ Effect: "Deny", NotAction: ["s3:*"] }) },
    { name: "JSON text", ...document(JSON.stringify({ Statement: [STATEMENT] })) },
    {
      name: "a single statement, of the older version",
      ...document({ Version: "2008-10-17", Statement: STATEMENT }),
    },
    {
      name: "names in small letters",
      ...document({ statement: [{ effect: "Deny", action: "s3:*" }] }),
    },
    { name: "a trust policy", given: { role: { AssumeRolePolicyDocument: TRUST } } },
  ],
  invalid: [
    ...["{", "[]", "null", "1"].map((text) => ({
      name: `the text ${text}`,
      ...document(text),
      ...noObject,
    })),
    { name: "a list", ...document([STATEMENT]), ...noObject },
    { name: "no document", given: { role: { Policies: [{ PolicyName: "p" }] } }, ...noObject },
    { name: "an empty object", ...document({}), ...noStatement },
    { name: "an empty list of statements", ...statements(), ...noStatement },
    {
      name: "statements that are texts",
      ...document({ Statement: ["a", STATEMENT] }),
      ...found(".Statement[0]", "The statement is no object.", "Write it as an object."),
    },
    {
      name: "a text in place of a statement",
      ...document({ Statement: "a" }),
      ...found(".Statement", "The statement is no object.", "Write it as an object."),
    },
    {
      name: "another version",
      ...document({ Version: "2012-10-18", Statement: STATEMENT }),
      ...found(
        ".Version",
        'IAM has no "2012-10-18" here. Did you mean "2012-10-17"?',
        'Use "2012-10-17" or "2008-10-17".',
      ),
    },
    { name: "no effect", ...statements({ Action: "s3:*", Resource: "*" }), ...noEffect },
    {
      name: "an effect in small letters",
      ...statement({ Effect: "allow" }),
      ...found(
        ".Statement[0].Effect",
        'IAM has no "allow" here. Did you mean "Allow"?',
        'Use "Allow" or "Deny".',
      ),
    },
    { name: "no action", ...statements({ Effect: "Allow", Resource: "*" }), ...noAction },
    { name: "an empty list of actions", ...statement({ Action: [] }), ...noAction },
    {
      name: "the negation of what is no action",
      ...statements({ Effect: "Deny", NotAction: "GetObject", Resource: "*" }),
      ...found(
        ".Statement[0].NotAction",
        '"GetObject" is not an action.',
        'Write it as "service:Action", such as "s3:GetObject".',
      ),
    },
    notAnAction("s3:"),
    notAnAction(":Get"),
    notAnAction("s3:Get Object"),
    notAnAction("s3*:Get"),
    notAnAction(""),
    {
      name: "a trust policy without statements",
      given: { role: { AssumeRolePolicyDocument: {} } },
      findings: [
        {
          path: "AssumeRolePolicyDocument",
          message: "The policy has no statement.",
          fix: "Add a statement.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no policies", given: { role: { RoleName: "web" } } },
  ],
  unknown: [
    { name: "a document that is not known", ...document(UNKNOWN) },
    { name: "a text that a template writes", ...document("\${policy}") },
    { name: "statements that are not known", ...document({ Statement: UNKNOWN }) },
    { name: "a statement that is not known", ...statements(UNKNOWN) },
    { name: "actions that are not known", ...statement({ Action: ["\${action}", UNKNOWN] }) },
    { name: "an effect that is not known", ...statement({ Effect: UNKNOWN }) },
  ],
};
