import { extensionReferences } from "../../collector/extension-references";
import { OTEL_DOCS } from "../../data/otel-docs";
import { missing } from "../extensions";
import type { Rule } from "../rule";

export const collectorExtensionMissing: Rule = {
  id: "collector-extension-missing",
  title: "A storage or middleware that settings name is defined in extensions and enabled",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector takes the configuration, and stops when it starts what needs the extension.",
  fix: "Define the extension, and add it to the extensions of the service.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a queue in files",
        given: {
          collector: {
            config: {
              exporters: { otlp: { sending_queue: { storage: "file_storage" } } },
              extensions: { file_storage: null },
              service: {
                extensions: ["file_storage"],
                pipelines: { traces: { exporters: ["otlp"] } },
              },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a storage that nobody defines",
        given: {
          collector: {
            config: {
              exporters: { otlp: { sending_queue: { storage: "file_storage" } } },
              service: { pipelines: { traces: { exporters: ["otlp"] } } },
            },
          },
        },
        findings: [
          {
            path: "exporters.otlp.sending_queue.storage",
            message: 'The storage "file_storage" is not defined in extensions.',
            fix: 'Add "file_storage:" to extensions, and "file_storage" to service.extensions.',
          },
        ],
      },
    ],
  },
  check: (collector) =>
    extensionReferences(collector.config)
      .filter(({ purpose }) => purpose !== "authenticator")
      .flatMap((reference) => missing(collector, reference)),
};
