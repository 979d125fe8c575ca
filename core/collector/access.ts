import { UNKNOWN } from "../known";
import { own } from "../own";
import type { Access, SignedRequests, Step } from "../model";
import { isFilledIn, mapAt, typeOf } from "./config";
import type { Json } from "../json";
import { runningIds } from "./running";
import type { RunningSection } from "./running";

// What a collector does with AWS's services. Source: the calls in the sources of ADOT v0.49.0's
// components and AWS's service authorization reference.

const SAMPLING = [
  "xray:GetSamplingRules",
  "xray:GetSamplingStatisticSummaries",
  "xray:GetSamplingTargets",
];

const OBSERVE_ECS = [
  "ec2:DescribeInstances",
  "ecs:DescribeContainerInstances",
  "ecs:DescribeServices",
  "ecs:DescribeTaskDefinition",
  "ecs:DescribeTasks",
  "ecs:ListServices",
  "ecs:ListTasks",
];

/** A component that runs. */
interface Running<V> {
  readonly settings: Json;
  /** What stands at a place below the component, where something does. */
  readonly leaf: (...steps: readonly Step[]) => V | undefined;
  readonly source: Source<V>;
}

/** A configuration, and its values where these are not known yet. */
export interface Source<V> {
  /** The configuration, UNKNOWN where something is not known. */
  readonly config: unknown;
  readonly leafAt: (steps: readonly Step[]) => V | undefined;
  /** Log groups that somebody else makes. */
  readonly madeGroups: ReadonlySet<unknown>;
}

/** What the components need that certainly run. */
export function accessOf<V>(source: Source<V>): Access<V>[] {
  return accessByComponent(source).flatMap(({ access }) => access);
}

/** A component, and what it does. */
export interface ComponentAccess<V> {
  readonly section: RunningSection;
  readonly id: string;
  readonly access: readonly Access<V>[];
}

/** The same, component by component. */
export function accessByComponent<V>(source: Source<V>): ComponentAccess<V>[] {
  return runningComponents(source).map(([need, component, section, id]) => ({
    section,
    id,
    access: need(component),
  }));
}

type NeedOf = <V>(component: Running<V>) => Access<V>[];

const NEEDS: Readonly<Record<RunningSection, Readonly<Record<string, NeedOf>>>> = {
  receivers: {
    awscontainerinsightreceiver: () => [call("ec2:DescribeTags", "ec2:DescribeVolumes")],
    awsxray: ({ leaf }) => assumed(leaf("proxy_server", "role_arn")) ?? [call(...SAMPLING)],
  },
  processors: {
    resourcedetection: (component) => detection(component),
    resource_detection: (component) => detection(component),
  },
  exporters: {
    awscloudwatchlogs: (component) => logGroup(component, undefined),
    awsemf: (component) => logGroup(component, metricsGroup(component)),
    awss3: (component) => objects(component),
    awsxray: (component) => traces(component),
    otlphttp: (component) => signed(component, "otlp"),
    otlp_http: (component) => signed(component, "otlp"),
    prometheusremotewrite: (component) => signed(component, "remote-write"),
    prometheus_remote_write: (component) => signed(component, "remote-write"),
  },
  extensions: {
    awsproxy: ({ leaf }) => assumed(leaf("role_arn")) ?? [call(...SAMPLING)],
    ecs_observer: () => [call(...OBSERVE_ECS)],
  },
};

type Found<V> = [NeedOf, Running<V>, RunningSection, string];

function runningComponents<V>(source: Source<V>): Found<V>[] {
  return runningIds(source.config).flatMap(([section, id]): Found<V>[] => {
    const need = own(NEEDS[section], typeOf(id));
    const settings = mapAt(source.config, section, id);
    if (need === undefined || settings === UNKNOWN) return [];
    const leaf = (...more: readonly Step[]): V | undefined => source.leafAt([section, id, ...more]);
    return [[need, { settings: settings ?? {}, leaf, source }, section, id]];
  });
}

function call(...actions: readonly string[]): { kind: "call"; actions: readonly string[] } {
  return { kind: "call", actions };
}

// Where a component takes a role, that role needs the rest.
function assumed<V>(role: V | undefined): Access<V>[] | undefined {
  return role === undefined || role === "" ? undefined : [{ kind: "assume-role", role }];
}

function traces<V>({ settings, leaf }: Running<V>): Access<V>[] {
  const telemetry = mapAt(settings, "telemetry");
  const enabled = telemetry === UNKNOWN ? undefined : telemetry?.["enabled"];
  const tells = enabled === true || isFilledIn(enabled);
  const actions = [...(tells ? ["xray:PutTelemetryRecords"] : []), "xray:PutTraceSegments"];
  return assumed(leaf("role_arn")) ?? [call(...actions)];
}

function logGroup<V>(
  { settings, leaf, source }: Running<V>,
  otherwise: string | undefined,
): Access<V>[] {
  const role = assumed(leaf("role_arn"));
  if (role !== undefined) return role;
  // The type of a leaf is the caller's; a text is one in all of them.
  const group = leaf("log_group_name") ?? (otherwise as V | undefined);
  if (group === undefined) return [];
  const region = leaf("region");
  return [
    {
      kind: "write-log-group",
      group,
      ...(region !== undefined && region !== "" && { region }),
      creates: !source.madeGroups.has(group),
      setsRetention: isSet(settings["log_retention"]),
      tags: isSet(settings["tags"]),
    },
  ];
}

// Without a namespace the exporter takes the name of the service that sends the metrics.
function metricsGroup({ settings: { namespace } }: { readonly settings: Json }): string {
  const isKnown = typeof namespace === "string" && namespace !== "";
  return `/metrics/${isKnown ? namespace : "{namespace}"}`;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== 0;
}

function detection<V>({ settings }: Running<V>): Access<V>[] {
  const detectors = settings["detectors"];
  const ec2 = mapAt(settings, "ec2");
  const asks = Array.isArray(detectors) && detectors.includes("ec2");
  return asks && ec2 !== UNKNOWN && isSet(ec2?.["tags"]) ? [call("ec2:DescribeTags")] : [];
}

function objects<V>({ leaf }: Running<V>): Access<V>[] {
  const bucket = leaf("s3uploader", "s3_bucket");
  const prefix = leaf("s3uploader", "s3_prefix");
  const role = assumed(leaf("s3uploader", "role_arn"));
  if (role !== undefined || bucket === undefined) return role ?? [];
  return [{ kind: "put-objects", bucket, ...(prefix !== undefined && { prefix }) }];
}

/** Requests that an extension signs. */
function signed<V>(
  { settings, leaf, source }: Running<V>,
  protocol: SignedRequests<V>["protocol"],
): Access<V>[] {
  const auth = mapAt(settings, "auth");
  const signer = auth === UNKNOWN ? undefined : auth?.["authenticator"];
  if (typeof signer !== "string" || typeOf(signer) !== "sigv4auth") return [];
  const role = assumed(source.leafAt(["extensions", signer, "assume_role", "arn"]));
  if (role !== undefined) return role;
  const group = leaf("headers", "x-aws-log-group");
  return ["endpoint", "traces_endpoint", "metrics_endpoint", "logs_endpoint"].flatMap((field) => {
    const endpoint = leaf(field);
    return endpoint === undefined
      ? []
      : [
          {
            kind: "signed-requests",
            protocol,
            endpoint,
            ...(group !== undefined && { group }),
          } as const,
        ];
  });
}
