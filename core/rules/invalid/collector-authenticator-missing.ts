import { extensionReferences } from "../../collector/extension-references";
import { OTEL_DOCS } from "../../data/otel-docs";
import { missing } from "../extensions";
import type { Rule } from "../rule";

export const collectorAuthenticatorMissing: Rule = {
  id: "collector-authenticator-missing",
  title: "An authenticator is defined in extensions and enabled by the service",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector takes the configuration, and stops when it starts what needs the authenticator.",
  fix: "Define the extension, and add it to the extensions of the service.",
  url: OTEL_DOCS.authentication,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "metrics signed for Amazon Managed Service for Prometheus",
        given: {
          collector: {
            config: {
              exporters: { prometheusremotewrite: { auth: { authenticator: "sigv4auth" } } },
              extensions: { sigv4auth: { region: "eu-central-1" } },
              service: {
                extensions: ["sigv4auth"],
                pipelines: { metrics: { exporters: ["prometheusremotewrite"] } },
              },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "an authenticator that is not enabled",
        given: {
          collector: {
            config: {
              exporters: { prometheusremotewrite: { auth: { authenticator: "sigv4auth" } } },
              extensions: { sigv4auth: { region: "eu-central-1" } },
              service: { pipelines: { metrics: { exporters: ["prometheusremotewrite"] } } },
            },
          },
        },
        findings: [
          {
            path: "exporters.prometheusremotewrite.auth.authenticator",
            message: 'The service does not enable the authenticator "sigv4auth".',
            fix: 'Add "sigv4auth" to service.extensions.',
          },
        ],
      },
    ],
  },
  check: (collector) =>
    extensionReferences(collector.config)
      .filter(({ purpose }) => purpose === "authenticator")
      .flatMap((reference) => missing(collector, reference)),
};
