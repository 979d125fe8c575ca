import { hasNoneHere } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { known } from "../../known";
import type { Unknown } from "../../known";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const VALUES = {
  Type: ["String", "StringList", "SecureString"],
  Tier: ["Standard", "Advanced", "Intelligent-Tiering"],
} as const;

export const parameterSettingUnknown: Rule = {
  id: "parameter-setting-unknown",
  title: "A parameter's type and tier are among those of SSM",
  kind: "invalid",
  on: "parameter",
  severity: "high",
  why: "SSM refuses any other value.",
  fix: "Use one of the values.",
  url: AWS_DOCS.putParameter,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an encrypted parameter",
        given: { parameter: { Name: "/shop/token", Type: "SecureString", Value: "from-a-vault" } },
      },
    ],
    invalid: [
      {
        title: "a type in other letters",
        given: { parameter: { Name: "/shop/token", Type: "secureString", Value: "from-a-vault" } },
        findings: [
          {
            path: "Type",
            message: 'SSM has no "secureString" here. Did you mean "SecureString"?',
            fix: 'Use "String", "StringList" or "SecureString".',
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const given: Record<keyof typeof VALUES, string | Unknown | undefined> = {
      Type: parameter.type,
      Tier: parameter.tier,
    };
    return (["Type", "Tier"] as const).flatMap((field) => {
      const text = known(given[field]);
      const values: readonly string[] = VALUES[field];
      return text === undefined || values.includes(text)
        ? []
        : [
            {
              path: pathOf(parameter, field),
              message: hasNoneHere("SSM", text, values),
              fix: `Use ${list(values, "or")}.`,
            },
          ];
    });
  },
};
