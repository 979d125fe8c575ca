import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const named = (name: string) => task({ volumes: [{ path: "volumes[0]", name }] });

const illegal = (name: string, description: string) => ({
  name: description,
  task: named(name),
  findings: [
    {
      path: "volumes[0]",
      message: `The volume name "${name}" is not legal.`,
      fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "every kind of legal character", task: named("azAZ09_-") },
    { name: "one character", task: named("a") },
    { name: "255 characters", task: named("a".repeat(255)) },
  ],
  invalid: [
    illegal("", "no character"),
    illegal("a".repeat(256), "256 characters"),
    illegal("my data", "a space"),
    illegal("data.web", "a dot"),
    illegal("dätä", "a letter that is not ASCII"),
    illegal("data\n", "a line break at the end"),
  ],
  notApplicable: [{ name: "no volume", task: task() }],
  unknown: [
    {
      name: "a name that is not known",
      task: task({ volumes: [{ path: "volumes[0]", name: UNKNOWN }] }),
    },
    { name: "volumes that are not known", task: task({ volumes: UNKNOWN }) },
  ],
};
