import { credentialsIn, keysOf, variableOf } from "../../collector/credentials";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Step } from "../../model";
import type { Rule } from "../rule";

export const collectorCredentialLiteral: Rule = {
  id: "collector-credential-literal",
  title: "A configuration holds no credential",
  kind: "practice",
  preset: "baseline",
  on: "collector",
  severity: "high",
  why: "Everyone who may read the task definition or the parameter reads the credential with it, and so does the log of a deployment.",
  fix: 'Put the credential in secrets of the container, and write "${env:NAME}" in its place.',
  url: OTEL_DOCS.environmentVariables,
  frameworks: [{ name: "checkov", reference: "CKV_AWS_384" }],
  options: {},
  cases: {
    valid: [
      {
        title: "a key from a secret",
        given: {
          collector: {
            config: { exporters: { otlp: { headers: { "api-key": "${env:NEW_RELIC_KEY}" } } } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a key in a header",
        given: {
          collector: {
            config: { exporters: { otlp: { headers: { "api-key": "0123456789abcdef" } } } },
          },
        },
        findings: [
          {
            path: "exporters.otlp.headers.api-key",
            message: '"api-key" holds a credential.',
            fix: 'Put it in secrets of the container, and write "${env:API_KEY}" here.',
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    credentialsIn(config).map((steps) => ({
      path: locate(steps),
      message: `"${keyOf(steps)}" holds a credential.`,
      fix: `Put it in secrets of the container, and write "\${env:${variableOf(keyOf(steps))}}" here.`,
    })),
};

function keyOf(steps: readonly Step[]): string {
  return keysOf(steps).at(-1) ?? "config";
}
