import { AWS_DOCS } from "../../data/aws-docs";
import type { Rule } from "../rule";

export const secretDocumentInEnvironment: Rule = {
  id: "secret-document-in-environment",
  title: "A configuration that holds a credential stays out of the task definition",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Everybody who may describe the task definition reads its environment, in all revisions, for ever.",
  fix: "Move the credential to secrets and refer to it, or remove the delivery.",
  url: AWS_DOCS.secretsInVariables,
  frameworks: [{ name: "AWS Security Hub", reference: "ECS.8" }],
  options: {},
  cases: {
    valid: [
      {
        title: "a credential that the configuration refers to",
        given: {
          arguments: {
            container: { image: "app:1" },
            otelCollector: {
              delivery: "environment",
              secrets: { NEW_RELIC_KEY: "/shop/new-relic" },
              configYaml: configuration("${env:NEW_RELIC_KEY}"),
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a credential in a header",
        given: {
          arguments: {
            container: { image: "app:1" },
            otelCollector: {
              delivery: "environment",
              configYaml: configuration("0a1b2c3d4e5f60718293a4b5c6d7e8f9FFFFNRAL"),
            },
          },
        },
        findings: [
          {
            path: "otelCollector.configYaml",
            message: "The text holds a credential, and the task definition is readable.",
            fix: "Move the credential to secrets and refer to it, or remove the delivery.",
          },
        ],
      },
    ],
  },
  check: ({ documents }) =>
    documents
      .filter(({ secret, delivery }) => secret && delivery === "environment")
      .map(({ path }) => ({
        path,
        message: "The text holds a credential, and the task definition is readable.",
        fix: "Move the credential to secrets and refer to it, or remove the delivery.",
      })),
};

function configuration(key: string): string {
  return `receivers:
  statsd:
exporters:
  otlphttp:
    endpoint: https://otlp.nr-data.net
    headers:
      api-key: ${key}
service:
  pipelines:
    metrics:
      receivers: [statsd]
      exporters: [otlphttp]
`;
}
