import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Rule } from "../../core";
import { mutantsOf, run } from "./mutants";
import type { Module } from "./mutants";
import { JUDGED_FILES, RULES_FOLDER, casesOf } from "./rules/catalogue";
import { verdicts } from "./rules/judge";
import type { Verdict } from "./rules/judge";

// The cases of a rule are worth something if they notice when the rule is wrong.

/** Mutants that do what the original does: `file: change`, and why nobody can tell. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  "fargate-size-invalid.ts: const larger = offered.filter((mib) => mib > memory); | > -> >=":
    "only memory that is not offered gets here",
  "fargate-size-invalid.ts: const [first = 0, second = 0] = memory; | 0 -> 1":
    "no size of Fargate is without memory values",
  "fargate-size-invalid.ts: const last = memory.at(-1) ?? 0; | 0 -> 1":
    "no size of Fargate is without memory values",
  'log-retention-missing.ts: minDays: { description: "Fewest days; 0 asks for none.", default: 0 }, | 0 -> 1':
    "every number of days is at least 1",
  "log-retention-missing.ts: const USUAL = 365; | 365 -> 366":
    "no two numbers of days lie on either side at the same distance",
  "parameter-value-braces.ts: const at = text === undefined ? -1 : referenceAt(text); | 1 -> 2":
    "any negative number means that there are none",
  'ports.ts: ? rangeOf(known(port.containerPortRange) ?? "") | "" -> "-"': "neither is a range",
};

interface Suspect {
  readonly file: string;
  readonly source: string;
  readonly verdicts: readonly Verdict[];
}

const RULES: readonly Suspect[] = JUDGED_FILES.map((ruleFile) => ({
  file: ruleFile.file,
  source: fs.readFileSync(ruleFile.file, "utf8"),
  verdicts: verdicts(casesOf(ruleFile)),
}));

/** What rules share: a change must be noticed by the cases of some rule. */
const SHARED = [
  "absent.ts",
  "closed-list.ts",
  "containers.ts",
  "demand.ts",
  "extensions.ts",
  "fields.ts",
  "firelens.ts",
  "images.ts",
  "kinds.ts",
  "log-buffer.ts",
  "logs.ts",
  "options.ts",
  "paths.ts",
  "policies.ts",
  "ports.ts",
  "repeated.ts",
  "restarts.ts",
  "routers.ts",
  "services.ts",
  "steps.ts",
  "value-from.ts",
  "waits.ts",
].map((name) => path.join(RULES_FOLDER, name));

const survivors: string[] = [];
let count = 0;

function notices({ source, file, verdicts }: Suspect, instead?: Map<string, Module>): boolean {
  try {
    const [rule] = Object.values(run(source, file, instead)) as Rule[];
    for (const verdict of verdicts) verdict.check(rule as Rule);
    return false;
  } catch {
    return true;
  }
}

/** Mutants of a file that nobody notices, without those nobody can. */
function unnoticed(file: string, noticed: (mutated: string) => boolean): string[] {
  const mutants = mutantsOf(fs.readFileSync(file, "utf8"));
  count += mutants.length;
  const alive = mutants
    .filter(({ source }) => !noticed(source))
    .map(({ change }) => `${path.basename(file)}: ${change}`);
  survivors.push(...alive);
  return alive.filter((key) => !(key in EQUIVALENT));
}

describe("the cases of the rules", function () {
  this.timeout(120_000);

  it("hold for the rules as they are, compiled as the mutants are", () => {
    assert.deepEqual(
      RULES.filter((rule) => notices(rule)).map(({ file }) => path.basename(file)),
      [],
    );
  });

  for (const rule of RULES) {
    it(`notice every change to ${path.basename(rule.file)}`, () => {
      assert.deepEqual(
        unnoticed(rule.file, (source) => notices({ ...rule, source })),
        [],
      );
    });
  }

  for (const file of SHARED) {
    it(`notice every change to what rules share in ${path.basename(file)}`, () => {
      const users = RULES.filter(({ source }) =>
        source.includes(`/${path.basename(file, ".ts")}"`),
      );
      const noticed = (source: string): boolean => {
        const instead = new Map([[file, run(source, file)]]);
        const at = users.findIndex((rule) => notices(rule, instead));
        // What noticed one change is likely to notice the next.
        users.unshift(...users.splice(at, at === -1 ? 0 : 1));
        return at !== -1;
      };
      assert.deepEqual(unnoticed(file, noticed), []);
    });
  }

  it("have no excuse for a change that is noticed or no longer made", () => {
    assert.deepEqual(
      Object.keys(EQUIVALENT).filter((key) => !survivors.includes(key)),
      [],
    );
    assert.ok(count > 300, `only ${count} mutants`);
  });
});
