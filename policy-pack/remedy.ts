import type { Edit, OptionValues, Rule, RuleOn, SubjectKind } from "../core";
import { isObject } from "../core/json";
import type { Json } from "../core/json";
import { UNKNOWN } from "../core/known";
import type { Reading } from "./reading";
import type { ResourceType } from "./resources/resource";
import { propertySteps, textOf } from "./spelling";
import type { Spelling, Step } from "./spelling";

type Properties = Record<string, unknown>;

/** What decides on a remedy beside the rule. */
interface Terms {
  readonly options: OptionValues;
  /** Whether findings at a place of the request are let pass: what is exempt is not changed either. */
  readonly passesAt: (path: string) => boolean;
}

/**
 * The properties of a resource after a rule's remedy, or nothing where there is nothing to change.
 * Changed in place: what the SDK hands over keeps secrets secret, and what is not known unknown.
 */
export function remedied(
  rule: Rule,
  { spelling }: ResourceType,
  { request, subjects, props: seen }: Reading,
  props: Json,
  { options, passesAt }: Terms,
): Properties | undefined {
  const edits = editsOf(rule, subjects, options).filter(
    ({ steps }) => !passesAt(textOf(steps)) && isSeen(spelling, steps, seen),
  );
  if (edits.length === 0) return undefined;
  const changed = props as Properties;
  // JSON text is written again after each edit inside it; the request holds what it says.
  let known: Json = request;
  for (const { steps: place, value } of edits) {
    known = withValue(known, place, value) as Json;
    const { steps, inside, wording } = propertySteps(spelling, place);
    if (wording?.write === undefined) {
      put(changed, [...steps, ...inside], value);
    } else {
      const whole = valueAt(known, place.slice(0, place.length - inside.length));
      put(changed, steps, wording.write(whole));
    }
  }
  return changed;
}

// What a component plans is looked at where its JSON is not known, and is not what to write there.
function isSeen(spelling: Spelling, place: readonly Step[], seen: Json): boolean {
  const [property = ""] = propertySteps(spelling, place).steps;
  return seen[property] !== UNKNOWN;
}

function valueAt(node: unknown, [step, ...rest]: readonly Step[]): unknown {
  if (step === undefined) return node;
  return valueAt((node as Readonly<Record<Step, unknown>>)[step], rest);
}

function editsOf(rule: Rule, subjects: Reading["subjects"], options: OptionValues): Edit[] {
  const asked = rule as RuleOn<SubjectKind>;
  return (subjects[rule.on] ?? []).flatMap((subject) => asked.remedy?.(subject, options) ?? []);
}

/** A copy with one value set; keys keep their order, new ones come last. */
function withValue(node: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    const items = node as readonly unknown[];
    // One past the end is one more.
    return Array.from({ length: Math.max(items.length, Number(step) + 1) }, (_, i) =>
      i === step ? withValue(items[i], rest, value) : items[i],
    );
  }
  const object = isObject(node) ? node : {};
  return { ...object, [step]: withValue(object[step], rest, value) };
}

function put(props: Properties, [step = "", ...rest]: readonly Step[], value: unknown): void {
  if (rest.length === 0) {
    props[step] = value;
    return;
  }
  props[step] ??= typeof rest[0] === "number" ? [] : {};
  put(props[step] as Properties, rest, value);
}
