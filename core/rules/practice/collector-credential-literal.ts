import { referencesIn } from "../../collector/expansion";
import { leavesOf } from "../../collector/leaves";
import type { Leaf } from "../../collector/leaves";
import { looksLikeCredential } from "../../credential";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorCredentialLiteral: Rule = {
  id: "collector-credential-literal",
  title: "A configuration holds no credential",
  kind: "practice",
  on: "collector",
  severity: "high",
  why: "Everyone who may read the task definition or the parameter reads the credential with it, and so does the log of a deployment.",
  fix: 'Put the credential in secrets of the container, and write "${env:NAME}" in its place.',
  url: OTEL_DOCS.environmentVariables,
  frameworks: [],
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
    leavesOf(config)
      .filter((leaf) => holdsCredential(leaf))
      .map(({ steps }) => ({
        path: locate(steps),
        message: `"${keyOf(steps)}" holds a credential.`,
        fix: `Put it in secrets of the container, and write "\${env:${variableOf(keyOf(steps))}}" here.`,
      })),
};

function holdsCredential({ text, steps }: Leaf): boolean {
  // A reference beside fixed text is how a secret is filled in: "Bearer ${env:TOKEN}".
  const name = referencesIn(text).length > 0 ? "" : variableOf(keysOf(steps).join("_"));
  return looksLikeCredential(/(^|_)AUTHORIZATION$/.test(name) ? "TOKEN" : name, text);
}

function keyOf(steps: Leaf["steps"]): string {
  return keysOf(steps).at(-1) ?? "config";
}

function keysOf(steps: Leaf["steps"]): string[] {
  return steps.filter((step) => typeof step === "string");
}

function variableOf(key: string): string {
  return key.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
}
