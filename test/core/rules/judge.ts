import assert from "node:assert/strict";
import { UNKNOWN, applyRule, subjectsOf } from "../../../core";
import type { Finding, Given, OptionValues, Rule, SubjectLists } from "../../../core";
import { readGiven } from "../../../core/read/given";
import { defaultOptions } from "../../../core/rules/rule";
import { obscured } from "../support";
import type { AnyTask } from "../support";
import type { Quiet, RuleCases } from "./cases";
import { edited, editsOf } from "./edits";

/** One thing a rule must do, and the check that it does. */
export interface Verdict {
  readonly name: string;
  check(rule: Rule): void;
}

/** Everything the cases demand of a rule. */
export function verdicts(cases: RuleCases): Verdict[] {
  return [
    ...cases.valid.map((row) => finds(`accepts ${row.name}`, row, [])),
    ...cases.invalid.map((row) => finds(`reports ${row.name}`, row, row.findings)),
    ...cases.notApplicable.map((row) => finds(`does not judge ${row.name}`, row, [])),
    ...cases.unknown.map((row) => finds(`does not guess about ${row.name}`, row, [])),
    ...remedies(cases),
    {
      name: "finds nothing where it accepts and any one part is not known",
      check: (rule) => {
        for (const row of [...cases.valid, ...cases.notApplicable]) {
          for (const { hidden, seen } of withOneHidden(row)) {
            const found = applyRule(rule, seen, optionsOf(rule, row));
            assert.deepEqual(found, [], `${row.name} without ${hidden}`);
          }
        }
      },
    },
    {
      name: "reads everything of which any one part is not known",
      check: (rule) => {
        for (const row of [...cases.invalid, ...cases.unknown]) {
          const options = optionsOf(rule, row);
          for (const { seen } of withOneHidden(row)) {
            applyRule(rule, seen, options);
            editsOf(rule, seen, options);
          }
        }
      },
    },
  ];
}

/** What a row shows, as rules see it. */
export function subjectsIn(row: Quiet): SubjectLists {
  return "task" in row ? subjectsOf(row.task) : readGiven(row.given);
}

/** What a rule finds in what a row shows. */
export function findings(rule: Rule, row: Quiet): Finding[] {
  return applyRule(rule, subjectsIn(row), optionsOf(rule, row));
}

function optionsOf(rule: Rule, { options }: Quiet): OptionValues {
  return { ...defaultOptions(rule), ...options };
}

/** A rule sets what its cases say, nothing where nothing is wrong, and then nothing more. */
function remedies({ valid, invalid, notApplicable, unknown }: RuleCases): Verdict[] {
  const edits = (rule: Rule, row: Quiet) => editsOf(rule, subjectsIn(row), optionsOf(rule, row));
  return [
    {
      name: "sets nothing where it finds nothing",
      check: (rule) => {
        for (const row of [...valid, ...notApplicable, ...unknown]) {
          assert.deepEqual(edits(rule, row), [], row.name);
        }
      },
    },
    ...invalid.map((row): Verdict => ({
      name: `sets ${row.edits ? "right" : "nothing of"} ${row.name}`,
      check: (rule) => {
        assert.deepEqual(edits(rule, row), row.edits ?? []);
        if (row.edits === undefined || !("given" in row)) return;
        const after = { ...row, given: edited(row.given, rule.on, row.edits) };
        assert.deepEqual(findings(rule, after), []);
        assert.deepEqual(edits(rule, after), []);
      },
    })),
  ];
}

function finds(name: string, row: Quiet, expected: readonly Finding[]): Verdict {
  return {
    name,
    check: (rule) => {
      assert.deepEqual(findings(rule, row), expected);
    },
  };
}

interface Obscured {
  readonly hidden: string;
  readonly seen: SubjectLists;
}

/** What a row shows, once for each of its shapes, with UNKNOWN in its place. */
function withOneHidden(row: Quiet): Obscured[] {
  return "task" in row ? hiddenInTask(row.task) : hiddenInJson(row.given);
}

function hiddenInTask(task: AnyTask): Obscured[] {
  const shapes: string[] = [];
  obscured(task, (path) => {
    shapes.push(path);
    return false;
  });
  return shapes.map((hidden) => ({
    hidden,
    seen: subjectsOf(obscured(task, (path) => path === hidden)),
  }));
}

function hiddenInJson(given: Given): Obscured[] {
  return Object.entries(given).flatMap(([request, json]) =>
    hideable(request, json).map((path) => ({
      hidden: `${request}.${path.join(".")}`,
      seen: readGiven({ ...given, [request]: without(json, path) as object }),
    })),
  );
}

type Path = readonly (string | number)[];

// Which resources a program has, it knows; what goes into their requests it may not.
function hideable(request: string, json: unknown): Path[] {
  const paths = pathsIn(json);
  return request === "stack"
    ? paths.filter(([, , field, ...rest]) => field === "request" && rest.length > 0)
    : paths;
}

function pathsIn(value: unknown): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    [key],
    ...pathsIn(child).map((path) => [key, ...path]),
  ]);
}

function without(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return UNKNOWN;
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (i === Number(key) ? without(item, rest) : item));
  }
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: without(object[key], rest) };
}
