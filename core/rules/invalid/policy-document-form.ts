import { hasNoneHere } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { isObject } from "../../json";
import { items, known } from "../../known";
import { fieldAmong, oneOrMore, statementsOf, textsOf, valueOf } from "../policies";
import type { AnyPolicy, PolicyStatement } from "../policies";
import type { Rule } from "../rule";

const VERSIONS = ["2012-10-17", "2008-10-17"];
const EFFECTS = ["Allow", "Deny"];
const ACTION = /^(\*|[A-Za-z0-9-]+):[A-Za-z0-9*?]+$/;

export const policyDocumentForm: Rule = {
  id: "policy-document-form",
  title: "A policy document says what it allows or denies",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM refuses a document without statements, a statement without an effect or an action, and actions that are not `service:Action`.",
  fix: "Write each statement with Effect and Action.",
  url: AWS_DOCS.iamPolicyElements,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one statement",
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
        title: "an action without its service",
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
                      Action: "GetObject",
                      Resource: "arn:aws:s3:::shop-assets/*",
                    },
                  ],
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "Policies[0].PolicyDocument.Statement[0].Action",
            message: '"GetObject" is not an action.',
            fix: 'Write it as "service:Action", such as "s3:GetObject".',
          },
        ],
      },
    ],
  },
  check: (role) => {
    const trust = known(role.trust);
    return [...(trust ? [trust] : []), ...items(role.policies)].flatMap(documentProblems);
  },
};

function documentProblems(policy: AnyPolicy): Finding[] {
  const { path } = policy;
  if (policy.document === undefined) {
    return [{ path, message: "The policy is no JSON object.", fix: "Write it as a JSON object." }];
  }
  const document = known(policy.document);
  if (document === undefined) return [];
  return [
    ...wrongWord(valueOf(document, "Version"), `${path}.Version`, VERSIONS),
    ...missingStatements(valueOf(document, "Statement"), path),
    ...statementsOf(policy).flatMap(statementProblems),
  ];
}

function missingStatements(statements: unknown, path: string): Finding[] {
  if (statements === undefined || (Array.isArray(statements) && statements.length === 0)) {
    return [{ path, message: "The policy has no statement.", fix: "Add a statement." }];
  }
  return oneOrMore(statements, `${path}.Statement`).flatMap(({ value, path: at }) =>
    typeof value === "symbol" || isObject(value)
      ? []
      : [{ path: at, message: "The statement is no object.", fix: "Write it as an object." }],
  );
}

function statementProblems(statement: PolicyStatement): Finding[] {
  const { path, fields } = statement;
  const effect = valueOf(fields, "Effect");
  const name = fieldAmong(fields, ["Action", "NotAction"]);
  return [
    ...(effect === undefined
      ? [{ path, message: "The statement has no effect.", fix: "Set Effect to Allow or Deny." }]
      : wrongWord(effect, `${path}.Effect`, EFFECTS)),
    ...(name === undefined || isEmptyList(valueOf(fields, name))
      ? [{ path, message: "The statement has no action.", fix: "List its actions." }]
      : actionProblems(statement, name)),
  ];
}

function actionProblems(statement: PolicyStatement, name: string): Finding[] {
  return textsOf(statement, name).flatMap(({ text, path }) =>
    text === "*" || ACTION.test(text)
      ? []
      : [
          {
            path,
            message: `"${text}" is not an action.`,
            fix: 'Write it as "service:Action", such as "s3:GetObject".',
          },
        ],
  );
}

function wrongWord(value: unknown, path: string, words: readonly string[]): Finding[] {
  return typeof value !== "string" || words.includes(value)
    ? []
    : [{ path, message: hasNoneHere("IAM", value, words), fix: `Use "${words.join('" or "')}".` }];
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
