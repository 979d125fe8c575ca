import * as fs from "node:fs";
import * as path from "node:path";
import type { Rule, RuleKind } from "../../../core";
import type { RuleCases } from "./cases";

export const RULES_FOLDER = path.join(__dirname, "..", "..", "..", "core", "rules");

export const KINDS: readonly RuleKind[] = ["invalid", "practice"];

/** A file of a rule, as it lies in the tree. */
export interface RuleFile {
  readonly kind: RuleKind;
  /** Name without extension. */
  readonly name: string;
  readonly file: string;
  readonly casesFile: string;
}

/** The rule files, found by looking rather than by a list somebody keeps. */
export const RULE_FILES: readonly RuleFile[] = KINDS.flatMap((kind) =>
  namesIn(path.join(RULES_FOLDER, kind), ".ts").map((name) => ({
    kind,
    name,
    file: path.join(RULES_FOLDER, kind, `${name}.ts`),
    casesFile: path.join(__dirname, kind, `${name}.cases.ts`),
  })),
);

/** `kind/name` of every file of cases. */
export const CASE_FILES: readonly string[] = KINDS.flatMap((kind) =>
  namesIn(path.join(__dirname, kind), ".cases.ts").map((name) => `${kind}/${name}`),
);

/** The rule files that have cases; a test says which lack them. */
export const JUDGED_FILES = RULE_FILES.filter(({ casesFile }) => fs.existsSync(casesFile));

/** What a rule file exports. */
export function exportsOf({ file }: RuleFile): Record<string, unknown> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require(file) as Record<string, unknown>;
}

/** The rule of a file. */
export function ruleOf(file: RuleFile): Rule {
  return Object.values(exportsOf(file))[0] as Rule;
}

/** What must hold of the rule of a file. */
export function casesOf({ casesFile }: RuleFile): RuleCases {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require(casesFile) as { cases: RuleCases }).cases;
}

function namesIn(folder: string, extension: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}
