import { list } from "../issue";
import { isObject } from "../json";
import { didYouMean } from "../suggest";
import { textForm } from "./schema";
import type { ScalarType, TextForm } from "./schema";

// What the collector takes for what. Its decoder turns almost nothing into anything else: no number
// into text, no text into a number. Source: go.opentelemetry.io/collector/confmap v1.62.0, Decode.

/** How a value is decoded; Prometheus decodes its own settings by looser rules. */
export type Dialect = "collector" | "prometheus";

/** Why a value does not fit. */
export interface Misfit {
  /** What the value must be, to follow "must be". */
  readonly expected: string;
  readonly fix: string;
  /** The value, where it is no secret: a duration, or one of a few words. */
  readonly shown?: string;
}

const TEXT: Misfit = { expected: "text", fix: "Write it in quotes." };
const SWITCH: Misfit = { expected: "true or false", fix: "Write true or false, without quotes." };
const NUMBER: Misfit = { expected: "a number", fix: "Write a number, without quotes." };
const DURATION: Misfit = {
  expected: "a duration",
  fix: 'Write a number with a unit: "500ms", "5s", "1h30m".',
};

/** Why a value is not of a type; undefined where it is. */
export function scalarMisfit(
  type: ScalarType,
  value: unknown,
  dialect: Dialect,
): Misfit | undefined {
  switch (type) {
    case "any":
      return undefined;
    case "bool":
      return unless(typeof value === "boolean", SWITCH);
    case "string":
      return unless(
        typeof value === "string" || (dialect === "prometheus" && isScalar(value)),
        TEXT,
      );
    case "duration":
      return unless(typeof value === "number" || isGoDuration(value), shown(DURATION, value));
    case "uint16":
      // Prometheus writes versions of TLS as words.
      if (dialect === "prometheus") return textOf(TLS_VERSIONS, value);
      return numberMisfit(type, value);
    default:
      return numberMisfit(type, value);
  }
}

const TLS_VERSIONS: TextForm = { values: ["TLS10", "TLS11", "TLS12", "TLS13"], kind: "struct" };

function numberMisfit(type: ScalarType, value: unknown): Misfit | undefined {
  if (typeof value === "string" && LOOKS_LIKE_NUMBER.test(value)) return undefined;
  if (typeof value !== "number") return NUMBER;
  return unless(!type.startsWith("uint") || value >= 0, {
    expected: "0 or more",
    fix: "Write a number that is not negative.",
    shown: String(value),
  });
}

// The collector's YAML knows more numbers than YAML 1.2: what is none there is a text here.
const LOOKS_LIKE_NUMBER = /^[-+]?(0[bBoOxX])?[\d.]*_[\d_.]*$|^[-+]?0[bBoOxX]/;

/** Why a value is not of a type with a text form of its own; undefined where it is. */
export function textMisfit(name: string, value: unknown, dialect: Dialect): Misfit | undefined {
  // Prometheus reads a number, or true, as the text it is written as.
  const isText =
    dialect === "prometheus" && (typeof value === "number" || typeof value === "boolean");
  return textOf(textForm(name), isText ? String(value) : value);
}

/** Whether values of a type are texts for the collector, too. */
export function isWord(name: string): boolean {
  return textForm(name).kind === "string";
}

function textOf(form: TextForm, value: unknown): Misfit | undefined {
  const { format, kind, values } = form;
  if (value === null) {
    const fits = kind !== "string" || values === undefined || values.includes("");
    return unless(fits, expectation(form, value));
  }
  if (typeof value === "number") return unless(NUMERIC.test(kind), expectation(form, value));
  if (typeof value !== "string") {
    return unless(kind === "struct" && isEmptyMap(value), expectation(form, value));
  }
  if (format !== undefined) {
    return unless(FORMATS[format]?.test(value) ?? true, expectation(form, value));
  }
  return unless(values === undefined || isOneOf(values, value), expectation(form, value));
}

const NUMERIC = /^u?int/;

const GO_DURATION = /^[-+]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/;

const FORMATS: Readonly<Record<string, RegExp>> = {
  bytes: /^\d+\.?\d*\s*([kmgtpe]i?b|b)?$/i,
  component: /^\s*[a-zA-Z][0-9a-zA-Z_]*\s*(\/.+)?$/,
  "prometheus-duration": /^(0|(?=\d)(\d+y)?(\d+w)?(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?)$/,
};

const EXPECTED: Readonly<Record<string, Misfit>> = {
  bytes: { expected: "a size", fix: 'Write a number of bytes, or one with a unit: "16MiB".' },
  component: { expected: "the id of a component", fix: 'Write a type, or "type/name".' },
  "prometheus-duration": {
    expected: "a duration",
    fix: 'Write a number with a unit: "500ms", "15s", "1d".',
  },
};

function expectation({ format, values = [] }: TextForm, value: unknown): Misfit {
  if (format !== undefined) return shown(EXPECTED[format] ?? TEXT, value);
  const words = values.filter((word) => word !== "" && !isVariant(values, word));
  if (words.length === 0) return TEXT;
  const near = typeof value === "string" ? didYouMean(value, words) : "";
  return shown({ expected: "one of a few words", fix: `Use ${list(words, "or")}.${near}` }, value);
}

// Where words are listed in two cases, the collector takes them in any.
function isOneOf(values: readonly string[], value: string): boolean {
  const anyCase = values.some((word) => isVariant(values, word));
  return values.includes(anyCase ? value.toLowerCase() : value);
}

function isVariant(values: readonly string[], word: string): boolean {
  return word !== word.toLowerCase() && values.includes(word.toLowerCase());
}

function isGoDuration(value: unknown): boolean {
  return typeof value === "string" && GO_DURATION.test(value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function isEmptyMap(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function shown(misfit: Misfit, value: unknown): Misfit {
  return typeof value === "string" || typeof value === "number"
    ? { ...misfit, shown: String(value) }
    : misfit;
}

function unless(fits: boolean, misfit: Misfit): Misfit | undefined {
  return fits ? undefined : misfit;
}
