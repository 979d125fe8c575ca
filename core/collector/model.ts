import type { Finding } from "../issue";
import type { CollectorModel, Step } from "../model";
import type { ParsedText, Position } from "./parse";
import { separated } from "./separated";

/** What is known of a collector beside its configuration. */
export type CollectorFacts = Pick<
  CollectorModel,
  "path" | "container" | "distribution" | "unknownImage" | "variables" | "healthChecked"
>;

/** A collector whose configuration is a tree of maps and lists that stands at a place. */
export function collectorOfTree(
  config: unknown,
  place: string,
  facts: CollectorFacts,
): CollectorModel {
  return {
    ...facts,
    config: separated(config),
    problems: [],
    locate: (steps) => pathTo(steps, place),
  };
}

/** A collector whose configuration is a YAML text; `placed` says how a position is called. */
export function collectorOfText(
  { value, problems, positionOf }: ParsedText,
  placed: (position: Position, steps: readonly Step[]) => string,
  facts: CollectorFacts,
): CollectorModel {
  return {
    ...facts,
    config: separated(value),
    problems: problems.map(({ message, fix, ...position }): Finding => ({
      path: placed(position, []),
      message,
      fix,
    })),
    locate: (steps) => placed(positionOf(steps), steps),
  };
}

/** A part of a configuration by its keys: `service.pipelines.traces.exporters[1]`. */
export function pathTo(steps: readonly Step[], place = ""): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === "number") return `${path}[${step}]`;
    return path === "" ? step : `${path}.${step}`;
  }, place);
}
