import { nameOf, valueOf } from "./demand";
import type { Demand, Part } from "./demand";

const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12,
  d: 8.64e13,
  w: 6.048e14,
  y: 3.1536e16,
};

/** Nanoseconds of a duration; undefined where a text is none. */
export function nanoseconds(text: string): number | undefined {
  const [, sign = "", rest = ""] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  if (rest === "0") return 0;
  if (!/^((\d+\.?\d*|\.\d+)(ns|[uµμm]?s|[mhdwy]))+$/.test(rest)) return undefined;
  const parts = rest.matchAll(/([\d.]+)([a-zµμ]+)/g);
  const sum = [...parts].reduce((all, [, n, unit = ""]) => all + Number(n) * (UNITS[unit] ?? 0), 0);
  return sign === "-" ? -sum : sum;
}

/** The number of a field, or of its duration; `otherwise` where it is absent. */
function numberOf(part: Part, field: string, otherwise?: number): number | undefined {
  const value = valueOf(part, field);
  if (value === undefined) return otherwise;
  if (typeof value === "number") return Math.trunc(value);
  return typeof value === "string" ? nanoseconds(value) : undefined;
}

interface Bounds {
  readonly least?: number;
  /** A bound that is itself too little. */
  readonly above?: number;
  readonly most?: number;
  /** What holds where the field is absent. */
  readonly otherwise?: number;
}

/** A number or duration within bounds. */
export function between(field: string, { least, above, most, otherwise }: Bounds): Demand {
  return (part) => {
    const number = numberOf(part, field, otherwise);
    if (number === undefined) return [];
    const bound = [
      least !== undefined && number < least ? `${least} or more` : "",
      above !== undefined && number <= above ? `more than ${above}` : "",
      most !== undefined && number > most ? `${most} or less` : "",
    ].find((text) => text !== "");
    if (bound === undefined) return [];
    const value = shown(part, field);
    const steps = [...part.steps, field];
    return value === undefined
      ? [
          {
            kind: "missing",
            steps: part.steps,
            message: `${nameOf(part)} has no "${field}".`,
            fix: `Add "${field}".`,
          },
        ]
      : [
          {
            kind: "range",
            steps,
            message: `"${field}" is ${value}, and must be ${bound}.`,
            fix: "Correct the value.",
          },
        ];
  };
}

/** Zero or more. */
export function notNegative(...fields: readonly string[]): Demand {
  return (part) => fields.flatMap((field) => between(field, { least: 0 })(part));
}

/** More than zero, where the field is there. */
export function positive(...fields: readonly string[]): Demand {
  return (part) => fields.flatMap((field) => between(field, { above: 0 })(part));
}

interface Order {
  /** Whether equal numbers are wrong, too. */
  readonly strictly?: boolean;
  /** What the smaller one is where it is absent. */
  readonly smaller?: number;
  /** What the greater one is where it is absent. */
  readonly greater?: number;
}

/** The order of two numbers or durations, where neither is zero. */
export function ordered(smaller: string, greater: string, otherwise: Order = {}): Demand {
  return (part) => {
    const low = numberOf(part, smaller, otherwise.smaller) ?? 0;
    const high = numberOf(part, greater, otherwise.greater) ?? 0;
    if (low === 0 || high === 0 || low < high) return [];
    if (otherwise.strictly !== true && low === high) return [];
    const [a, b] = [shown(part, smaller), shown(part, greater)];
    const given = b === undefined ? smaller : greater;
    const than = otherwise.strictly === true ? "more than" : "at least";
    return [
      {
        kind: "range",
        steps: [...part.steps, given],
        message: `"${greater}" is ${b ?? "not set"}, and "${smaller}" is ${a ?? "not set"}.`,
        fix: `Make "${greater}" ${than} "${smaller}"${a === undefined ? `, which is ${low} where it is not set` : ""}.`,
      },
    ];
  };
}

function shown(part: Part, field: string): string | undefined {
  const value = valueOf(part, field);
  return typeof value === "number" || typeof value === "string" ? String(value) : undefined;
}
