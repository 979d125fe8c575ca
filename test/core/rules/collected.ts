import type { Given } from "../../../core";

type Json = Readonly<Record<string, unknown>>;

/** A valid configuration: traces by OTLP, printed. */
export const TRACES: Json = {
  receivers: { otlp: { protocols: { grpc: null } } },
  processors: { batch: null },
  exporters: { debug: null },
  service: {
    pipelines: { traces: { receivers: ["otlp"], processors: ["batch"], exporters: ["debug"] } },
  },
};

/** A case of a collector's configuration, and what surrounds it. */
export function collected(config: unknown, around: Json = {}): { readonly given: Given } {
  return { given: { collector: { config, ...around } } };
}
