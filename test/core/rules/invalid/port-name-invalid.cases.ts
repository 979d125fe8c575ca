import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const named = (name: string | Unknown): AnyTask =>
  task({
    containers: [container("app", { ports: [{ containerPort: 80, protocol: "tcp", name }] })],
  });

const wrong = (name: string) => ({
  name: `"${name}"`,
  task: named(name),
  findings: [
    {
      path: "container.portMappings[0].name",
      message: `The port name "${name}" is not legal.`,
      fix: "Use 1 to 64 lower-case letters, digits, underscores and hyphens, no hyphen first.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "one character", task: named("_") },
    { name: "64 characters of every sort", task: named(`0_-z${"a".repeat(60)}`) },
  ],
  invalid: [wrong(""), wrong("a".repeat(65)), wrong("-web"), wrong("Web"), wrong("web.80")],
  notApplicable: [
    {
      name: "a port without a name",
      task: task({ containers: [container("app", { ports: [80] })] }),
    },
  ],
  unknown: [{ name: "a name that is not known", task: named(UNKNOWN) }],
};
