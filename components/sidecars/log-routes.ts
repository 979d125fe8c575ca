import { FIRELENS_DRIVER } from "../../core/rules/firelens";
import { present } from "../../core/read/present";
import type { Entry, LogModel } from "../../core";
import type { LogRouteArgs, LogRouterArgs } from "../args";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { entriesOf, sorted } from "../normalise/entries";
import { outputOf } from "./log-destinations";
import type { LogOutput } from "./log-destinations";
import { text } from "./log-destinations/output";
import { reportUnused } from "./log-route-checks";

/** A container whose output a log router receives. */
export interface LogRoute {
  readonly container: string;
  /** Who says so. */
  readonly path: string;
  /** Where its lines go; nothing where the router's own configuration says it. */
  readonly output?: LogOutput;
  /** How its output gets there; nothing where its author says that already. */
  readonly log?: LogModel<Leaf>;
}

/** The containers that a router routes, each once. */
export function logRoutes(
  args: LogRouterArgs,
  path: string,
  hasDefault: boolean,
  context: TaskContext,
): LogRoute[] {
  const routes = sorted(args.routes ?? {});
  const own = new Set(routes.map(([name]) => name));
  const shared = sharedContainers(args, path, context).filter(({ name, at }) => {
    if (own.has(name) && args.containers !== undefined) reportTwice(name, at, path, context);
    return !own.has(name);
  });
  const sharing = shared.map(({ name, at }) => routeOf(name, args, path, at, hasDefault, context));
  const isShared = sharing.some(({ log }) => log !== undefined);
  if (!isShared && (sharing.length > 0 || routes.length > 0 || args.tail !== undefined)) {
    reportUnused(args, path, context);
  }
  return [
    ...sharing,
    ...routes.map(([name, route]) => {
      const at = `${path}.routes.${name}`;
      return routeOf(name, route, at, at, args.type !== "fluentd", context);
    }),
  ];
}

/** The containers that go to the router's own destination, each once. */
function sharedContainers(
  { containers }: LogRouterArgs,
  path: string,
  { application }: TaskContext,
): { name: string; at: string }[] {
  if (containers === undefined) return [{ name: application, at: path }];
  return containers
    .map((name, i) => ({ name, at: `${path}.containers[${i}]` }))
    .filter(({ name }, i) => containers.indexOf(name) === i);
}

function reportTwice(name: string, at: string, path: string, { issues }: TaskContext): void {
  const message = `The container "${name}" has a route of its own.`;
  issues.add("argument-conflict", at, message, `Remove it here, or remove ${path}.routes.${name}.`);
}

function routeOf(
  container: string,
  args: LogRouteArgs,
  path: string,
  at: string,
  hasDefault: boolean,
  context: TaskContext,
): LogRoute {
  const member = context.members.get(container);
  // The application may say by itself how its output reaches the router.
  const isByItself = member?.logging?.driver === FIRELENS_DRIVER && at === "logRouter";
  if (isByItself) return { container, path: at };
  if (member?.path === "logRouter") reportSelf(container, at, context);
  else if (member?.logging !== undefined) reportLogging(container, member.path, at, context);
  const output = outputOf(args, path, { label: container, stream: "", context }, hasDefault);
  return {
    container,
    path: at,
    ...(output && { output }),
    log: {
      path: at,
      driver: FIRELENS_DRIVER,
      options: [...(output?.options ?? []), ...driverOptions(args, path)],
      secretOptions: output?.secretOptions ?? [],
      ...present({ regionOption: output?.regionOption }),
    },
  };
}

function reportLogging(name: string, path: string, at: string, { issues }: TaskContext): void {
  issues.add(
    "argument-conflict",
    `${path}.logging`,
    `The log router takes what "${name}" writes; logging says where it goes too.`,
    at === "logRouter"
      ? "Remove it, or name the containers that are routed in logRouter.containers."
      : `Remove it, or remove ${at}.`,
  );
}

function reportSelf(name: string, at: string, { application, issues }: TaskContext): void {
  const [message, fix] =
    name === application
      ? [`"${name}" is the application's name too.`, "Give the router a name of its own."]
      : [`"${name}" is the log router itself, whose own output goes to awslogs.`, "Remove it."];
  issues.add("argument-conflict", at, message, fix);
}

/** Options that the driver reads itself, by the arguments that give them. */
const DRIVER_OPTIONS = {
  "exclude-pattern": "excludePattern",
  "include-pattern": "includePattern",
  "log-driver-buffer-limit": "bufferLines",
} as const;

function driverOptions(args: LogRouteArgs, path: string): Entry<Leaf>[] {
  const { bufferLines, excludePattern, includePattern } = args;
  const given = present({
    "exclude-pattern": excludePattern,
    "include-pattern": includePattern,
    "log-driver-buffer-limit": text(bufferLines),
  });
  return entriesOf(given as Record<string, string>, path).map((entry) => ({
    ...entry,
    path: `${path}.${DRIVER_OPTIONS[entry.name as keyof typeof DRIVER_OPTIONS]}`,
  }));
}
