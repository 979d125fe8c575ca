import { parse } from "yaml";
import { arn, call, writesLogs } from "./calls";
import type { RoleCall } from "./calls";
import type { Container, PlannedTask } from "./plan";

// What a collector's components call, from the sources of ADOT v0.49.0.

type Settings = Readonly<Record<string, unknown>> | null;

interface Config {
  readonly receivers?: Readonly<Record<string, Settings>>;
  readonly exporters?: Readonly<Record<string, Settings>>;
}

const SAMPLING = ["Rules", "StatisticSummaries", "Targets"].map(
  (what) => `xray:GetSampling${what}`,
);

/** The calls of a collector, whose configuration lies where its container says. */
export function collectorCalls(container: Container, task: PlannedTask): RoleCall[] {
  const object = /^--config=s3:\/\/([^.]+)\.s3\.[^/]+\/(.+)$/.exec(container.command?.[0] ?? "");
  const fetched = object
    ? [call("task", "s3:GetObject", `arn:aws:s3:::${object[1] ?? ""}/${object[2] ?? ""}`)]
    : [];
  const config = configOf(container, task, object?.[2]);
  if (config === undefined) return fetched;
  const { receivers = {}, exporters = {} } = config;
  return [
    ...fetched,
    ...("awsxray" in receivers ? SAMPLING.map((action) => call("task", action)) : []),
    ...("awsxray" in exporters ? [call("task", "xray:PutTraceSegments")] : []),
    ...metricsLogs(exporters["awsemf"], task),
    ...remoteWrite(exporters["prometheusremotewrite"]),
  ];
}

function configOf(
  { environment = [], secrets = [] }: Container,
  { stored }: PlannedTask,
  key: string | undefined,
): Config | undefined {
  const plain = environment.find(({ name }) => name === "AOT_CONFIG_CONTENT")?.value;
  const reference = secrets.find(({ name }) => name === "AOT_CONFIG_CONTENT")?.valueFrom;
  const kept = stored.find(({ name, key: at }) =>
    at === undefined ? name === reference : at === key,
  );
  const text = plain ?? kept?.["insecureValue"] ?? kept?.["content"];
  return typeof text === "string" ? (parse(text) as Config) : undefined;
}

function metricsLogs(emf: Settings | undefined, { logGroups }: PlannedTask): RoleCall[] {
  const group = emf?.["log_group_name"];
  if (typeof group !== "string") return [];
  const made = arn("logs", `log-group:${group}`);
  const setsRetention = emf?.["log_retention"] !== undefined;
  const creates = logGroups.includes(group)
    ? []
    : ["CreateLogGroup", ...(setsRetention ? ["PutRetentionPolicy"] : [])];
  return [
    ...writesLogs("task", group),
    // Regions differ in which of the two they ask for.
    ...creates.flatMap((action) =>
      [made, `${made}:log-stream:`].map((resource) => call("task", `logs:${action}`, resource)),
    ),
  ];
}

function remoteWrite(exporter: Settings | undefined): RoleCall[] {
  const workspace = /\/workspaces\/([^/]+)\//.exec(String(exporter?.["endpoint"]))?.[1];
  if (workspace === undefined) return [];
  return [call("task", "aps:RemoteWrite", arn("aps", `workspace/${workspace}`))];
}
