import { AWS_DOCS } from "../../data/aws-docs";
import { referenceAt } from "../../delivery";
import type { Rule } from "../rule";

export const parameterValueBraces: Rule = {
  id: "parameter-value-braces",
  title: "A text kept in a parameter has no {{…}}",
  kind: "invalid",
  on: "parameter",
  severity: "high",
  why: "SSM reads {{name}} as a reference to another parameter and refuses such a value.",
  fix: "Write the text without double braces, or deliver it another way.",
  url: AWS_DOCS.putParameter,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "nested maps with a space between their braces",
        given: { parameter: { Name: "/shop/config", Value: '{"a": {"b": 1} }' } },
      },
    ],
    invalid: [
      {
        title: "a Go template",
        given: { parameter: { Name: "/shop/config", Value: "job: {{ .Labels.app }}" } },
        findings: [
          {
            path: "Value",
            message: 'The text has "{{" at character 6; SSM refuses values with {{…}}.',
            fix: "Write the text without double braces, or deliver it in the image.",
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const { path, value, elsewhere } = parameter;
    const text = parameter.peek(value);
    const at = text === undefined ? -1 : referenceAt(text);
    return at < 0
      ? []
      : [
          {
            path,
            message: `The text has "{{" at character ${at + 1}; SSM refuses values with {{…}}.`,
            fix: elsewhere ?? "Write the text without double braces, or deliver it in the image.",
          },
        ];
  },
};
