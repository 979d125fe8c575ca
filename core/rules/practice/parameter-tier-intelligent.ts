import { AWS_DOCS } from "../../data/aws-docs";

import { pathOf } from "../paths";
import type { Rule } from "../rule";

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
  check: (parameter) =>
    parameter.tier === "Intelligent-Tiering"
      ? [
          {
            path: pathOf(parameter, "Tier"),
            message:
              'The tier "Intelligent-Tiering" leaves the size and the price of the parameter open.',
            fix: "Set the tier to Standard, or to Advanced above 4 KiB.",
          },
        ]
      : [],
};
