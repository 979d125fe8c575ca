import { looksLikeCredential } from "../../credential";
import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const credentialInEnvironment: Rule = {
  id: "credential-in-environment",
  title: "Credentials do not stand in plain environment variables",
  kind: "practice",
  on: "task",
  severity: "critical",
  why: "Everyone who may describe the task definition reads its environment, and old revisions keep it.",
  fix: "Move the variable to secrets or secretValues.",
  url: AWS_DOCS.secretsInTasks,
  frameworks: [{ name: "AWS Security Hub", reference: "ECS.8" }],
  options: {},
  check: (task) =>
    containersOf(task).flatMap((container) =>
      items(container.environment).flatMap((variable) => {
        const name = known(variable.name);
        const value = task.peek(variable.value);
        return name === undefined || value === undefined || !looksLikeCredential(name, value)
          ? []
          : [
              {
                path: variable.path,
                message: `The variable "${name}" looks like a credential and is readable in the task definition.`,
                fix: "Move it to secrets (kept elsewhere) or secretValues (kept for you).",
              },
            ];
      }),
    ),
};
