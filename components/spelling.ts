import type { Finding } from "../core/issue";
import shapes from "./normalise/shapes.json";

interface Shape {
  readonly kind: string;
  readonly of?: Shape;
  readonly name?: string;
}

const SHAPES: Readonly<Record<string, { readonly fields: Readonly<Record<string, Shape>> }>> =
  shapes;

/** What every path begins in: a service has the arguments of a task definition too. */
const WHOLE: Shape = { kind: "object", name: "EcsServiceArgs" };

type Spelling = (name: string) => string;

const SPELLINGS: Readonly<Record<string, Spelling>> = {
  python: (name) => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase(),
  go: (name) => name.charAt(0).toUpperCase() + name.slice(1),
  dotnet: (name) => name.charAt(0).toUpperCase() + name.slice(1),
};

/** Languages whose programs lose the keys of a map that have no value, before the plugin sees them. */
const LOSING: Readonly<Record<string, string>> = { go: "Go", yaml: "YAML" };

/** The rule that then finds the component missing. */
const UNDEFINED = "collector-reference-undefined";

// A process runs one program: the plugin tells once in what language that is.
let programLanguage = "";

/** Tells findings from now on as the author of a program in a language spells arguments. */
export function spellAs(language: string | undefined): void {
  programLanguage = language ?? "";
}

/** A finding with the names of arguments as the program's language spells them. */
export function spelt<T extends Finding>(finding: T): T {
  const noted = { ...finding, fix: fixOf(finding) };
  const spell = SPELLINGS[programLanguage];
  if (spell === undefined) return noted;
  // Only these quote names of arguments; elsewhere quotes hold names of the author's.
  const quoted = codeOf(finding) === "argument-unknown";
  return {
    ...noted,
    path: speltPath(finding.path, spell),
    message: speltText(finding.message, spell, quoted),
    fix: speltText(noted.fix, spell, quoted),
  };
}

function codeOf(finding: Finding): unknown {
  return "code" in finding ? finding.code : undefined;
}

function fixOf(finding: Finding): string {
  const losing = LOSING[programLanguage];
  const isObject = finding.path.startsWith("otelCollector.config.");
  if (losing === undefined || !isObject || codeOf(finding) !== UNDEFINED) return finding.fix;
  return `${finding.fix} ${losing} loses keys whose value is null: write {} for a component with its defaults.`;
}

/** `sidecars.nginx.dependsOn.app` → `sidecars.nginx.depends_on.app` */
function speltPath(path: string, spell: Spelling): string {
  let shape: Shape | undefined = WHOLE;
  // The end of a path may tell line and column of a text.
  return path.replace(/[^.[\]:]+|\[\d+\]|:.*$/g, (part) => {
    const at: Shape | undefined = shape;
    if (part.startsWith(":")) return part;
    if (at?.kind !== "object") {
      shape = at?.of;
      return part;
    }
    shape = SHAPES[at.name ?? ""]?.fields[part];
    return shape ? spell(part) : part;
  });
}

const NAMES = new Set(Object.values(SHAPES).flatMap(({ fields }) => Object.keys(fields)));

function speltText(text: string, spell: Spelling, quoted: boolean): string {
  return text.replace(/"[^"]*"|[A-Za-z][\w-]*(?:\.[\w-]+|\[\d+\])*/g, (part) => {
    if (part.startsWith('"')) return quoted ? `"${speltName(part.slice(1, -1), spell)}"` : part;
    return /[.[]/.test(part) ? speltPath(part, spell) : speltName(part, spell);
  });
}

// A name without a capital may be a word of the sentence.
function speltName(name: string, spell: Spelling): string {
  return /[A-Z]/.test(name) && NAMES.has(name) ? spell(name) : name;
}
