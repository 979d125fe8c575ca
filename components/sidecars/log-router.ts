import {
  MINIMIZE_LOG_LOSS,
  OUTPUT_HEALTH,
  UPTIME_PROBE,
  WITHOUT_OUTPUT,
} from "../../core/data/fluent-bit";
import { FLUENT_BIT_IMAGE, FLUENT_BIT_INIT_IMAGE } from "../../core/data/images";
import { httpPort } from "../../core/fluent-bit/http-server";
import { hasSection } from "../../core/fluent-bit/sections";
import { isAwsBuild } from "../../core/fluent-bit/image";
import type { ContainerModel, Contribution, FirelensModel, Sidecar } from "../../core";
import type { LogRouterArgs } from "../args";
import { LOG_ROUTER as DEFAULTS } from "../defaults";
import type { Leaf } from "../leaf";
import { peek } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { entriesOf } from "../normalise/entries";
import { accessOf, outputOf } from "./log-destinations";
import { checkRouter } from "./log-router-checks";
import { hasOwnConfig, routerConfig } from "./log-router-config";
import type { RouterConfig } from "./log-router-config";
import { logRoutes } from "./log-routes";
import type { LogRoute } from "./log-routes";
import { logTail } from "./log-tail";
import { checkLines, checkOutput } from "./log-tail-checks";
import type { LogTail } from "./log-tail";
import { appWaits, imageOf, typedContainer } from "./typed";
import type { KindDefaults } from "./typed";

const PATH = "logRouter";

/** Seconds that the application waits at most for the router's health: all its checks, and some. */
const START_TIMEOUT = 90;

/** Source: the health check of AWS's own examples for FireLens. */
const HEALTH_CHECK = { interval: 10, timeout: 5, retries: 2, startPeriod: 30 } as const;

/** A FireLens log router, the containers it routes, and where their lines go. */
export function logRouter(args: LogRouterArgs, context: TaskContext): Sidecar<Leaf> {
  if (context.windows) {
    const fix = "Remove logRouter, or run the task on Linux.";
    context.issues.add("argument-conflict", PATH, "Windows on Fargate has no FireLens.", fix);
    const least = { name: DEFAULTS.name, image: FLUENT_BIT_IMAGE };
    return typedContainer(args, least, PATH, context);
  }
  checkRouter(args, context);
  const name = args.name ?? DEFAULTS.name;
  const memory = args.memory ?? Math.max(DEFAULTS.memory, args.memoryReservation ?? 0);
  const hasDefault = hasDefaultDestination(args);
  const routes = logRoutes(args, PATH, hasDefault, context);
  const filesOutput =
    args.tail && outputOf(args, PATH, filesSource(args.tail.container, context), hasDefault);
  const tail = args.tail && logTail(args.tail, name, memory, filesOutput, context);
  const alone = tail !== undefined && routes.length === 0;
  checkLines(args, filesOutput, context);
  if (tail && !routes.some(({ path }) => !path.startsWith(`${PATH}.routes.`))) {
    checkOutput(args, context);
  }
  const config = hasOwnConfig(args) ? routerConfig(args, name, tail, alone, context) : undefined;
  const sidecar = typedContainer(args, defaultsOf(args, memory, config), PATH, context);
  const outputs = [...routes.map(({ output }) => output), filesOutput].filter(
    (output) => output !== undefined,
  );
  return {
    ...sidecar,
    container: {
      ...sidecar.container,
      ...listening(args),
      ...(tail && withTail(sidecar.container, tail)),
      ...(!alone && { firelens: firelensOf(args, routes, config, context) }),
    },
    documents: [...sidecar.documents, ...(config?.documents ?? [])],
    access: [...(config?.access ?? []), ...outputs.flatMap((output) => accessOf(output))],
    logGroups: [
      ...routes.flatMap(({ container, output }) =>
        output?.group ? [{ container, ...output.group }] : [],
      ),
      ...(filesOutput?.group
        ? [{ container: filesLabel(args.tail?.container, context), ...filesOutput.group }]
        : []),
    ],
    volumes: tail?.volumes ?? [],
    contributions: [
      ...[...routes.map(routeOf), ...(tail ? [tail.writer] : [])].map((writer) => ({
        ...writer,
        ...waitOf(writer, name, args, context),
      })),
      { to: context.application, path: PATH, ...appWaits(name, args.appDependsOn ?? "NONE", PATH) },
    ],
  };
}

