import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

const named = (name: string) => task({ containers: [container("app", { name })] });

const illegal = (name: string, description: string) => ({
  name: description,
  task: named(name),
  findings: [
    {
      path: "container",
      message: `The container name "${name}" is not legal.`,
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
    illegal("my app", "a space"),
    illegal("app.web", "a dot"),
    illegal("äpp", "a letter that is not ASCII"),
    illegal("app\n", "a line break at the end"),
  ],
  notApplicable: [{ name: "no container", task: task({ containers: [] }) }],
  unknown: [
    {
      name: "a name that is not known",
      task: task({ containers: [container("app", { name: UNKNOWN })] }),
    },
  ],
};
