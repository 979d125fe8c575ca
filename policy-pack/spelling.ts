import { isGiven, isObject } from "../core/json";
import type { Json } from "../core/json";
import { UNKNOWN } from "../core/known";

// Pulumi's resources and AWS's requests say the same in different words. A spelling is the
// dictionary of one resource: rules read requests, people write properties.

export type Step = string | number;

/** A property whose value is written in another way, and how to read and write it. */
export interface Wording {
  /** The field of the request, with dots where it lies deeper. */
  readonly to: string;
  /** The dictionary of what stands inside, in an object or in each item of a list. */
  readonly inside?: Spelling;
  /** Whether the request has a list where the property is the one item. */
  readonly single?: boolean;
  /** What the request has for the value; not asked where that is not known. */
  readonly read?: (value: unknown) => unknown;
  /** What the property has for a value of the request, for remediations. */
  readonly write?: (value: unknown) => unknown;
}

/** The properties of a resource, by their names in Pulumi; what is not listed is not asked for. */
export type Spelling = Readonly<Record<string, string | Wording>>;

/** The request to AWS that some properties amount to. */
export function requestOf(spelling: Spelling, props: Json): Json {
  const request: Record<string, unknown> = {};
  for (const [property, entry] of Object.entries(spelling)) {
    const value = props[property];
    if (isGiven(value)) put(request, wording(entry).to.split("."), translated(entry, value));
  }
  return request;
}

/** A place in a request, by the names of the properties that stand there; `given` are those there are. */
export function propertyPath(spelling: Spelling, path: string, given: Json = {}): string {
  const [, place = "", position = ""] = /^(.*?)((?::\d+)*)$/s.exec(path) ?? [];
  const { steps, inside } = propertySteps(spelling, stepsOf(place), given);
  return `${textOf([...steps, ...inside])}${position}`;
}

/** Where a place of a request stands among properties. */
export interface PropertySteps {
  /** Steps to the innermost property that has a wording. */
  readonly steps: readonly Step[];
  /** Steps inside its value, which are those of the request. */
  readonly inside: readonly Step[];
  readonly wording?: Wording;
}

/** Steps into a request, as steps into the properties. */
export function propertySteps(
  spelling: Spelling,
  steps: readonly Step[],
  given: Json = {},
): PropertySteps {
  const found = Object.entries(spelling)
    .map(([property, entry]) => ({ property, entry: wording(entry) }))
    .map((row) => ({ ...row, to: row.entry.to.split(".") }))
    .filter(({ to }) => to.every((part, i) => steps[i] === part))
    .sort((a, b) => b.to.length - a.to.length)[0];
  const part = found && isGiven(given[found.property]) ? undefined : partOf(spelling, steps, given);
  if (part !== undefined) return { steps: [part], inside: [] };
  if (found === undefined) return { steps: [], inside: steps };
  const { property, entry, to } = found;
  const rest = steps.slice(to.length);
  const index = rest.slice(0, typeof rest[0] === "number" ? 1 : 0);
  const kept = entry.single === true ? [] : index;
  const further = rest.slice(index.length);
  if (entry.inside === undefined) {
    return { steps: [property], inside: [...kept, ...further], wording: entry };
  }
  const inner = propertySteps(entry.inside, further);
  return { ...inner, steps: [property, ...kept, ...inner.steps] };
}

// Two properties may be one field, "value" and "insecureValue", and an object of the request several
// properties: the first that is given stands for it.
function partOf(spelling: Spelling, steps: readonly Step[], given: Json): string | undefined {
  if (steps.length === 0) return undefined;
  const [found] =
    Object.entries(spelling).find(([property, entry]) => {
      const to = wording(entry).to.split(".");
      return isGiven(given[property]) && steps.every((step, i) => to[i] === step);
    }) ?? [];
  return found;
}

/** The steps of a path: `loadBalancers[0].containerName`. */
export function stepsOf(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([text, index]) =>
    index === undefined ? text : Number(index),
  );
}

/** The path of steps. */
export function textOf(steps: readonly Step[]): string {
  return steps
    .map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join("");
}

function wording(entry: string | Wording): Wording {
  return typeof entry === "string" ? { to: entry } : entry;
}

function translated(entry: string | Wording, value: unknown): unknown {
  const { inside, read = same, single } = wording(entry);
  if (value === UNKNOWN) return UNKNOWN;
  const worded = read(value);
  const items: unknown = single === true ? [worded] : worded;
  if (inside === undefined) return items;
  if (Array.isArray(items)) return items.map((item: unknown) => within(inside, item));
  return within(inside, items);
}

function within(spelling: Spelling, value: unknown): unknown {
  return isObject(value) ? requestOf(spelling, value) : value;
}

function same(value: unknown): unknown {
  return value;
}

function put(request: Record<string, unknown>, to: readonly string[], value: unknown): void {
  const [field = "", ...rest] = to;
  if (rest.length === 0) {
    const before = request[field];
    // Several properties may make up one object of the request.
    request[field] = isObject(before) && isObject(value) ? { ...before, ...value } : value;
    return;
  }
  const inner = isObject(request[field]) ? { ...request[field] } : {};
  put(inner, rest, value);
  request[field] = inner;
}
