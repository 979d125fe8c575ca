import { UNKNOWN } from "../../../../core";
import { OPAQUE, container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const holding = (environment: Readonly<Record<string, string>>): AnyTask =>
  task({ containers: [container("app", { environment })] });

const finding = (name: string) => ({
  path: `container.environment.${name}`,
  message: `The variable "${name}" looks like a credential and is readable in the task definition.`,
  fix: "Move it to secrets (kept elsewhere) or secretValues (kept for you).",
});

export const cases: RuleCases = {
  valid: [
    {
      name: "a variable that somebody knows to hold none",
      task: holding({ DB_PASSWORD: "hunter2" }),
      options: { allow: ["DB_PASSWORD"], names: ["DB_PASSWORD"] },
    },
    { name: "a variable", task: holding({ LEVEL: "info" }) },
    { name: "the place of a credential", task: holding({ TOKEN: "/run/token" }) },
    {
      name: "a credential in secrets",
      task: task({ containers: [container("app", { secrets: { DB_PASSWORD: "parameter" } })] }),
    },
  ],
  invalid: [
    {
      name: "a variable that somebody knows to hold one",
      task: holding({ LEVEL: "info", PIN: "0000" }),
      options: { names: ["PIN"] },
      findings: [finding("PIN")],
    },
    {
      name: "a variable beside the one that holds none",
      task: holding({ DB_PASSWORD: "hunter2", API_TOKEN: "hunter2" }),
      options: { allow: ["API_TOKEN"] },
      findings: [finding("DB_PASSWORD")],
    },
    {
      name: "a variable whose name says so",
      task: holding({ LEVEL: "info", DB_PASSWORD: "hunter2" }),
      findings: [finding("DB_PASSWORD")],
    },
    {
      name: "a variable whose value says so",
      task: holding({ DATABASE_URL: "postgres://user:hunter2@db/orders" }),
      findings: [finding("DATABASE_URL")],
    },
    {
      name: "a variable in JSON, where only ECS's own fields are",
      task: { ...holding({ DB_PASSWORD: "hunter2" }), sized: "by-author" },
      findings: [{ ...finding("DB_PASSWORD"), fix: "Move it to secrets." }],
    },
  ],
  notApplicable: [{ name: "no variable", task: task() }],
  unknown: [
    { name: "a value that is not known yet", task: holding({ DB_PASSWORD: OPAQUE }) },
    {
      name: "a name that is not known",
      task: task({
        containers: [
          container("app", {
            environment: [{ path: "container.environment[0]", name: UNKNOWN, value: "hunter2" }],
          }),
        ],
      }),
    },
    {
      name: "variables that are not known",
      task: task({ containers: [container("app", { environment: UNKNOWN })] }),
    },
  ],
};
