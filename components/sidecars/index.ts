import type { Sidecar } from "../../core";
import type { EcsTaskDefinitionArgs } from "../args";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { otelCollector } from "./otel-collector";

/** The typed kinds, by the argument that asks for them. */
export const KINDS = { otelCollector } as const;

/** The typed sidecars that a task asks for. */
export function typedSidecars(args: EcsTaskDefinitionArgs, context: TaskContext): Sidecar<Leaf>[] {
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).flatMap((kind) => {
    const given = args[kind];
    return given === undefined ? [] : [KINDS[kind](given, context)];
  });
}
