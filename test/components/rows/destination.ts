import type { LogRouteArgs } from "../../../components";
import { containers, sendsTo } from "./router";
import type { Changes, TaskRow } from "./row";

/** A destination, and what its arguments change in the options of the application's driver. */
export interface Destination {
  readonly fields: readonly string[];
  /** What stands there before; the destination by default, if nothing is given. */
  readonly beside?: LogRouteArgs;
  readonly set: LogRouteArgs;
  /** The driver's options, where they change, and those that ECS reads. */
  readonly options?: Readonly<Record<string, string>>;
  readonly secretOptions?: Readonly<Record<string, string>>;
  readonly changes?: Changes;
}

/** Rows of a destination: of the router itself, and of a route of the application's own. */
export function routed(destinations: readonly Destination[]): TaskRow[] {
  return destinations.flatMap(
    ({ beside = {}, set, fields, options, secretOptions, changes = {} }) => {
      const changed = options
        ? containers({ app: { logConfiguration: sendsTo(options, secretOptions) } }, changes)
        : changes;
      const own = Object.keys(set).filter((field) => !(field in beside));
      return [
        {
          fields: [...own.map((field) => `LogRouterArgs.${field}`), ...fields],
          beside: { logRouter: beside },
          set: { logRouter: set },
          changes: changed,
        },
        {
          fields: [...own.map((field) => `LogRouteArgs.${field}`), ...fields],
          title: "of a route",
          beside: { logRouter: { routes: { app: beside } } },
          set: { logRouter: { routes: { app: set } } },
          changes: changed,
        },
      ];
    },
  );
}
