import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

const finding = (path: string) => ({
  path,
  message: "The variable has no name.",
  fix: "Name the variable, or remove it.",
});

const named = (name: string, path: string) => [{ path, name, value: "/x" }];

export const cases: RuleCases = {
  valid: [
    {
      name: "names of one letter",
      task: task({
        containers: [container("app", { environment: { A: "" }, secrets: { B: "/b" } })],
      }),
    },
  ],
  invalid: [
    {
      name: "a variable and a secret without names",
      task: task({
        containers: [
          container("app", {
            environment: named("", "container.environment[0]"),
            secrets: named("", "container.secrets[0]"),
          }),
        ],
      }),
      findings: [finding("container.environment[0]"), finding("container.secrets[0]")],
    },
  ],
  notApplicable: [{ name: "no variables", task: task() }],
  unknown: [
    {
      name: "names that are not known",
      task: task({
        containers: [
          container("app", {
            environment: UNKNOWN,
            secrets: [{ path: "x", name: UNKNOWN, value: "/x" }],
          }),
        ],
      }),
    },
  ],
};
