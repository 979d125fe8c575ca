import type { LogRouterArgs } from "../args";
import type { TaskContext } from "../normalise/context";
import { conflictsAt } from "../normalise/issues";
import type { Conflict } from "../normalise/issues";
import { fluentBitDestinationsIn } from "./log-destinations";
import { checkFiles, checkImage, checkKept, checkObjects } from "./log-router-file-checks";
import { checkTexts } from "./log-router-text-checks";

const PATH = "logRouter";

/** Arguments that only Fluent Bit understands. */
const FLUENT_BIT_ONLY = [
  "config",
  "configObjects",
  "enableHealthCheck",
  "multilineParsers",
  "parser",
  "parsers",
  "tail",
] as const;

/** Reports arguments of a router that contradict each other. */
export function checkRouter(args: LogRouterArgs, context: TaskContext): void {
  const conflict = conflictsAt(PATH, context.issues);
  if (args.type === "fluentd") checkFluentd(args, context, conflict);
  else {
    checkImage(args, context, conflict);
    checkTexts(args, conflict);
  }
  checkObjects(args, conflict);
  checkFilters(args, conflict);
  checkFiles(args, conflict);
  checkKept(args, conflict);
  const driver = args.logging?.driver;
  if (driver !== undefined && driver !== "awslogs") {
    const message = `The router's own output goes to awslogs, not to "${driver}": it is where one reads why lines are lost.`;
    conflict("logging", message, "Remove the driver, and its options.");
  }
  if (args.overrides !== undefined && "firelensConfiguration" in args.overrides) {
    const message = "What it says has arguments of its own here.";
    const fix = "Use type, enableMetadata and configFilePath instead.";
    conflict("overrides.firelensConfiguration", message, fix);
  }
}

function checkFluentd(args: LogRouterArgs, { issues }: TaskContext, conflict: Conflict): void {
  if (args.image === undefined) {
    const message = "AWS has no image of Fluentd.";
    issues.add("argument-missing", `${PATH}.image`, message, "Set image to one of your own.");
  }
  for (const field of FLUENT_BIT_ONLY.filter((name) => args[name] !== undefined)) {
    const fix =
      "Remove it; put the configuration into the image, and its path into configFilePath.";
    conflict(field, "The type is fluentd, and this is of Fluent Bit.", fix);
  }
  const routes = Object.entries(args.routes ?? {}).map(
    ([name, route]) => [`routes.${name}.`, route] as const,
  );
  for (const [prefix, route] of [["", args] as const, ...routes]) {
    for (const destination of fluentBitDestinationsIn(route)) {
      const fix = "Use destination, with @type and the options of Fluentd's plugin.";
      conflict(
        `${prefix}${destination}`,
        "The type is fluentd, and this is an output of Fluent Bit.",
        fix,
      );
    }
  }
}

// Lines of files have filters of their own.
function checkFilters(args: LogRouterArgs, conflict: Conflict): void {
  const { containers, routes = {}, tail } = args;
  if (tail !== undefined && containers?.length === 0 && Object.keys(routes).length === 0) {
    for (const field of ["multilineParsers", "parser"] as const) {
      if (args[field] === undefined) continue;
      conflict(field, "No container's lines are routed.", `Use ${PATH}.tail.${field}.`);
    }
  }
}
