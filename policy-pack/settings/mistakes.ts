import type { Rule } from "../../core";
import { list, quote } from "../../core/issue";
import { isObject } from "../../core/json";
import { didYouMean } from "../../core/suggest";
import { isDay } from "../exemptions";
import { PACK_PRESETS } from "../levels";
import { fits } from "./schema";

// What settings say that nobody would hear: the engine takes no notice of a misspelt rule or option.

const LEVELS = ["advisory", "mandatory", "remediate", "disabled"];
const EXEMPTION = ["rule", "match", "reason", "expires", "container"];

/** What is wrong with the options of a pack that a program makes. */
export function mistakesInOptions(options: unknown, rules: readonly Rule[]): string[] {
  if (!isObject(options)) return ["The options are no object."];
  const { preset, rules: settings, exemptions, name: _, ...others } = options;
  return [
    ...unknownNames("option of a pack", Object.keys(others), [
      "name",
      "preset",
      "rules",
      "exemptions",
    ]),
    ...(preset === undefined || PACK_PRESETS.some((one) => one === preset)
      ? []
      : [`${shown(preset)} is no preset; they are ${list(PACK_PRESETS)}.`]),
    ...(settings === undefined ? [] : mistakesInRules(settings, rules)),
    ...(exemptions === undefined ? [] : mistakesInExemptions(exemptions, rules)),
  ];
}

/** What is wrong with settings of rules by id; `others` are names that are no rules and yet right. */
export function mistakesInRules(
  settings: unknown,
  rules: readonly Rule[],
  others: readonly string[] = [],
): string[] {
  if (!isObject(settings)) return ['"rules" is no map of rules.'];
  const ids = [...rules.map(({ id }) => id), ...others];
  return [
    ...unknownNames("rule", Object.keys(settings), ids),
    ...rules.flatMap((rule) =>
      Object.hasOwn(settings, rule.id) ? mistakesInSetting(rule, settings[rule.id]) : [],
    ),
  ];
}

function mistakesInSetting(rule: Rule, setting: unknown): string[] {
  if (!isObject(setting)) return levelMistakes(rule.id, setting);
  const { enforcementLevel, exemptions, ...values } = setting;
  const names = Object.keys(rule.options);
  return [
    ...(enforcementLevel === undefined ? [] : levelMistakes(rule.id, enforcementLevel)),
    ...unknownNames(`option of "${rule.id}"`, Object.keys(values), names),
    ...Object.entries(rule.options).flatMap(([name, option]) =>
      values[name] === undefined || fits(option, values[name])
        ? []
        : [`"${rule.id}": "${name}" must be like its default, ${JSON.stringify(option.default)}.`],
    ),
    ...(exemptions === undefined ? [] : exemptionList(exemptions, rule.id)),
  ];
}

function levelMistakes(id: string, level: unknown): string[] {
  return LEVELS.some((one) => one === level)
    ? []
    : [`"${id}": ${shown(level)} is no level; they are ${list(LEVELS)}.`];
}

function mistakesInExemptions(exemptions: unknown, rules: readonly Rule[]): string[] {
  const ids = rules.map(({ id }) => id);
  const given: readonly unknown[] = Array.isArray(exemptions) ? exemptions : [];
  return [
    ...exemptionList(exemptions),
    ...given.flatMap((exemption) =>
      isObject(exemption) ? unknownNames("rule", [String(exemption["rule"])], ids) : [],
    ),
  ];
}

function exemptionList(exemptions: unknown, rule?: string): string[] {
  if (!Array.isArray(exemptions)) return ["The exemptions are no list."];
  return exemptions.flatMap((exemption: unknown, i) => {
    const called = `Exemption ${i + 1}${rule === undefined ? "" : ` of "${rule}"`}`;
    return isObject(exemption) ? exemptionMistakes(exemption, called) : [`${called} is no object.`];
  });
}

function exemptionMistakes(exemption: Readonly<Record<string, unknown>>, called: string): string[] {
  const { match, reason, expires } = exemption;
  return [
    ...unknownNames(`field of an exemption`, Object.keys(exemption), EXEMPTION),
    ...(isFilled(match) ? [] : [`${called} has no "match": the name or URN of the resources.`]),
    ...(isFilled(reason) ? [] : [`${called} has no "reason".`]),
    ...(expires === undefined || isDay(expires)
      ? []
      : [`${called}: "expires" is ${shown(expires)}, and must be a day like "2027-03-31".`]),
  ];
}

function unknownNames(what: string, names: readonly string[], known: readonly string[]): string[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => `${quote(name)} is no ${what}.${didYouMean(name, known)}`);
}

function isFilled(text: unknown): boolean {
  return typeof text === "string" && text.trim() !== "";
}

function shown(value: unknown): string {
  return JSON.stringify(value);
}
