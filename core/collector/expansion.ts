// What the collector puts into its configuration when it starts.
// Source: go.opentelemetry.io/collector/confmap v1.62.0, its expansion of `${…}`.

/** A `${…}` of a text. */
export interface VariableReference {
  /** `env`, `yaml`, `file` …; `env` where none is said; empty where what stands for it is none. */
  readonly scheme: string;
  /** What is named; of `env`, the variable. */
  readonly name: string;
  readonly hasDefault: boolean;
  /** Whether the scheme is written, so that a variable is surely meant. */
  readonly isExplicit: boolean;
}

const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]+):(.*)$/s;

// Takes the place of a reference that was read, so that the one around it can be read.
const FILLED = "\uE000";

/** The references of a text, inner ones first; a name that is itself filled in is left out. */
export function referencesIn(text: string): VariableReference[] {
  const found: VariableReference[] = [];
  let rest = text;
  for (let next = nextIn(rest); next !== undefined; next = nextIn(rest)) {
    const reference = read(next.slice(2, -1));
    if (!reference.name.includes(FILLED)) found.push(reference);
    rest = rest.replaceAll(next, FILLED);
  }
  return found;
}

// The collector looks for the first bracket that closes, and for what opened it.
function nextIn(text: string): string | undefined {
  const close = text.indexOf("}");
  if (close < 0) return undefined;
  const open = text.lastIndexOf("${", close);
  if (open < 0) return nextIn(text.slice(close + 1));
  const dollars = /\$*$/.exec(text.slice(0, open))?.[0].length ?? 0;
  // With `$${…}` the collector stops looking: what follows in the text is not filled in either.
  return dollars % 2 === 1 ? undefined : text.slice(open, close + 1);
}

function read(inside: string): VariableReference {
  if (!inside.includes(":")) {
    return { scheme: "env", name: inside, hasDefault: false, isExplicit: false };
  }
  const [, scheme = "", rest = inside] = SCHEME.exec(inside) ?? [];
  const [name = "", ...defaults] = scheme === "env" ? rest.split(":-") : [rest];
  return { scheme, name, hasDefault: defaults.length > 0, isExplicit: scheme !== "" };
}

/** A text as the collector reads it, where nothing is filled in. */
export function unescaped(text: string): string {
  return text.replaceAll("$$", "$");
}
