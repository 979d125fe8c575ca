import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { isObject } from "../../json";
import { pathOf } from "../paths";
import type { AnyParameter, Rule } from "../rule";

const MOST = 10;
const LONGEST = 4096;

export const parameterPoliciesInvalid: Rule = {
  id: "parameter-policies-invalid",
  title:
    "An Advanced parameter has at most 10 policies, as a JSON list of at most 4,096 characters",
  kind: "invalid",
  on: "parameter",
  severity: "high",
  why: "SSM refuses policies on a Standard parameter, more than 10 of them, and text of more than 4,096 characters or that is no JSON list.",
  fix: "Use the Advanced tier, and write the policies as a JSON list.",
  url: AWS_DOCS.parameterPolicies,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an Advanced parameter that expires",
        given: {
          parameter: {
            Name: "/shop/config",
            Tier: "Advanced",
            Policies:
              '[{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2030-01-01T00:00:00.000Z"}}]',
            Value: "a: 1",
          },
        },
      },
    ],
    invalid: [
      {
        title: "a Standard parameter that expires",
        given: {
          parameter: {
            Name: "/shop/config",
            Tier: "Standard",
            Policies:
              '[{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2030-01-01T00:00:00.000Z"}}]',
            Value: "a: 1",
          },
        },
        findings: [
          {
            path: "Policies",
            message: "The parameter is Standard; only an Advanced one has policies.",
            fix: "Use the Advanced tier, or remove the policies.",
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const text = parameter.peek(parameter.policies);
    // SSM takes an empty text for none.
    if (text === undefined || text === "") return [];
    const path = pathOf(parameter, "Policies");
    const length = Array.from(text).length;
    if (length > LONGEST) {
      return [
        {
          path,
          message: `The policies have "${length}" characters; SSM accepts at most ${LONGEST}.`,
          fix: "Shorten them.",
        },
      ];
    }
    return policyProblems(parameter, textsIn(text)).map((problem) => ({ path, ...problem }));
  },
};

function policyProblems(
  { tier }: AnyParameter,
  policies: readonly unknown[] | undefined,
): Omit<Finding, "path">[] {
  if (policies === undefined) {
    return [
      {
        message: "The policies are no JSON list of objects.",
        fix: "Write them as a JSON list.",
      },
    ];
  }
  if (policies.length > MOST) {
    return [
      {
        message: `There are "${policies.length}" policies; SSM accepts at most ${MOST}.`,
        fix: "Remove policies.",
      },
    ];
  }
  return tier === "Standard" && policies.length > 0
    ? [
        {
          message: "The parameter is Standard; only an Advanced one has policies.",
          fix: "Use the Advanced tier, or remove the policies.",
        },
      ]
    : [];
}

function textsIn(text: string): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.every(isObject) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
