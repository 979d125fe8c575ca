import { accessOf } from "../../core/collector/access";
import { distributionOf, isAdot } from "../../core/collector/catalogue";
import { defaultConfig } from "../../core/collector/default-config";
import { writesFiles } from "../../core/collector/files";
import { healthCommand } from "../../core/collector/health";
import type { CollectorFacts } from "../../core/collector/model";
import { showsRunning } from "../../core/collector/running";
import { OTEL_COLLECTOR_IMAGE } from "../../core/data/images";
import { imageParts } from "../../core/image";
import type { Access, ContainerModel, OwnLogGroupModel, Sidecar } from "../../core";
import type { OtelCollectorArgs } from "../args";
import { OTEL_COLLECTOR as DEFAULTS } from "../defaults";
import type { Leaf } from "../leaf";
import { peek } from "../leaf";
import { isFilled } from "../render/fill";
import { logGroupName } from "../names";
import type { TaskContext } from "../normalise/context";
import { entriesOf } from "../normalise/entries";
import { logGroup } from "../normalise/logging";
import { telemetryVariables } from "./collector-application";
import { collectorDocument } from "./collector-document";
import { collectorSource, leafOf } from "./collector-source";
import type { CollectorSource } from "./collector-source";
import { appWaits, imageOf, ownVariables, typedContainer } from "./typed";
import type { KindDefaults } from "./typed";

const PATH = "otelCollector";

/** Share of a Go program's memory at which it collects garbage harder, in percent. */
const GO_MEMORY_LIMIT = 80;

/** Seconds that the application waits at most for the collector's health: all its checks, and some. */
const START_TIMEOUT = 60;

/** ADOT answers within seconds of its start. Source: AWS's own task definitions for ECS. */
const HEALTH_CHECK = { interval: 10, timeout: 5, retries: 3, startPeriod: 10 } as const;

/** An OpenTelemetry collector, its configuration, and what the application gains by it. */
export function otelCollector(args: OtelCollectorArgs, context: TaskContext): Sidecar<Leaf> {
  const name = args.name ?? DEFAULTS.name;
  const metrics = `${name}-metrics`;
  const group = logGroupName(context.base, metrics);
  const source = collectorSource(args, () => defaultConfig(group), PATH, context);
  const image = peek(imageOf(args, OTEL_COLLECTOR_IMAGE, context));
  const adot = image !== undefined && isAdot(image);
  const sidecar = typedContainer(args, defaultsOf(args, adot, source, context), PATH, context);
  const document = collectorDocument(args, name, adot, source, PATH, context);
  const facts = factsOf(args, image, sidecar.container);
  const ownGroups = source.isDefault ? [metricsGroup(metrics, context)] : [];
  return {
    ...sidecar,
    documents: [...sidecar.documents, document(facts)],
    access: accessTo(source, ownGroups),
    logGroups: ownGroups,
    collector: source.collector(facts),
    contributions: [
      {
        to: context.application,
        path: PATH,
        environment: entriesOf(telemetryVariables(source.config, context), PATH),
        ...appWaits(name, args.appDependsOn ?? DEFAULTS.appDependsOn, PATH),
      },
    ],
  };
}

function defaultsOf(
  args: OtelCollectorArgs,
  adot: boolean,
  { config }: CollectorSource,
  { windows, executeCommand }: TaskContext,
): KindDefaults {
  const { name, essential } = DEFAULTS;
  const memory = args.memory ?? Math.max(DEFAULTS.memory, args.memoryReservation ?? 0);
  const command = adot ? healthCommand(config) : undefined;
  const limit = `${Math.floor((memory * GO_MEMORY_LIMIT) / 100)}MiB`;
  return {
    name,
    image: OTEL_COLLECTOR_IMAGE,
    essential,
    memory,
    ...(!ownVariables(args).has("GOMEMLIMIT") && { environment: { GOMEMLIMIT: limit } }),
    ...(args.appDependsOn === "HEALTHY" && { startTimeout: START_TIMEOUT }),
    ...(command && { healthCheck: { ...HEALTH_CHECK, command } }),
    // Windows knows neither of these.
    ...(!windows && {
      memoryReservation: Math.min(DEFAULTS.memoryReservation, memory),
      restartPolicy: {},
    }),
    // ADOT writes nowhere by itself; commands that people run in a container do.
    ...(adot &&
      !windows &&
      !executeCommand &&
      !writesFiles(config) && {
        readonlyRootFilesystem: true,
      }),
  };
}

/** What rules need to know of the container beside its configuration. */
function factsOf(
  args: OtelCollectorArgs,
  image: string | undefined,
  { name, healthCheck, environment, secrets }: ContainerModel<Leaf>,
): CollectorFacts {
  const tag = image !== undefined && isAdot(image) ? imageParts(image).tag : undefined;
  const distribution = tag === undefined ? undefined : distributionOf(tag);
  const isWhole = args.environmentFiles === undefined && args.overrides === undefined;
  return {
    path: PATH,
    container: name,
    // Images of others have no program that ECS could run to ask.
    ...(tag !== undefined && { healthChecked: healthCheck !== undefined }),
    ...(distribution && { distribution }),
    ...(!distribution && image !== undefined && { unknownImage: image }),
    ...(isWhole && {
      variables: [
        ...[...environment, ...secrets].map((variable) => variable.name),
        ...ownVariables(args),
      ],
    }),
  };
}

/** The log group of the default configuration's metrics. */
function metricsGroup(container: string, { base, logging }: TaskContext): OwnLogGroupModel<Leaf> {
  // CloudWatch reads metrics out of log groups of the standard class only.
  const { logGroupClass: _, ...others } = logging;
  return { container, ...logGroup(container, {}, PATH, { base, logging: others }) };
}

function accessTo(
  { config, content, tree }: CollectorSource,
  made: readonly OwnLogGroupModel<Leaf>[],
): Access<Leaf>[] {
  const madeGroups = new Set(made.map((group) => group.name));
  const leafAt = leafOf.bind(undefined, tree);
  // Outputs may yet show what the configuration runs; a text that is all there cannot.
  return isFilled(tree) || showsRunning(config)
    ? accessOf<Leaf>({ config, leafAt, madeGroups })
    : [{ kind: "run-collector", text: content }];
}
