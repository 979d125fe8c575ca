// What the collector puts into its configuration when it starts.
// Source: go.opentelemetry.io/collector/confmap, its expansion of `${…}`.

/** A `${…}` of a text. */
export interface VariableReference {
  /** `env`, `yaml`, `file` …; `env` where none is said. */
  readonly scheme: string;
  /** What is named; of `env`, the variable. */
  readonly name: string;
  readonly hasDefault: boolean;
  /** As it is written. */
  readonly text: string;
}

// `$$` is a dollar sign: what follows it is no reference.
const REFERENCE = /\$\$|\$\{([^{}]*)\}/g;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]+):(.*)$/s;

/** The references of a text, outermost first where they are not nested. */
export function referencesIn(text: string): VariableReference[] {
  return [...text.matchAll(REFERENCE)].flatMap(([whole, inside]) => {
    if (inside === undefined) return [];
    const [, scheme = "env", rest = inside] = SCHEME.exec(inside) ?? [];
    const [name = "", ...defaults] = scheme === "env" ? rest.split(":-") : [rest];
    return [{ scheme, name, hasDefault: defaults.length > 0, text: whole }];
  });
}

/** A text as the collector reads it, where nothing is filled in. */
export function unescaped(text: string): string {
  return text.replaceAll("$$", "$");
}
