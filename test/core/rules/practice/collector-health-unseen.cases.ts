import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const unasked = (config: unknown) => collected(config, { healthCheck: false });

export const cases: RuleCases = {
  valid: [
    {
      name: "the extension by a name of its own",
      ...unasked({
        extensions: { "health_check/ecs": null },
        service: { extensions: ["pprof", "health_check/ecs"] },
      }),
    },
  ],
  invalid: [
    {
      name: "another extension",
      ...unasked({ ...TRACES, service: { extensions: ["pprof"] } }),
      findings: [
        {
          path: "service",
          message: "ECS cannot ask the collector for its health.",
          fix: 'Add "health_check:" to extensions, and "health_check" to service.extensions.',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a collector that ECS asks", ...collected(TRACES, { healthCheck: true }) },
    { name: "a text that is no YAML", ...unasked("a: [\n") },
  ],
  unknown: [
    { name: "a collector of which nobody knows", ...collected(TRACES) },
    {
      name: "extensions from the environment",
      ...unasked({ service: { extensions: "${env:E}" } }),
    },
    { name: "a configuration that is not known", ...unasked(UNKNOWN) },
    { name: "a service that is not known", ...unasked({ service: UNKNOWN }) },
  ],
};
