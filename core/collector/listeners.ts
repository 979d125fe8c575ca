import { DEFAULT_ENDPOINTS } from "../data/adot-endpoints";
import { UNKNOWN } from "../known";
import type { Step } from "../model";
import { isFilledIn, mapAt, valueAt } from "./config";
import type { Component } from "./config";
import { startedComponents } from "./extension-references";

/** A port on which a collector listens. */
export interface Listener {
  /** Who listens: `otlp`, `service.telemetry`. */
  readonly by: string;
  readonly protocol: "tcp" | "udp";
  readonly port: number;
  /** Undefined where it is filled in when the collector starts. */
  readonly host: string | undefined;
  /** Whether the collector goes on without it where the port is taken. */
  readonly dispensable: boolean;
  /** What says so, or the component whose default it is. */
  readonly steps: readonly Step[];
}

interface Endpoint {
  readonly at: readonly string[];
  readonly default?: string;
  readonly protocol: Listener["protocol"];
  readonly dispensable?: boolean;
  /** The key without which there is no listener. */
  readonly where?: readonly string[];
}

const own = (address: string): Endpoint[] => [
  { at: ["endpoint"], default: address, protocol: "tcp" },
];
const protocol = (
  name: string,
  address: string,
  protocol: Listener["protocol"] = "tcp",
): Endpoint => ({
  at: ["protocols", name, "endpoint"],
  default: address,
  protocol,
  where: ["protocols", name],
});

const ENDPOINTS: Readonly<Record<string, readonly Endpoint[]>> = {
  "receivers otlp": [
    protocol("grpc", DEFAULT_ENDPOINTS.otlpGrpc),
    protocol("http", DEFAULT_ENDPOINTS.otlpHttp),
  ],
  "receivers awsxray": [
    { at: ["endpoint"], default: DEFAULT_ENDPOINTS.awsxray, protocol: "udp" },
    {
      at: ["proxy_server", "endpoint"],
      default: DEFAULT_ENDPOINTS.awsxray,
      protocol: "tcp",
      dispensable: true,
    },
  ],
  "receivers statsd": [{ at: ["endpoint"], default: DEFAULT_ENDPOINTS.statsd, protocol: "udp" }],
  "receivers zipkin": own(DEFAULT_ENDPOINTS.zipkin),
  "receivers jaeger": [
    protocol("grpc", DEFAULT_ENDPOINTS.jaegerGrpc),
    protocol("thrift_http", DEFAULT_ENDPOINTS.jaegerThriftHttp),
    protocol("thrift_compact", DEFAULT_ENDPOINTS.jaegerThriftCompact, "udp"),
    protocol("thrift_binary", DEFAULT_ENDPOINTS.jaegerThriftBinary, "udp"),
  ],
  "exporters prometheus": [{ at: ["endpoint"], protocol: "tcp" }],
  "extensions awsproxy": own(DEFAULT_ENDPOINTS.awsproxy),
  "extensions health_check": own(DEFAULT_ENDPOINTS.healthCheck),
  "extensions pprof": own(DEFAULT_ENDPOINTS.pprof),
  "extensions zpages": own(DEFAULT_ENDPOINTS.zpages),
};

/** The ports on which a collector with this configuration certainly listens. */
export function listenersOf(config: unknown): Listener[] {
  return [...startedComponents(config).flatMap(ofComponent), ...ofTelemetry(config)];
}

function ofComponent({ section, id, type, settings, steps }: Component): Listener[] {
  const endpoints = ENDPOINTS[`${section} ${type}`] ?? [];
  return endpoints.flatMap(({ at, default: usual, protocol, where, dispensable = false }) => {
    const around = mapAt(settings, ...at.slice(0, -1));
    if (around === UNKNOWN || (where && !hasKey(settings, where))) return [];
    const { endpoint, transport = protocol } = around ?? {};
    const address = addressOf(endpoint ?? usual);
    const kind = /^(tcp|udp)[46]?$/.exec(String(transport))?.[1];
    if (address === undefined || kind === undefined) return [];
    const place = typeof endpoint === "string" ? [...steps, ...at] : steps;
    const listener = { by: id, protocol: kind === "udp" ? "udp" : "tcp", dispensable } as const;
    return [{ ...listener, ...address, steps: place }];
  });
}

function hasKey(settings: unknown, steps: readonly string[]): boolean {
  const map = mapAt(settings, ...steps.slice(0, -1));
  return typeof map === "object" && Object.hasOwn(map, String(steps.at(-1)));
}

// The collector tells its own metrics to whoever asks.
function ofTelemetry(config: unknown): Listener[] {
  const steps = ["service", "telemetry", "metrics"];
  const level = valueAt(config, [...steps, "level"]) ?? "normal";
  if (typeof level !== "string" || level.toLowerCase() === "none") return [];
  const readers = valueAt(config, [...steps, "readers"]) ?? undefined;
  const own = { by: "service.telemetry", protocol: "tcp", dispensable: false } as const;
  if (readers === undefined) {
    const usual = addressOf(DEFAULT_ENDPOINTS.telemetry);
    return usual === undefined ? [] : [{ ...own, ...usual, steps }];
  }
  if (!Array.isArray(readers)) return [];
  return readers.flatMap((reader: unknown, i): Listener[] => {
    const at = ["pull", "exporter", "prometheus"];
    const port = valueAt(reader, [...at, "port"]);
    const host = valueAt(reader, [...at, "host"]);
    return typeof port === "number"
      ? [
          {
            ...own,
            port,
            host: typeof host === "string" ? host : undefined,
            steps: [...steps, "readers", i, ...at],
          },
        ]
      : [];
  });
}

function addressOf(endpoint: unknown): Pick<Listener, "port" | "host"> | undefined {
  const [, host = "", digits] = /^(.*):(\d+)$/s.exec(String(endpoint)) ?? [];
  const port = Number(digits);
  // Port 0 is any that is free.
  return port > 0 ? { port, host: isFilledIn(host) ? undefined : host } : undefined;
}
