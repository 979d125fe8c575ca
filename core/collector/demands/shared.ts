import { UNKNOWN } from "../../known";
import { excludes, forbids, form, isGiven, oneOf, valueOf, when } from "./demand";
import type { Demand, Part, Violation } from "./demand";
import { between, nanoseconds, notNegative, ordered, positive } from "./numbers";

// What the parts demand that many components have.

const TLS_VERSIONS = ["1.0", "1.1", "1.2", "1.3"];
const CERTIFICATE = ["cert_file", "cert_pem"];
const KEY = ["key_file", "key_pem"];

const tls: readonly Demand[] = [
  excludes("ca_file", "ca_pem"),
  excludes("cert_file", "cert_pem"),
  excludes("key_file", "key_pem"),
  oneOf("min_version", TLS_VERSIONS),
  oneOf("max_version", TLS_VERSIONS),
];

function has(part: Part, fields: readonly string[]): boolean {
  return fields.some((field) => isGiven(valueOf(part, field)));
}

/** A certificate and its key; one of them alone is of no use, and a server needs both. */
function pair(isServer: boolean): Demand {
  return (part) => {
    const [certificate, key] = [has(part, CERTIFICATE), has(part, KEY)];
    if (certificate && key) return [];
    if (!certificate && !key && !isServer) return [];
    const missing = [certificate ? "" : "certificate", key ? "" : "key"].filter((x) => x !== "");
    return [
      {
        kind: "missing",
        steps: part.steps,
        message: `"${String(part.steps.at(-1))}" has no ${missing.join(" and no ")}.`,
        fix: 'Add "cert_file" and "key_file", or remove the part.',
      },
    ];
  };
}

const seconds = (text: string): number => nanoseconds(text) ?? 0;

const retry: readonly Demand[] = [
  notNegative("initial_interval", "multiplier", "max_interval", "max_elapsed_time"),
  between("randomization_factor", { least: 0 }),
  retryOrder,
];

/** What exporters take where nothing is said; elsewhere there are other defaults. */
function retryOrder(part: Part): Violation[] {
  const [section, id, ...rest] = part.steps;
  const isUsual =
    section === "exporters" && rest.length === 1 && !/^load_?balancing/.test(String(id));
  const greater = isUsual ? { greater: seconds("5m") } : {};
  return [
    ordered("max_interval", "max_elapsed_time", {
      ...greater,
      ...(isUsual && { smaller: seconds("30s") }),
    }),
    ordered("initial_interval", "max_elapsed_time", {
      ...greater,
      ...(isUsual && { smaller: seconds("5s") }),
    }),
  ].flatMap((demand) => demand(part).slice(0, 1));
}

const queue: readonly Demand[] = [
  positive("num_consumers", "queue_size"),
  when("wait_for_result", [true], forbids("storage", 'Remove it, or "wait_for_result".')),
];

const queueBatch: readonly Demand[] = [
  positive("flush_timeout"),
  notNegative("min_size", "max_size"),
  ordered("min_size", "max_size", { smaller: 8192 }),
  (part) =>
    valueOf(part, "sizer") === "requests"
      ? [
          {
            kind: "word",
            steps: [...part.steps, "sizer"],
            message: '"sizer" is "requests", which a batch does not take.',
            fix: 'Use "items" or "bytes".',
          },
        ]
      : [],
];

/** No two equal keys, whatever their case. */
export function distinct(field: string): Demand {
  return (part) => {
    const value = valueOf(part, field);
    const keys: unknown[] = Array.isArray(value) ? value : [];
    const seen = keys.map((key) => (typeof key === "string" ? key.toLowerCase() : key));
    return seen.flatMap((key, i) =>
      typeof key !== "string" || seen.indexOf(key) === i
        ? []
        : [
            {
              kind: "conflict" as const,
              steps: [...part.steps, field, i],
              message: `"${field}" names "${key}" twice.`,
              fix: "Remove one of them.",
            },
          ],
    );
  };
}

/** What a gRPC client connects to. */
export const grpcEndpoint: Demand = form("endpoint", grpcFault, 'Write it as "host:port".');

function grpcFault(endpoint: string): string | undefined {
  if (endpoint.startsWith("unix://")) return endpoint === "unix://" ? "names no socket" : undefined;
  const address = endpoint.replace(/^https?:\/\//, "");
  // Other schemes have their own forms.
  if (address.includes("://")) return undefined;
  const port = /^(?:\[[^\]]*\]|[^:]*):([^:]*)$/.exec(address)?.[1];
  if (port === undefined) return "has no port";
  return /^[-+]?\d+$/.test(port) ? undefined : "has a port that is no number";
}

/** An address with a scheme, where one stands. */
export function url(field: string): Demand {
  return form(field, urlFault, "Write a URL.");
}

/** A URL with its scheme, as a client sends requests to. */
export function requestUrl(field: string): Demand {
  return form(
    field,
    (text) => (SCHEME.test(text) || text.startsWith("/") ? undefined : "has no scheme"),
    "Write the whole URL, from https:// on.",
  );
}

const SCHEME = /^[a-z][a-z\d+.-]*:/i;

function urlFault(text: string): string | undefined {
  // A host and a port are no URL, unless the host could be a scheme.
  if (!SCHEME.test(text) && /^[^/?#]*:/.test(text)) return "has no scheme";
  const authority = /^[a-z][\w+.-]*:\/\/([^/?#]*)/i.exec(text)?.[1] ?? "";
  // Of names, addresses in brackets and escapes, nothing is said.
  if (/[@%[\]]/.test(authority)) return undefined;
  return /\s|:.*[^\d]/.test(authority) ? "is no URL" : undefined;
}

export const SHARED: Readonly<Record<string, readonly Demand[]>> = {
  "configtls.ClientConfig": [...tls, pair(false)],
  "configtls.ServerConfig": [...tls, pair(true)],
  "configretry.BackOffConfig": retry,
  "queuebatch.Config": queue,
  "queuebatch.BatchConfig": queueBatch,
  "queuebatch.PartitionConfig": [distinct("metadata_keys")],
  "configgrpc.ServerConfig": [
    notNegative("max_recv_msg_size_mib", "read_buffer_size", "write_buffer_size"),
  ],
};

/** Whether a field is absent for certain. */
export function isAbsent(part: Part, field: string): boolean {
  const value = valueOf(part, field);
  return value !== UNKNOWN && !isGiven(value);
}
