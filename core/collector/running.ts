import { UNKNOWN } from "../known";
import { enabledExtensions, mapAt, pipelinesOf } from "./config";
import type { Pipeline, References } from "./config";

// Which components of a collector run: those that a pipeline names, and the enabled extensions.

export type RunningSection = "receivers" | "processors" | "exporters" | "extensions";

/** The section and the id of every component that certainly runs, each once. */
export function runningIds(config: unknown): [RunningSection, string][] {
  const keys = lists(config).flatMap(([section, { items }]) =>
    items.map(({ id }) => `${section} ${id}`),
  );
  return [...new Set(keys)].map((key) => {
    const [section = "", ...id] = key.split(" ");
    return [section as RunningSection, id.join(" ")];
  });
}

// Settings of components that decide what they need of AWS.
const DECIDING: readonly (readonly string[])[] = [
  ["assume_role"],
  ["auth", "authenticator"],
  ["detectors"],
  ["ec2"],
  ["proxy_server"],
  ["s3uploader"],
  ["telemetry", "enabled"],
];

/** Whether a configuration shows what runs, and what of it decides what that needs. */
export function showsRunning(config: unknown): boolean {
  const pipelines = mapAt(config, "service", "pipelines");
  if (pipelines === UNKNOWN) return false;
  return (
    Object.keys(pipelines ?? {}).every(
      (id) => mapAt(config, "service", "pipelines", id) !== UNKNOWN,
    ) &&
    lists(config).every(([, { complete }]) => complete) &&
    runningIds(config).every(([section, id]) => showsNeeds(mapAt(config, section, id)))
  );
}

function showsNeeds(settings: ReturnType<typeof mapAt>): boolean {
  return settings !== UNKNOWN && DECIDING.every((steps) => isShown(settings, steps));
}

function isShown(settings: unknown, steps: readonly string[]): boolean {
  const around = mapAt(settings, ...steps.slice(0, -1));
  const [last = ""] = steps.slice(-1);
  return around !== UNKNOWN && around?.[last] !== UNKNOWN;
}

function lists(config: unknown): (readonly [RunningSection, References])[] {
  const pipelines = pipelinesOf(config);
  return [
    ...(pipelines === UNKNOWN ? [] : pipelines).flatMap(namedBy),
    ["extensions", enabledExtensions(config)],
  ];
}

function namedBy(pipeline: Pipeline): (readonly [RunningSection, References])[] {
  return [
    ["receivers", pipeline.receivers],
    ["processors", pipeline.processors],
    ["exporters", pipeline.exporters],
  ];
}
