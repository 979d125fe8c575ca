import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const enabled = (list: unknown, around: object = {}) =>
  collected(
    { extensions: { "pprof/a": null, health_check: null }, service: { extensions: list } },
    { ...around },
  );
const lost = (id: string) => ({
  path: `extensions.${id}`,
  message: `The service does not enable the extension "${id}".`,
  fix: `Add "${id}" to service.extensions, or remove it.`,
});

export const cases: RuleCases = {
  valid: [
    { name: "all enabled", ...enabled(["health_check", "pprof/a"]) },
    {
      name: "blanks around an id",
      ...collected({ extensions: { " pprof": null }, service: { extensions: ["pprof"] } }),
    },
  ],
  invalid: [
    {
      name: "none enabled",
      ...enabled(undefined),
      findings: [lost("pprof/a"), lost("health_check")],
    },
    {
      name: "another than the health check that ECS asks",
      ...enabled([], { healthCheck: true }),
      findings: [lost("pprof/a")],
    },
    {
      name: "another than what an exporter needs",
      ...collected({
        exporters: { otlp: { auth: { authenticator: "sigv4auth" } } },
        extensions: { sigv4auth: null, pprof: null },
        service: { pipelines: { traces: { exporters: ["otlp"] } } },
      }),
      findings: [lost("pprof")],
    },
  ],
  notApplicable: [{ name: "no extensions", ...collected({ service: { extensions: [] } }) }],
  unknown: [
    { name: "a list that is not known", ...enabled(UNKNOWN) },
    { name: "a name from the environment", ...enabled(["${env:EXTENSION}"]) },
    { name: "extensions that are not known", ...collected({ extensions: UNKNOWN, service: {} }) },
  ],
};
