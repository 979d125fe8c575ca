import { AWS_DOCS } from "../../data/aws-docs";
import { bytesOf, tierOf } from "../../parameter";
import { pathOf } from "../paths";
import type { AnyParameter, Rule } from "../rule";

export const parameterTierIntelligent: Rule = {
  id: "parameter-tier-intelligent",
  title: "A parameter has the tier that its size needs",
  kind: "practice",
  on: "parameter",
  severity: "medium",
  why: "With Intelligent-Tiering a value above 4 KiB was refused with the limit of Standard through Terraform and AWS's own SDK for .NET; and a parameter that became advanced by itself costs money and never goes back.",
  fix: "Set the tier to Standard, or to Advanced above 4 KiB.",
  url: AWS_DOCS.parameterTiers,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a tier that is chosen",
        given: {
          parameter: {
            Name: "/shop/config",
            Value: "level: info",
            Type: "String",
            Tier: "Standard",
          },
        },
      },
    ],
    invalid: [
      {
        title: "a tier that chooses itself",
        given: {
          parameter: {
            Name: "/shop/config",
            Value: "level: info",
            Type: "String",
            Tier: "Intelligent-Tiering",
          },
        },
        findings: [
          {
            path: "Tier",
            message:
              'The tier "Intelligent-Tiering" leaves the size and the price of the parameter open.',
            fix: "Set the tier to Standard, or to Advanced above 4 KiB.",
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const message = faultOf(parameter);
    return message === undefined
      ? []
      : [
          {
            path: pathOf(parameter, "Tier"),
            message,
            fix: "Set the tier to Standard, or to Advanced above 4 KiB.",
          },
        ];
  },
  remedy: (parameter) => {
    const text = parameter.peek(parameter.value);
    const tier = text === undefined ? undefined : tierOf(text);
    return tier === undefined || faultOf(parameter) === undefined
      ? []
      : [{ steps: ["Tier"], value: tier }];
  },
};

function faultOf(parameter: AnyParameter): string | undefined {
  const { tier } = parameter;
  if (tier === "Intelligent-Tiering") {
    return 'The tier "Intelligent-Tiering" leaves the size and the price of the parameter open.';
  }
  const text = parameter.peek(parameter.value);
  if (tier !== undefined || text === undefined || tierOf(text) !== "Advanced") return undefined;
  return `The tier is left to an account setting; Standard, its default, does not hold the value's "${bytesOf(text)}" bytes.`;
}
