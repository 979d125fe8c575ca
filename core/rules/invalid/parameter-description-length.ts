import { AWS_DOCS } from "../../data/aws-docs";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const LONGEST = 1024;

export const parameterDescriptionLength: Rule = {
  id: "parameter-description-length",
  title: "A parameter's description has at most 1024 characters",
  kind: "invalid",
  on: "parameter",
  severity: "high",
  why: "SSM refuses a longer description.",
  fix: "Shorten the description.",
  url: AWS_DOCS.putParameter,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a short description",
        given: { parameter: { Name: "/shop/config", Description: "Of the shop.", Value: "a: 1" } },
      },
    ],
    invalid: [
      {
        title: "1025 characters",
        given: {
          parameter: { Name: "/shop/config", Description: "a".repeat(1025), Value: "a: 1" },
        },
        findings: [
          {
            path: "Description",
            message: 'The description has "1025" characters; SSM accepts at most 1024.',
            fix: "Shorten the description.",
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const text = parameter.peek(parameter.description);
    return text === undefined || Array.from(text).length <= LONGEST
      ? []
      : [
          {
            path: pathOf(parameter, "Description"),
            message: `The description has "${Array.from(text).length}" characters; SSM accepts at most ${LONGEST}.`,
            fix: "Shorten the description.",
          },
        ];
  },
};
