import { isObject } from "../core/json";
import type { Json } from "../core/json";
import { known } from "../core/known";
import { matches } from "../core/pattern";
import { stepsOf } from "./spelling";

/** Lets a rule's findings pass on some resources, and says why. */
export interface Exemption {
  /** Name or URN of the resources; `*` stands for anything: `legacy-*`. */
  readonly match: string;
  /** Why the rule does not apply. Listed once per run with each use. */
  readonly reason: string;
  /** Day after which the exemption is over, and a violation by itself: `2027-03-31`. */
  readonly expires?: string;
  /** Only findings on this container of a task definition. */
  readonly container?: string;
}

/** An exemption of one rule. */
export interface RuleExemption extends Exemption {
  /** Id of the rule. */
  readonly rule: string;
}

/** A finding on a resource. */
export interface Found {
  readonly urn: string;
  readonly name: string;
  readonly path: string;
  /** The request that the finding is about. */
  readonly request: Json;
}

/** The exemption that lets a finding pass today. */
export function exemptionFor(
  exemptions: readonly Exemption[],
  found: Found,
  today: string,
): Exemption | undefined {
  return exemptions.find((exemption) => !isOver(exemption, today) && covers(exemption, found));
}

/** Whether an exemption has expired: its last day is behind us. */
export function isOver({ expires }: Exemption, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** Whether a text is a day: `2027-03-31`. */
export function isDay(text: unknown): boolean {
  return (
    typeof text === "string" &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}

function covers({ match, container }: Exemption, { urn, name, path, request }: Found): boolean {
  if (!matches(match, name) && !matches(match, urn)) return false;
  return container === undefined || container === containerAt(path, request);
}

function containerAt(path: string, request: Json): unknown {
  const [list, index] = stepsOf(path);
  const containers = request["containerDefinitions"];
  if (list !== "containerDefinitions" || typeof index !== "number") return undefined;
  const container: unknown = Array.isArray(containers) ? containers[index] : undefined;
  return isObject(container) ? known(container["name"]) : undefined;
}
