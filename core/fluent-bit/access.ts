import type { Access } from "../model";
import { own } from "../own";

// What the outputs of Fluent Bit do with AWS's services. Source: the calls in the sources of Fluent
// Bit 4.2 and of AWS's own plugins, and the permissions that their documentation asks for.

/** The options of an output. */
export interface OutputOptions<V> {
  /** The first option of these names that there is, whatever case it is written in. */
  readonly option: (...names: readonly string[]) => V | undefined;
  /** What a leaf says, where that is known. */
  readonly peek: (leaf: V) => string | undefined;
}

type NeedOf = <V>(output: OutputOptions<V>) => Access<V>[];

/** By the names of the outputs, in lower case; those of Fluentd's plugins are among them. */
const NEEDS: Readonly<Record<string, NeedOf>> = {
  cloudwatch: (output) => logGroups(output),
  cloudwatch_logs: (output) => logGroups(output),
  es: (output) => documents(output),
  firehose: (output) => records(output, "firehose"),
  http: (output) => signed(output, "otlp"),
  kinesis: (output) => records(output, "kinesis"),
  kinesis_firehose: (output) => records(output, "firehose"),
  kinesis_streams: (output) => records(output, "kinesis"),
  opensearch: (output) => documents(output),
  opentelemetry: (output) => signed(output, "otlp"),
  prometheus_remote_write: (output) => signed(output, "remote-write"),
  s3: (output) => objects(output),
};

/** What an output needs. Nothing where its name is not known, or is none of these. */
export function outputAccess<V>(output: OutputOptions<V>): Access<V>[] {
  const name = output.option("name", "@type");
  const known = name === undefined ? undefined : output.peek(name)?.toLowerCase();
  const need = known === undefined ? undefined : own(NEEDS, known);
  if (need === undefined) return [];
  const role = output.option("role_arn", "aws_role_arn");
  // Where an output takes a role, that role needs the rest.
  return role === undefined ? need(output) : [{ kind: "assume-role", role }];
}

/** The options of an output from a list of them; where one stands twice, the first counts. */
export function optionsOf<V>(
  entries: readonly { readonly name: unknown; readonly value: V }[],
  peek: (leaf: V) => string | undefined,
): OutputOptions<V> {
  const byName = new Map<string, V>();
  for (const { name, value } of entries) {
    const key = typeof name === "string" ? name.toLowerCase() : undefined;
    if (key !== undefined && !byName.has(key)) byName.set(key, value);
  }
  return {
    option: (...names) => names.map((name) => byName.get(name)).find((leaf) => leaf !== undefined),
    peek,
  };
}

function isOn<V>({ option, peek }: OutputOptions<V>, name: string): boolean {
  const leaf = option(name);
  return leaf !== undefined && /^(on|true|yes|1)$/i.test(peek(leaf) ?? "");
}

function logGroups<V>(output: OutputOptions<V>): Access<V>[] {
  const { option } = output;
  const region = option("region");
  // The template's group is used where its fields are there, the other one else.
  const groups = [
    option("log_group_template"),
    option("log_group_name"),
    option("default_log_group_name"),
  ];
  return groups.flatMap((group) =>
    group === undefined
      ? []
      : [
          {
            kind: "write-log-group",
            group,
            ...(region !== undefined && { region }),
            creates: isOn(output, "auto_create_group"),
            setsRetention: option("log_retention_days") !== undefined,
            tags: option("new_log_group_tags") !== undefined,
          } as const,
        ],
  );
}

function records<V>({ option }: OutputOptions<V>, service: "firehose" | "kinesis"): Access<V>[] {
  const name = service === "firehose" ? "delivery_stream" : "stream";
  const stream = option(name, `${name}_name`);
  const region = option("region");
  if (stream === undefined) return [];
  return [{ kind: "put-records", service, stream, ...(region !== undefined && { region }) }];
}

function objects<V>(output: OutputOptions<V>): Access<V>[] {
  const { option, peek } = output;
  const bucket = option("bucket", "s3_bucket");
  if (bucket === undefined) return [];
  const format = option("s3_key_format");
  const text = format === undefined ? "/fluent-bit-logs/" : peek(format);
  // A key's fixed part ends where a part of the tag or of the time begins.
  const prefix = /^\/?([^$%]*)/.exec(text ?? "")?.[1] ?? "";
  // The type of a leaf is the caller's; a text is one in all of them.
  return [{ kind: "put-objects", bucket, ...(prefix !== "" && { prefix: prefix as V }) }];
}

function documents<V>(output: OutputOptions<V>): Access<V>[] {
  const { option, peek } = output;
  if (!isOn(output, "aws_auth")) return [];
  const [host, region] = [option("host"), option("aws_region")];
  const service = option("aws_service_name");
  const serverless = service !== undefined && peek(service) === "aoss";
  return [
    {
      kind: "index-documents",
      ...(host !== undefined && { host }),
      ...(region !== undefined && { region }),
      ...(serverless && { serverless }),
    },
  ];
}

function signed<V>(output: OutputOptions<V>, protocol: "otlp" | "remote-write"): Access<V>[] {
  const { option, peek } = output;
  const host = option("host");
  if (!isOn(output, "aws_auth") || host === undefined) return [];
  const uri = option("uri", "logs_uri");
  const [name, path] = [peek(host), uri === undefined ? "" : (peek(uri) ?? "")];
  if (name === undefined) return [];
  return [{ kind: "signed-requests", protocol, endpoint: `https://${name}${path}` as V }];
}
