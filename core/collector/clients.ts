import { DEFAULT_ENDPOINTS } from "../data/adot-endpoints";
import { isGiven } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import { mapAt, typeOf, usedIds } from "./config";
import type { Json } from "../json";
import { portOf } from "./ports";

// How the application reaches the receivers of its collector. Containers of a task in the network
// mode awsvpc share localhost.

const OTLP = { grpc: DEFAULT_ENDPOINTS.otlpGrpc, http: DEFAULT_ENDPOINTS.otlpHttp };

/** What the application says of OTLP by itself. An endpoint and a protocol belong together. */
export interface OwnOtlp {
  readonly hasEndpoint?: boolean;
  readonly protocol?: string | Unknown;
}

/**
 * Variables by which OpenTelemetry and X-Ray SDKs find the collector: of the receivers that run and
 * whose ports are known.
 */
export function clientVariables(config: unknown, own: OwnOtlp = {}): Record<string, string> {
  return { ...otlpVariables(config, own), ...xrayVariables(config) };
}

// Source: OpenTelemetry specification, "OTLP exporter configuration". HTTP first: every SDK has it.
function otlpVariables(
  config: unknown,
  { hasEndpoint = false, protocol: wanted }: OwnOtlp,
): Record<string, string> {
  if (hasEndpoint || wanted === UNKNOWN) return {};
  const protocols = settingsOf(config, "otlp").flatMap((settings) => {
    const offered = mapAt(settings, "protocols");
    return offered === undefined || offered === UNKNOWN ? [] : [offered];
  });
  for (const [protocol, name] of [
    ["http", "http/protobuf"],
    ["grpc", "grpc"],
  ] as const) {
    if (wanted !== undefined && !wanted.startsWith(protocol)) continue;
    const port = protocols.flatMap((offered) => listens(offered, protocol) ?? [])[0];
    if (port !== undefined) {
      return {
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://localhost:${port}`,
        OTEL_EXPORTER_OTLP_PROTOCOL: name,
      };
    }
  }
  return {};
}

function listens(protocols: Json, protocol: "grpc" | "http"): number | undefined {
  if (!Object.hasOwn(protocols, protocol)) return undefined;
  const settings = mapAt(protocols, protocol);
  // With TLS the application needs a certificate too, and its name for the collector is not ours.
  if (settings !== UNKNOWN && isGiven(settings?.["tls"])) return undefined;
  return portIn(settings, OTLP[protocol]);
}

function portIn(
  settings: Json | typeof UNKNOWN | undefined,
  otherwise: string,
): number | undefined {
  if (settings === UNKNOWN) return undefined;
  return portOf(settings?.["endpoint"] ?? otherwise);
}

// Source: X-Ray SDKs, AWS_XRAY_DAEMON_ADDRESS: one address for segments (UDP) and sampling (TCP), or
// one for each.
function xrayVariables(config: unknown): Record<string, string> {
  const [settings] = settingsOf(config, "awsxray");
  if (settings === undefined) return {};
  const udp = portIn(settings, DEFAULT_ENDPOINTS.awsxray);
  const tcp = portIn(mapAt(settings, "proxy_server"), DEFAULT_ENDPOINTS.awsxray);
  if (udp === undefined || tcp === undefined) return {};
  const address = "127.0.0.1";
  return {
    AWS_XRAY_DAEMON_ADDRESS:
      udp === tcp ? `${address}:${udp}` : `tcp:${address}:${tcp} udp:${address}:${udp}`,
  };
}

/** The settings of the receivers of a type that run, as far as they are known. */
function settingsOf(config: unknown, type: string): Json[] {
  return [...usedIds(config, "receivers")]
    .filter((id) => typeOf(id) === type)
    .flatMap((id) => {
      const receivers = mapAt(config, "receivers");
      if (receivers === UNKNOWN || !Object.hasOwn(receivers ?? {}, id)) return [];
      const settings = mapAt(config, "receivers", id);
      return settings === UNKNOWN ? [] : [settings ?? {}];
    });
}
