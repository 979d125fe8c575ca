import type { LogRouterArgs } from "../args";
import type { TaskContext } from "../normalise/context";
import { destinationsIn } from "./log-destinations";

/** Arguments on lines that containers write, which files do not have. */
const OF_CONTAINERS = ["bufferLines", "excludePattern", "includePattern"] as const;

const NAME_ONE = "Remove it, or name a container in logRouter.containers.";

/** Reports what a router says of its own destination where no container's lines go there. */
export function reportUnused(args: LogRouterArgs, path: string, { issues }: TaskContext): void {
  for (const field of args.tail === undefined ? destinationsIn(args) : []) {
    const message = "No container's lines go to this destination.";
    issues.add("argument-conflict", `${path}.${field}`, message, NAME_ONE);
  }
  for (const field of OF_CONTAINERS.filter((name) => args[name] !== undefined)) {
    const message = "It is about lines that containers write, and none of them come here.";
    issues.add("argument-conflict", `${path}.${field}`, message, NAME_ONE);
  }
}
