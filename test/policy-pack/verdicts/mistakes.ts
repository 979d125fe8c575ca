import assert from "node:assert/strict";
import { RULES } from "../../../core";
import type { Rule } from "../../../core";
import { mistakesInOptions, mistakesInRules } from "../../../policy-pack/settings/mistakes";
import type { Verdict } from "./verdict";

const [FIRST] = RULES;

/** Rules with an option of each type. */
const SOME: readonly Rule[] = [
  {
    ...FIRST,
    id: "image-odd",
    options: {
      days: { description: "Days.", default: 7 },
      names: { description: "Names.", default: ["a"] },
      loud: { description: "Loud.", default: false },
    },
  } as Rule,
  { ...FIRST, id: "port-odd", options: {} } as Rule,
];

const LEVELS = '"advisory", "mandatory", "remediate" and "disabled"';

const OPTIONS: readonly [string, unknown, readonly string[]][] = [
  ["nothing", {}, []],
  [
    "all there is",
    { name: "x", preset: "strict", rules: { "port-odd": "disabled" }, exemptions: [] },
    [],
  ],
  [
    "options all misspelt",
    { nam: 1, rule: {}, exemption: [] },
    [
      '"nam" is no option of a pack. Did you mean "name"?',
      '"rule" is no option of a pack. Did you mean "rules"?',
      '"exemption" is no option of a pack. Did you mean "exemptions"?',
    ],
  ],
  ["no object", 7, ["The options are no object."]],
  [
    "a misspelt option",
    { presets: "strict" },
    ['"presets" is no option of a pack. Did you mean "preset"?'],
  ],
  [
    "a preset that is none",
    { preset: "strickt" },
    ['"strickt" is no preset; they are "baseline", "recommended", "security-hub" and "strict".'],
  ],
  [
    "a preset that is no text",
    { preset: 1 },
    ['1 is no preset; they are "baseline", "recommended", "security-hub" and "strict".'],
  ],
  ["rules that are no map", { rules: ["port-odd"] }, ['"rules" is no map of rules.']],
  [
    "a misspelt rule",
    { rules: { "port-od": "disabled" } },
    ['"port-od" is no rule. Did you mean "port-odd"?'],
  ],
  ["exemptions that are no list", { exemptions: {} }, ["The exemptions are no list."]],
  [
    "exemptions with mistakes",
    {
      exemptions: [
        { rule: "port-odd", match: "a", reason: "b", expires: "2027-01-01", container: "c" },
        { rule: "port-od", match: "a", reason: "b" },
        { rule: "port-odd", match: " ", until: "x", expires: "tomorrow" },
        7,
      ],
    },
    [
      '"until" is no field of an exemption.',
      'Exemption 3 has no "match": the name or URN of the resources.',
      'Exemption 3 has no "reason".',
      'Exemption 3: "expires" is "tomorrow", and must be a day like "2027-03-31".',
      "Exemption 4 is no object.",
      '"port-od" is no rule. Did you mean "port-odd"?',
    ],
  ],
];

const SETTINGS: readonly [string, unknown, readonly string[]][] = [
  ["a level", { "port-odd": "mandatory", "image-odd": "remediate" }, []],
  [
    "a level that is none",
    { "port-odd": "error" },
    [`"port-odd": "error" is no level; they are ${LEVELS}.`],
  ],
  ["a level in an object", { "port-odd": { enforcementLevel: "advisory" } }, []],
  [
    "a level in an object that is none",
    { "port-odd": { enforcementLevel: false } },
    [`"port-odd": false is no level; they are ${LEVELS}.`],
  ],
  ["options", { "image-odd": { days: 3, names: ["b"], loud: true } }, []],
  [
    "options of other types",
    { "image-odd": { days: "3", names: ["b", 3], loud: "x" } },
    [
      '"image-odd": "days" must be like its default, 7.',
      '"image-odd": "names" must be like its default, ["a"].',
      '"image-odd": "loud" must be like its default, false.',
    ],
  ],
  [
    "a list that is none",
    { "image-odd": { names: "a" } },
    ['"image-odd": "names" must be like its default, ["a"].'],
  ],
  [
    "a misspelt option",
    { "image-odd": { day: 3 } },
    ['"day" is no option of "image-odd". Did you mean "days"?'],
  ],
  [
    "an exemption without a reason",
    { "port-odd": { exemptions: [{ match: "a" }] } },
    ['Exemption 1 of "port-odd" has no "reason".'],
  ],
];

export const verdicts: readonly Verdict[] = [
  ...OPTIONS.map(([title, options, expected]): Verdict => ({
    name: `says of ${title} what is wrong with it`,
    check: () => {
      assert.deepEqual(mistakesInOptions(options, SOME), expected);
    },
  })),
  ...SETTINGS.map(([title, settings, expected]): Verdict => ({
    name: `says of ${title} of a rule what is wrong with it`,
    check: () => {
      assert.deepEqual(mistakesInRules(settings, SOME), expected);
    },
  })),
  {
    name: "takes the pack's other policies for what they are",
    check: () => {
      assert.deepEqual(mistakesInRules({ "task-coverage": {} }, SOME, ["task-coverage"]), []);
      assert.deepEqual(mistakesInRules({ "task-coverage": {} }, SOME), [
        '"task-coverage" is no rule.',
      ]);
    },
  },
];
