import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const AUTH = { auth: { authenticator: "sigv4auth/a" } };

const signed = (more: object, service: object = {}) =>
  collected({
    exporters: { otlphttp: AUTH },
    ...more,
    service: { pipelines: { traces: { exporters: ["otlphttp"] } }, ...service },
  });
const ENABLED = { extensions: ["sigv4auth/a"] };

export const cases: RuleCases = {
  valid: [
    {
      name: "an authenticator that is defined and enabled",
      ...signed({ extensions: { "sigv4auth/a": null } }, ENABLED),
    },
    {
      name: "an exporter that never starts",
      ...signed({ exporters: { otlphttp: null, "otlphttp/unused": AUTH } }),
    },
  ],
  invalid: [
    {
      name: "an authenticator that is not defined, and one of another name",
      ...signed({ extensions: { sigv4auth: null } }, { extensions: ["sigv4auth"] }),
      findings: [
        {
          path: "exporters.otlphttp.auth.authenticator",
          message: 'The authenticator "sigv4auth/a" is not defined in extensions.',
          fix: 'Add "sigv4auth/a:" to extensions, and "sigv4auth/a" to service.extensions.',
        },
      ],
    },
    {
      name: "an authenticator of a receiver that is not enabled",
      ...collected({
        receivers: { otlp: { protocols: { grpc: AUTH } } },
        extensions: { "sigv4auth/a": null, pprof: null },
        service: { extensions: ["pprof"], pipelines: { traces: { receivers: ["otlp"] } } },
      }),
      findings: [
        {
          path: "receivers.otlp.protocols.grpc.auth.authenticator",
          message: 'The service does not enable the authenticator "sigv4auth/a".',
          fix: 'Add "sigv4auth/a" to service.extensions.',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "what an authenticator is not",
      ...signed({
        exporters: { otlphttp: { sending_queue: { storage: "a" }, authenticator: "b", auth: "c" } },
      }),
    },
  ],
  unknown: [
    { name: "extensions that are not known", ...signed({ extensions: UNKNOWN }) },
    {
      name: "a list that is not known",
      ...signed({ extensions: { "sigv4auth/a": null } }, { extensions: "${env:EXTENSIONS}" }),
    },
    {
      name: "an authenticator from the environment",
      ...signed({ exporters: { otlphttp: { auth: { authenticator: "${env:AUTH}" } } } }),
    },
  ],
};
