import { leavesOf } from "../../collector/leaves";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

// Names of variables are upper case; what stands after a dollar sign in a regular expression is not.
const BARE = /(?<!\$)(?:\$\$)*\$([A-Z_][A-Z0-9_]+)\b/g;

export const collectorBareVariable: Rule = {
  id: "collector-bare-variable",
  title: "Variables of a configuration stand in braces",
  kind: "practice",
  on: "collector",
  severity: "medium",
  why: "Since v0.41.0 the collector leaves `$NAME` as it is: it sends the text itself where a value was meant.",
  fix: "Write ${env:NAME}, or two dollar signs where the text itself is meant.",
  url: OTEL_DOCS.environmentVariables,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "braces",
        given: {
          collector: { config: { exporters: { awsemf: { region: "${env:AWS_REGION}" } } } },
        },
      },
    ],
    invalid: [
      {
        title: "no braces",
        given: { collector: { config: { exporters: { awsemf: { region: "$AWS_REGION" } } } } },
        findings: [
          {
            path: "exporters.awsemf.region",
            message: 'The collector leaves "$AWS_REGION" as it is.',
            fix: 'Write "${env:AWS_REGION}".',
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    leavesOf(config).flatMap(({ text, steps }) =>
      [...text.matchAll(BARE)].map(([, name = ""]) => ({
        path: locate(steps),
        message: `The collector leaves "$${name}" as it is.`,
        fix: `Write "\${env:${name}}".`,
      })),
    ),
};
