import { definedIds, readablePipelines } from "./config";
import type { Pipeline, Reference } from "./config";

/** A pipeline that names a connector, and where it does. */
export interface ConnectorEnd {
  readonly pipeline: Pipeline;
  readonly reference: Reference;
}

/** A connector of a configuration. */
export interface Connector {
  readonly id: string;
  /** Where it is an exporter. */
  readonly from: readonly ConnectorEnd[];
  /** Where it is a receiver. */
  readonly to: readonly ConnectorEnd[];
}

/** The connectors, and the pipelines between which they stand. */
export function connectorsOf(config: unknown): Connector[] {
  const pipelines = readablePipelines(config);
  const ends = (id: string, role: "receivers" | "exporters"): ConnectorEnd[] =>
    pipelines.flatMap((pipeline) =>
      pipeline[role].items
        .filter((reference) => reference.id === id)
        .map((reference) => ({ pipeline, reference })),
    );
  return definedIds(config, "connectors").map((id) => ({
    id,
    from: ends(id, "exporters"),
    to: ends(id, "receivers"),
  }));
}
