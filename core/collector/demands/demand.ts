import { list } from "../../issue";
import { UNKNOWN } from "../../known";
import type { Step } from "../../model";
import { isFilledIn } from "../config";
import type { Json } from "../../json";

// What the collector demands of settings that it could decode, as values: each takes a part of the
// settings and says what is wrong there.

/** A map of the settings whose fields are known. */
export interface Part {
  readonly settings: Json;
  readonly steps: readonly Step[];
  /** Whether a pipeline names its component: only then is it built. */
  readonly used: boolean;
}

export type ViolationKind = "conflict" | "form" | "missing" | "range" | "word";

/** A demand that is not met. */
export interface Violation {
  readonly kind: ViolationKind;
  readonly steps: readonly Step[];
  readonly message: string;
  readonly fix: string;
}

export type Demand = (part: Part) => Violation[];

/** The value of a field: undefined where it is absent, UNKNOWN where it cannot be read. */
export function valueOf({ settings }: Part, field: string): unknown {
  const value = settings[field] ?? undefined;
  return isFilledIn(value) ? UNKNOWN : value;
}

/** What a part is called at the beginning of a sentence. */
export function nameOf({ steps }: Pick<Part, "steps">): string {
  const [section, id] = steps;
  if (steps.length === 2) return `The ${String(section).replace(/s$/, "")} "${String(id)}"`;
  const name = String(steps.filter((step) => typeof step === "string").at(-1));
  return typeof steps.at(-1) === "number" ? `An item of "${name}"` : `"${name}"`;
}

/** Neither absent nor empty, as far as one can see. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

/** The fields of which one must be there. */
export function needs(...fields: readonly [string, ...string[]]): Demand {
  return (part) => {
    if (fields.some((field) => isGiven(valueOf(part, field)))) return [];
    const [first, ...others] = fields.map((field) => `"${field}"`);
    const names = [first, ...others].join(", ");
    return [
      {
        kind: "missing",
        steps: part.steps,
        message: `${nameOf(part)} has ${others.length > 0 ? `none of ${names}` : `no ${names}`}.`,
        fix: others.length > 0 ? "Add one of them." : `Add ${names}.`,
      },
    ];
  };
}

/** Fields of which at most one may be there. */
export function excludes(...fields: readonly string[]): Demand {
  return (part) => {
    const given = fields.filter((field) => {
      const value = valueOf(part, field);
      return value !== UNKNOWN && value !== false && isGiven(value);
    });
    const [first = "", second] = given;
    if (second === undefined) return [];
    return [
      {
        kind: "conflict",
        steps: [...part.steps, second],
        message: `"${second}" stands beside "${first}".`,
        fix: "Remove one of them.",
      },
    ];
  };
}

/** A field that must not be there. */
export function forbids(field: string, fix: string): Demand {
  return (part) => {
    const value = valueOf(part, field);
    return value === UNKNOWN || !isGiven(value)
      ? []
      : [
          {
            kind: "conflict",
            steps: [...part.steps, field],
            message: `The collector does not take "${field}" here.`,
            fix,
          },
        ];
  };
}

/** One of a few words, or several; in any case where `anyCase` says so. */
export function oneOf(field: string, words: readonly string[], anyCase = false): Demand {
  return (part) =>
    textsOf(part, field)
      .filter(({ text }) => text !== "" && !words.includes(anyCase ? text.toLowerCase() : text))
      .map(({ text, steps }) => ({
        kind: "word",
        steps,
        message: `"${field}" is "${text}", which the collector does not know.`,
        fix: `Use ${list(words, "or")}.`,
      }));
}

/** A text of a form; the value is not shown, for it may be a secret. */
export function form(
  field: string,
  fault: (text: string) => string | undefined,
  fix: string,
): Demand {
  return (part) =>
    textsOf(part, field).flatMap(({ text, steps }): Violation[] => {
      const found = text === "" ? undefined : fault(text);
      return found === undefined
        ? []
        : [{ kind: "form", steps, message: `"${field}" ${found}.`, fix }];
    });
}

/** Demands that hold where a field has one of some values; null stands for its absence. */
export function when(
  field: string,
  values: readonly unknown[],
  ...demands: readonly Demand[]
): Demand {
  return (part) => {
    const value = valueOf(part, field) ?? null;
    const plain = typeof value === "string" ? value.toLowerCase() : value;
    return values.includes(plain) ? demands.flatMap((demand) => demand(part)) : [];
  };
}

/** Demands that hold for components that are built: those that a pipeline names. */
export function built(...demands: readonly Demand[]): Demand {
  return (part) => (part.used ? demands.flatMap((demand) => demand(part)) : []);
}

/** A text, or the texts of a list. */
export function textsOf(
  part: Part,
  field: string,
): { readonly text: string; readonly steps: readonly Step[] }[] {
  const value = valueOf(part, field);
  const steps = [...part.steps, field];
  if (typeof value === "string") return [{ text: value, steps }];
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.flatMap((text, i) =>
    typeof text === "string" && !isFilledIn(text) ? [{ text, steps: [...steps, i] }] : [],
  );
}
