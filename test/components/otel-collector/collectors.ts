import type { OtelCollectorArgs } from "../../../components";
import { quietly } from "../iam";
import { made } from "../programs";
import type { Beside } from "../programs";
import type { EcsServiceArgs } from "../../../components";
import type { Run, RunOptions } from "../../support/mocks";

type Components = Readonly<Record<string, unknown>>;

/** Components of one pipeline; what is not given needs nothing of AWS. */
export interface Parts {
  readonly receivers?: Components;
  readonly processors?: Components;
  readonly exporters?: Components;
  readonly extensions?: Components;
}

/** A configuration with one pipeline in which all components run. */
export function running(signal: "traces" | "metrics" | "logs", parts: Parts): Components {
  const {
    receivers = { otlp: { protocols: { grpc: null } } },
    processors = {},
    exporters = { debug: null },
    extensions = {},
  } = parts;
  return {
    receivers,
    processors,
    exporters,
    extensions,
    service: {
      extensions: Object.keys(extensions),
      pipelines: {
        [signal]: {
          receivers: Object.keys(receivers),
          processors: Object.keys(processors),
          exporters: Object.keys(exporters),
        },
      },
    },
  };
}

/** Runs a service whose only permissions are those of its collector. */
export function collecting(
  collector: Beside<OtelCollectorArgs>,
  options: RunOptions = {},
  task: Beside<EcsServiceArgs> = {},
): Promise<Run<unknown>> {
  return quietly({}, () => ({ ...made(task), otelCollector: made(collector) }), options);
}
