import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const LEVELS = 15;
const NAME = /^(\/[A-Za-z0-9_.-]+)+$|^[A-Za-z0-9_.-]+$/;
const RESERVED = /^\/?(aws|ssm)/i;

// AWS counts 1011 characters with the ARN before the name. The region is not known here: this is
// what the shortest ARN leaves, and its slash is taken for the one a name begins with.
const LONGEST_ARN = 1011;
const LONGEST = LONGEST_ARN - "arn:aws:ssm:us-east-1:123456789012:parameter/".length;

export const parameterNameForm: Rule = {
  id: "parameter-name-form",
  title: "A parameter's name has the form that SSM accepts",
  kind: "invalid",
  on: "parameter",
  severity: "high",
  why: "SSM refuses other characters, more than 15 levels, more than 1011 characters with the ARN, levels that no slash begins, and names that begin with `aws` or `ssm`.",
  fix: "Rename the parameter.",
  url: AWS_DOCS.parameterNames,
  frameworks: [{ name: "cfn-lint", reference: "W3701" }],
  options: {},
  cases: {
    valid: [
      {
        title: "a name of two levels",
        given: { parameter: { Name: "/shop/config", Value: "level: info" } },
      },
    ],
    invalid: [
      {
        title: "a reserved name",
        given: { parameter: { Name: "/aws/config", Value: "level: info" } },
        findings: [
          {
            path: "Name",
            message:
              'The parameter name "/aws/config" begins with "aws" or "ssm", which AWS reserves.',
            fix: 'Use letters, digits, "_", ".", "-" and at most 15 levels, beginning with "/".',
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const text = parameter.peek(parameter.name);
    if (text === undefined) return [];
    const path = pathOf(parameter, "Name");
    // A prefix is judged with the shortest name that may follow.
    const name = parameter.nameIsPrefix === true ? `${text}x` : text;
    return nameProblem(name, text).map((message) => ({ path, ...message }));
  },
};

const FORM = `Use letters, digits, "_", ".", "-" and at most ${LEVELS} levels, beginning with "/".`;

function nameProblem(name: string, shown: string): Omit<Finding, "path">[] {
  if (RESERVED.test(name)) {
    return [
      {
        message: `The parameter name "${shown}" begins with "aws" or "ssm", which AWS reserves.`,
        fix: FORM,
      },
    ];
  }
  const levels = name.split("/").filter((level) => level !== "").length;
  if (!NAME.test(name) || levels > LEVELS) {
    return [{ message: `"${shown}" is not a legal parameter name.`, fix: FORM }];
  }
  const { length } = name.replace(/^\//, "");
  return length <= LONGEST
    ? []
    : [
        {
          message: `The parameter name has "${length}" characters; with the ARN before it SSM accepts at most ${LONGEST_ARN}.`,
          fix: "Shorten the name.",
        },
      ];
}
