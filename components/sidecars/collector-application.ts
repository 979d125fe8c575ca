import { clientVariables } from "../../core/collector/clients";
import type { OwnOtlp } from "../../core/collector/clients";
import { UNKNOWN } from "../../core";
import { peek } from "../leaf";
import type { TaskContext } from "../normalise/context";

/** Variables that tell the application's SDKs where to send telemetry, and as whom. */
export function telemetryVariables(config: unknown, context: TaskContext): Record<string, string> {
  return { ...clientVariables(config, ownOtlp(context)), ...resourceAttributes(context) };
}

function ownOtlp({ applicationVariables: own }: TaskContext): OwnOtlp {
  const variable = "OTEL_EXPORTER_OTLP_PROTOCOL";
  const protocol = own.get(variable);
  const known = protocol === undefined ? undefined : peek(protocol);
  return {
    hasEndpoint: own.has("OTEL_EXPORTER_OTLP_ENDPOINT"),
    ...(own.has(variable) && { protocol: known ?? UNKNOWN }),
  };
}

// Source: OpenTelemetry semantic conventions, "Service" and "Deployment"; in the variable, values are
// percent-encoded. OTEL_SERVICE_NAME wins.
function resourceAttributes({ origin }: TaskContext): Record<string, string> {
  const attributes = {
    "service.name": origin.component,
    "service.namespace": origin.project,
    "deployment.environment.name": origin.stack,
  };
  const text = Object.entries(attributes).map(
    ([key, value]) => `${key}=${encodeURIComponent(value)}`,
  );
  return { OTEL_RESOURCE_ATTRIBUTES: text.join(",") };
}
