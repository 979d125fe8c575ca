import { referencesIn } from "../../collector/expansion";
import { leavesOf } from "../../collector/leaves";
import { OTEL_DOCS } from "../../data/otel-docs";
import { didYouMean } from "../../suggest";
import type { Rule } from "../rule";

/** What every container of ADOT on Fargate has. */
const ALWAYS = [
  ...["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV"],
  ...["AWS_REGION", "ECS_CONTAINER_METADATA_URI", "ECS_CONTAINER_METADATA_URI_V4", "HOME"],
  ...["HOSTNAME", "PATH", "RUN_IN_CONTAINER"],
];

export const collectorVariableUndefined: Rule = {
  id: "collector-variable-undefined",
  title: "The container has every variable that its configuration asks for",
  kind: "practice",
  on: "collector",
  severity: "medium",
  why: "The collector takes nothing for a variable that is not there, and logs a warning that nobody reads: it sends to an empty endpoint, or without a key.",
  fix: "Add the variable to environment or secrets of the container, or give it a default.",
  url: OTEL_DOCS.environmentVariables,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a variable that is there, and one with a default",
        given: {
          collector: {
            environment: ["HOST"],
            config: { exporters: { otlp: { endpoint: "${env:HOST}:${env:PORT:-4317}" } } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a variable that is not there",
        given: {
          collector: {
            environment: ["HOST"],
            config: { exporters: { otlp: { endpoint: "${env:ENDPOINT}" } } },
          },
        },
        findings: [
          {
            path: "exporters.otlp.endpoint",
            message: 'The container has no variable "ENDPOINT".',
            fix: 'Add it to environment or secrets, or write "${env:ENDPOINT:-…}" with a default.',
          },
        ],
      },
    ],
  },
  check: ({ config, locate, variables }) => {
    if (variables === undefined) return [];
    const there = [...ALWAYS, ...variables];
    return leavesOf(config).flatMap(({ text, steps }) =>
      referencesIn(text)
        .filter(({ scheme, hasDefault }) => scheme === "env" && !hasDefault)
        .filter(({ name }) => /^[a-zA-Z_]\w*$/.test(name) && !there.includes(name))
        .map(({ name }) => ({
          path: locate(steps),
          message: `The container has no variable "${name}".${didYouMean(name, variables)}`,
          fix: `Add it to environment or secrets, or write "\${env:${name}:-…}" with a default.`,
        })),
    );
  },
};
