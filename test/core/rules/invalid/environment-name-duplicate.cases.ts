import { UNKNOWN } from "../../../../core";
import { container, document, task } from "../../support";
import type { RuleCases } from "../cases";

const fix = "Remove one of the two, or rename it.";
const byFile = (writer: string) =>
  document({ consumption: { as: "file", variable: "CONFIG", writer } });

export const cases: RuleCases = {
  valid: [
    {
      name: "names that differ in case only",
      task: task({ containers: [container("app", { environment: { A: "1", a: "1" } })] }),
    },
    {
      name: "one name in two containers",
      task: task({
        containers: [
          container("app", { environment: { CONFIG: "1" } }),
          container("cache", { secrets: { CONFIG: "parameter" } }),
        ],
      }),
    },
    {
      name: "a text that another container writes to a file",
      task: task({
        containers: [container("app", { environment: { CONFIG: "1" } }), container("writer")],
        documents: [byFile("writer")],
      }),
    },
  ],
  invalid: [
    {
      name: "a variable that is also a secret",
      task: task({
        containers: [
          container("app", {
            environment: { LEVEL: "1", TOKEN: "${TOKEN}" },
            secrets: { TOKEN: "parameter" },
          }),
        ],
      }),
      findings: [
        {
          path: "container.secrets.TOKEN",
          message: 'The variable "TOKEN" is already defined by container.environment.TOKEN.',
          fix,
        },
      ],
    },
    {
      name: "a variable that also holds a text kept in a parameter",
      task: task({
        containers: [container("app", { environment: { CONFIG: "1" } })],
        documents: [document()],
      }),
      findings: [
        {
          path: "container.documents.CONFIG",
          message: 'The variable "CONFIG" is already defined by container.environment.CONFIG.',
          fix,
        },
      ],
    },
    {
      name: "a variable of the container that writes a text to a file",
      task: task({
        containers: [container("app"), container("writer", { secrets: { CONFIG: "parameter" } })],
        documents: [byFile("writer")],
      }),
      findings: [
        {
          path: "container.documents.CONFIG",
          message: 'The variable "CONFIG" is already defined by sidecars.writer.secrets.CONFIG.',
          fix,
        },
      ],
    },
    {
      name: "two texts in one variable",
      task: task({
        documents: [document(), document({ path: "container.secretValues.CONFIG" })],
      }),
      findings: [
        {
          path: "container.secretValues.CONFIG",
          message: 'The variable "CONFIG" is already defined by container.documents.CONFIG.',
          fix,
        },
      ],
    },
  ],
  notApplicable: [{ name: "no variable", task: task() }],
  unknown: [
    {
      name: "variables whose names are not known",
      task: task({
        containers: [
          container("app", {
            environment: [{ path: "container.environment[0]", name: UNKNOWN, value: "1" }],
            secrets: [{ path: "container.secrets[0]", name: UNKNOWN, value: "1" }],
          }),
        ],
      }),
    },
    {
      name: "variables that are not known",
      task: task({
        containers: [container("app", { environment: UNKNOWN, secrets: UNKNOWN })],
        documents: [document()],
      }),
    },
  ],
};
