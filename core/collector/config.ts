import { SECTIONS } from "../data/adot-components";
import type { Section, Signal } from "../data/adot-components";
import { isObject } from "../json";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import type { Step } from "../model";
import { referencesIn } from "./expansion";

// How the rules and the plan read a collector's configuration. What an environment variable fills
// in when the collector starts is UNKNOWN here.

/** A component of a configuration. */
export interface Component {
  readonly section: Section;
  /** `type` or `type/name`. */
  readonly id: string;
  readonly type: string;
  readonly steps: readonly Step[];
  /** Null where the component runs with its defaults. */
  readonly settings: unknown;
}

/** The lists of a pipeline, in the order of the data's way. */
export const ROLES = ["receivers", "processors", "exporters"] as const;
export type Role = (typeof ROLES)[number];

/** A component named by a pipeline. */
export interface Reference {
  readonly id: string;
  readonly steps: readonly Step[];
}

/** What a pipeline names in one of its lists; the items that cannot be read are left out. */
export interface References {
  readonly steps: readonly Step[];
  readonly items: readonly Reference[];
  /** Whether all items could be read. */
  readonly complete: boolean;
}

/** A pipeline of a configuration. */
export interface Pipeline {
  readonly id: string;
  /** What the id begins with, whether or not it is a signal. */
  readonly signal: string;
  readonly steps: readonly Step[];
  readonly receivers: References;
  readonly processors: References;
  readonly exporters: References;
}

/** The type that a component's id begins with. */
export function typeOf(id: string): string {
  return id.split("/", 1)[0]?.trim() ?? id;
}

/** A map; undefined where there is none, UNKNOWN where it cannot be read. */
export function mapAt(config: unknown, ...steps: readonly string[]): Json | Unknown | undefined {
  let node: unknown = config;
  for (const step of ["", ...steps].slice(1)) {
    const map = asMap(node);
    if (map === undefined || map === UNKNOWN) return map;
    node = map[step];
  }
  return asMap(node);
}

function asMap(node: unknown): Json | Unknown | undefined {
  if (node === UNKNOWN || isFilledIn(node)) return UNKNOWN;
  return isObject(node) ? node : undefined;
}

/** What stands at a place; UNKNOWN where what is around it cannot be read, or is no map. */
export function valueAt(config: unknown, steps: readonly string[]): unknown {
  let node: unknown = config;
  for (const step of steps) {
    if (node === undefined || node === null) return undefined;
    const map = asMap(node);
    if (map === undefined || map === UNKNOWN) return UNKNOWN;
    node = map[step];
  }
  return isFilledIn(node) ? UNKNOWN : node;
}

/** Whether a text is filled in when the collector starts, and may then be anything. */
export function isFilledIn(node: unknown): boolean {
  return typeof node === "string" && referencesIn(node).length > 0;
}

/** The components of a section, or UNKNOWN. */
export function componentsOf(config: unknown, section: Section): readonly Component[] | Unknown {
  const map = mapAt(config, section);
  if (map === UNKNOWN) return UNKNOWN;
  return Object.entries(map ?? {}).map(([id, settings]) => ({
    section,
    id,
    type: typeOf(id),
    steps: [section, id],
    settings,
  }));
}

/** All components that can be read. */
export function allComponents(config: unknown): readonly Component[] {
  return SECTIONS.flatMap((section) => listed(componentsOf(config, section)));
}

/** Whether a section has a component; UNKNOWN where the section cannot be read. */
export function isDefined(config: unknown, section: Section, id: string): boolean | Unknown {
  const map = mapAt(config, section);
  return map === UNKNOWN ? UNKNOWN : Object.hasOwn(map ?? {}, id.trim());
}

/** The ids that a section defines. */
export function definedIds(config: unknown, section: Section): string[] {
  return listed(componentsOf(config, section)).map(({ id }) => id);
}

/** The pipelines, or UNKNOWN. */
export function pipelinesOf(config: unknown): readonly Pipeline[] | Unknown {
  const map = mapAt(config, "service", "pipelines");
  if (map === UNKNOWN) return UNKNOWN;
  return Object.entries(map ?? {}).flatMap(([id, settings]) => {
    const steps = ["service", "pipelines", id];
    const pipeline = asMap(settings ?? {});
    // What is no map is no pipeline; another rule says so.
    if (pipeline === UNKNOWN || pipeline === undefined) return [];
    const names = (list: string): References => referencesOf(pipeline[list], [...steps, list]);
    return [
      {
        id,
        signal: typeOf(id),
        steps,
        receivers: names("receivers"),
        processors: names("processors"),
        exporters: names("exporters"),
      },
    ];
  });
}

/** The enabled extensions. */
export function enabledExtensions(config: unknown): References {
  const service = mapAt(config, "service");
  const steps = ["service", "extensions"];
  if (service === UNKNOWN) return { steps, items: [], complete: false };
  return referencesOf(service?.["extensions"], steps);
}

function referencesOf(list: unknown, steps: readonly Step[]): References {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return {
    steps,
    items: items.flatMap((id, i) =>
      typeof id === "string" && !isFilledIn(id) ? [{ id: id.trim(), steps: [...steps, i] }] : [],
    ),
    complete:
      (list === undefined || list === null || Array.isArray(list)) &&
      items.every((id) => typeof id === "string" && !isFilledIn(id)),
  };
}

/** The pipelines as far as they can be read. */
export function readablePipelines(config: unknown): readonly Pipeline[] {
  return listed(pipelinesOf(config));
}

/** The ids that the pipelines name, by what they name them as, as far as they can be read. */
export function usedIds(config: unknown, role: Role): ReadonlySet<string> {
  return new Set(
    readablePipelines(config).flatMap((pipeline) => pipeline[role].items.map(({ id }) => id)),
  );
}

/** The signals of the pipelines that name a component. */
export function signalsOf(config: unknown, role: Role, id: string): Signal[] {
  return readablePipelines(config)
    .filter((pipeline) => pipeline[role].items.some((item) => item.id === id))
    .map(({ signal }) => signal as Signal);
}

function listed<T>(list: readonly T[] | Unknown): readonly T[] {
  return list === UNKNOWN ? [] : list;
}

/** Whether all that the pipelines name can be read. */
export function arePipelinesReadable(config: unknown): boolean {
  const map = mapAt(config, "service", "pipelines");
  const pipelines = readablePipelines(config);
  return (
    map !== UNKNOWN &&
    map !== undefined &&
    Object.keys(map).length === pipelines.length &&
    pipelines.every((pipeline) => ROLES.every((role) => pipeline[role].complete))
  );
}
