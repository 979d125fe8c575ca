import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import type { RuleCases } from "../cases";

const group = (fields: object = {}): { given: Given } => ({
  given: { logGroup: { logGroupName: "/a", ...fields } },
});
const kept = (retentionInDays: unknown) => group({ retentionInDays });
const forEver = (value: number) => ({
  findings: [
    {
      path: "retentionInDays",
      message: "The log group keeps its logs for ever.",
      fix: `Set retentionInDays, such as ${value}.`,
    },
  ],
  edits: [{ steps: ["retentionInDays"], value }],
});
const keptFor = (days: number, value: number) => ({
  findings: [
    {
      path: "retentionInDays",
      message: `The log group keeps its logs for "${days}" days, which is not what is asked for.`,
      fix: `Set retentionInDays, such as ${value}.`,
    },
  ],
  edits: [{ steps: ["retentionInDays"], value }],
});

export const cases: RuleCases = {
  valid: [
    { name: "a day", ...kept(1) },
    { name: "the fewest days", ...kept(90), options: { minDays: 90 } },
    { name: "the most days", ...kept(90), options: { maxDays: 90 } },
    { name: "days that are allowed", ...kept(90), options: { allowed: ["30", "90"] } },
  ],
  invalid: [
    { name: "no time", ...group(), ...forEver(365) },
    { name: "logs for ever, said so", ...kept(0), ...forEver(365) },
    {
      name: "no time where fewer days are asked for",
      ...group(),
      options: { maxDays: 100 },
      ...forEver(90),
    },
    {
      name: "no time where more days are asked for",
      ...group(),
      options: { minDays: 500 },
      ...forEver(545),
    },
    { name: "too few days", ...kept(60), options: { minDays: 90 }, ...keptFor(60, 90) },
    { name: "too many days", ...kept(120), options: { maxDays: 90 }, ...keptFor(120, 90) },
    {
      name: "days that are not allowed",
      ...kept(60),
      options: { allowed: ["30", "365"] },
      ...keptFor(60, 30),
    },
    {
      name: "days where the options contradict each other",
      ...kept(60),
      options: { minDays: 90, maxDays: 30 },
      findings: [
        {
          path: "retentionInDays",
          message: 'The log group keeps its logs for "60" days, which is not what is asked for.',
          fix: "Correct the options of this rule: no number of days meets them.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a class that has a time of its own", ...group({ logGroupClass: "DELIVERY" }) },
    { name: "a number that CloudWatch Logs does not offer", ...kept(31), options: { minDays: 90 } },
  ],
  unknown: [
    { name: "a time that is not known", ...kept(UNKNOWN) },
    { name: "a class that is not known", ...group({ logGroupClass: UNKNOWN }) },
  ],
};