// A configuration of one's own may have the outputs, and Fluentd's are not Fluent Bit's.
function hasDefaultDestination(args: LogRouterArgs): boolean {
  const { config, configFilePath, configObjects = [], type } = args;
  const text = config === undefined ? "" : peek(config);
  return (
    type !== "fluentd" &&
    text !== undefined &&
    !hasSection(text, "OUTPUT") &&
    (configFilePath === undefined || WITHOUT_OUTPUT.includes(configFilePath)) &&
    configObjects.length === 0
  );
}

function filesLabel(container: string | undefined, { application }: TaskContext): string {
  return `${container ?? application}-files`;
}

function filesSource(
  container: string | undefined,
  context: TaskContext,
): Parameters<typeof outputOf>[2] {
  // Each task has its own streams: paths are the same in all of them.
  return { label: filesLabel(container, context), stream: "${ECS_TASK_ID}/", context };
}

function defaultsOf(
  args: LogRouterArgs,
  memory: number,
  config: RouterConfig | undefined,
): KindDefaults {
  const { name, essential, stopTimeout, user } = DEFAULTS;
  return {
    name,
    image: config === undefined ? FLUENT_BIT_IMAGE : FLUENT_BIT_INIT_IMAGE,
    essential,
    memory,
    memoryReservation: Math.min(DEFAULTS.memoryReservation, memory),
    stopTimeout,
    user,
    restartPolicy: {},
    ...(config && { environment: config.environment }),
    ...(config?.script !== undefined && {
      entryPoint: ["/bin/sh", "-c"],
      command: [config.script],
    }),
    ...(args.enableHealthCheck && { healthCheck: { ...HEALTH_CHECK, command: UPTIME_PROBE } }),
    ...(args.appDependsOn === "HEALTHY" && { startTimeout: START_TIMEOUT }),
  };
}

function listening(args: LogRouterArgs): Pick<ContainerModel<Leaf>, "listens"> {
  const { config = "", configFilePath, enableHealthCheck = DEFAULTS.enableHealthCheck } = args;
  const isOn = enableHealthCheck || configFilePath === OUTPUT_HEALTH;
  const port = args.type === "fluentd" ? undefined : httpPort(peek(config) ?? "", isOn);
  return port === undefined ? {} : { listens: [port] };
}

function withTail(
  { mounts, secrets }: ContainerModel<Leaf>,
  tail: LogTail,
): Pick<ContainerModel<Leaf>, "mounts" | "secrets"> {
  const mounted = new Set(mounts.map(({ volume }) => volume));
  return {
    mounts: [...mounts, ...tail.mounts.filter(({ volume }) => !mounted.has(volume))],
    secrets: [...secrets, ...tail.secrets],
  };
}

function firelensOf(
  args: LogRouterArgs,
  routes: readonly LogRoute[],
  config: RouterConfig | undefined,
  context: TaskContext,
): FirelensModel<Leaf> {
  const { enableMetadata = DEFAULTS.enableMetadata, type = DEFAULTS.type } = args;
  // The init program adds the file by itself.
  const file = config === undefined ? configFile(args, context) : undefined;
  return {
    path: routes.length === 0 ? `${PATH}.containers` : PATH,
    type,
    options: [
      {
        path: `${PATH}.enableMetadata`,
        name: "enable-ecs-log-metadata",
        value: String(enableMetadata),
      },
      ...(file === undefined
        ? []
        : entriesOf({ "config-file-type": "file", "config-file-value": file }, PATH).map(
            (entry) => ({ ...entry, path: `${PATH}.configFilePath` }),
          )),
    ],
  };
}

function configFile(args: LogRouterArgs, context: TaskContext): string | undefined {
  if (args.configFilePath !== undefined) return args.configFilePath;
  const image = peek(imageOf(args, FLUENT_BIT_IMAGE, context));
  const isOwn = image !== undefined && isAwsBuild(image);
  return isOwn && args.type !== "fluentd" ? MINIMIZE_LOG_LOSS : undefined;
}

function routeOf({ container, path, log }: LogRoute): Contribution<Leaf> {
  return { to: container, path, ...(log && { log }) };
}

// Whoever writes what the router reads starts after it and so stops before it: its last lines are
// read too. The application waits as it is told.
function waitOf(
  { to, path }: Contribution<Leaf>,
  name: string,
  { appDependsOn }: LogRouterArgs,
  { application }: TaskContext,
): Pick<Contribution<Leaf>, "dependsOn"> {
  const isTold = to === application && appDependsOn !== undefined;
  return isTold || to === name
    ? {}
    : { dependsOn: [{ path, container: name, condition: "START" }] };
}
