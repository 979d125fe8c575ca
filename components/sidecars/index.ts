import type { Sidecar } from "../../core";
import type { EcsTaskDefinitionArgs } from "../args";
import { LOG_ROUTER, OTEL_COLLECTOR } from "../defaults";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { logRouter } from "./log-router";
import { otelCollector } from "./otel-collector";
import type { TypedSidecar } from "./typed";

/** The arguments of a task that ask for a typed sidecar. */
export type Kind = "logRouter" | "otelCollector";

/** The typed kinds: what their container is called, and how their arguments become a sidecar. */
export const KINDS: {
  readonly [K in Kind]: {
    readonly name: string;
    readonly read: TypedSidecar<NonNullable<EcsTaskDefinitionArgs[K]>>;
  };
} = {
  logRouter: { name: LOG_ROUTER.name, read: logRouter },
  otelCollector: { name: OTEL_COLLECTOR.name, read: otelCollector },
};

/** The typed sidecars that a task asks for. */
export function typedSidecars(args: EcsTaskDefinitionArgs, context: TaskContext): Sidecar<Leaf>[] {
  return (Object.keys(KINDS) as Kind[]).flatMap((kind) => sidecarsOf(kind, args[kind], context));
}

function sidecarsOf<K extends Kind>(
  kind: K,
  given: EcsTaskDefinitionArgs[K],
  context: TaskContext,
): Sidecar<Leaf>[] {
  return given === undefined ? [] : [KINDS[kind].read(given, context)];
}
