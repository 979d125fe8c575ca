import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const asked = (extensions: unknown, enabled: unknown, healthCheck: unknown = true) =>
  collected({ extensions, service: { extensions: enabled } }, { healthCheck });
const NOT_ENABLED = {
  path: "service.extensions",
  message: 'ECS asks the collector for its health, and the service does not enable "health_check".',
  fix: 'Add "health_check" to service.extensions, and "health_check:" to extensions.',
};
const at = (endpoint: unknown) => asked({ health_check: { endpoint } }, ["health_check"]);

export const cases: RuleCases = {
  valid: [
    { name: "the extension", ...asked({ "health_check/a": null }, ["pprof", "health_check/a"]) },
    { name: "its own path", ...asked({ health_check: { path: "/" } }, ["health_check"]) },
    ...["localhost:1", "127.0.0.1:13133", "0.0.0.0:13133", ":13133", "[::]:13133", "0.0.0.0"].map(
      (endpoint) => ({ name: `the endpoint ${endpoint}`, ...at(endpoint) }),
    ),
  ],
  invalid: [
    { name: "no extension", ...collected(TRACES, { healthCheck: true }), findings: [NOT_ENABLED] },
    { name: "another", ...asked({ health_check: null }, ["pprof"]), findings: [NOT_ENABLED] },
    {
      name: "another path",
      ...asked({ health_check: { path: "/health" } }, ["health_check"]),
      findings: [
        {
          path: "extensions.health_check.path",
          message: 'The image asks for its health at the path "/"; "path" is "/health".',
          fix: 'Remove "path".',
        },
      ],
    },
    {
      name: "another address",
      ...at("10.0.0.1:13133"),
      findings: [
        {
          path: "extensions.health_check.endpoint",
          message: 'The image asks for its health at "127.0.0.1"; "endpoint" is "10.0.0.1:13133".',
          fix: 'Remove "endpoint".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a collector that nobody asks", ...asked({}, [], false) },
    { name: "a text that is no YAML", ...collected("a:\n\tb:\n", { healthCheck: true }) },
  ],
  unknown: [
    { name: "a configuration that is not known", ...collected(UNKNOWN, { healthCheck: true }) },
    { name: "a list that is not known", ...asked({}, UNKNOWN) },
    { name: "an endpoint from the environment", ...at("${env:HOST}:13133") },
    {
      name: "a path that is not known",
      ...asked({ health_check: { path: UNKNOWN } }, ["health_check"]),
    },
  ],
};
