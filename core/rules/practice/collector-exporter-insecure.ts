import { valueAt } from "../../collector/config";
import { startedComponents } from "../../collector/extension-references";
import { OTEL_DOCS } from "../../data/otel-docs";
import { textsIn } from "../options";
import { matches } from "../../pattern";
import type { Rule } from "../rule";

const ENDPOINTS = ["endpoint", "traces_endpoint", "metrics_endpoint", "logs_endpoint"];

/** Hosts that are the task itself. */
const LOOPBACK = /^(localhost|127(\.\d+)+|\[::1\])$/;

export const collectorExporterInsecure: Rule = {
  id: "collector-exporter-insecure",
  title: "An exporter encrypts what leaves the task",
  kind: "practice",
  on: "collector",
  severity: "medium",
  why: "Spans and logs hold what users typed, and headers hold keys: whoever sits on the way reads them.",
  fix: "Use https, or TLS.",
  url: OTEL_DOCS.tls,
  frameworks: [],
  options: {
    allowHosts: {
      description: "Hosts that may be sent to in clear text, with * for any characters.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "https",
        given: {
          collector: {
            config: {
              exporters: { otlphttp: { endpoint: "https://otlp.example.com" } },
              service: { pipelines: { traces: { exporters: ["otlphttp"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "http",
        given: {
          collector: {
            config: {
              exporters: { otlphttp: { endpoint: "http://otlp.example.com" } },
              service: { pipelines: { traces: { exporters: ["otlphttp"] } } },
            },
          },
        },
        findings: [
          {
            path: "exporters.otlphttp.endpoint",
            message: 'The exporter "otlphttp" sends to "otlp.example.com" in clear text.',
            fix: "Use https, or TLS.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }, options) => {
    const allowed = textsIn(options, "allowHosts");
    return startedComponents(config)
      .filter(({ section }) => section === "exporters")
      .flatMap(({ id, settings, steps }) =>
        clearEndpoints(settings).flatMap(({ host, at }) =>
          LOOPBACK.test(host) || allowed.some((pattern) => matches(pattern, host))
            ? []
            : [
                {
                  path: locate([...steps, ...at]),
                  message: `The exporter "${id}" sends to "${host}" in clear text.`,
                  fix: "Use https, or TLS.",
                },
              ],
        ),
      );
  },
};

/** Where an exporter surely sends in clear text, and what says so. */
function clearEndpoints(settings: unknown): { host: string; at: readonly string[] }[] {
  return ENDPOINTS.flatMap((field) => {
    const endpoint = valueAt(settings, [field]);
    if (typeof endpoint !== "string") return [];
    const [, scheme, host = ""] = /^(?:(\w+):\/\/)?(\[[^\]]*\]|[^:/]*)/.exec(endpoint) ?? [];
    if (scheme === "http") return [{ host, at: [field] }];
    const isInsecure = scheme === undefined && valueAt(settings, ["tls", "insecure"]) === true;
    return isInsecure ? [{ host, at: ["tls", "insecure"] }] : [];
  });
}
