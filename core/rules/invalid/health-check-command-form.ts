import { quoteProgram } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const healthCheckCommandForm: Rule = {
  id: "health-check-command-form",
  title: "A health check command begins with CMD or CMD-SHELL",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS reads the first item as the way to run the rest, and refuses a command without it.",
  fix: 'Put "CMD" or "CMD-SHELL" first.',
  url: AWS_DOCS.healthCheck,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a line for the image's shell",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a program without CMD",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", healthCheck: { command: ["/ready"] } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].healthCheck.command",
            message: 'The command begins with "/ready"; ECS needs CMD or CMD-SHELL there.',
            fix: 'Put "CMD" first to run the program itself, or "CMD-SHELL" to run a line in the image\'s shell.',
          },
        ],
      },
      {
        title: "both in one item",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                healthCheck: { command: ["CMD-SHELL curl -f http://localhost/"] },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].healthCheck.command",
            message: '"CMD-SHELL" and what it runs stand in one item; ECS needs two.',
            fix: 'Write it as ["CMD-SHELL", "curl -f http://localhost/ || exit 1"].',
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) => {
      const healthCheck = known(container.healthCheck);
      if (healthCheck === undefined || known(healthCheck.command) === undefined) {
        return healthCheck !== undefined && healthCheck.command === undefined
          ? [missing(`${healthCheck.path}.command`)]
          : [];
      }
      const command = items(healthCheck.command);
      const path = `${healthCheck.path}.command`;
      const form = command[0];
      if (form === undefined) return [missing(path)];
      if (known(form) === undefined) return [];
      const [word, ...rest] = String(form).split(" ");
      if (isForm(word) && rest.length > 0) return [joined(path, word)];
      if (!isForm(form)) {
        return [
          {
            path,
            message: `The command begins with ${quoteProgram(String(form))}; ECS needs CMD or CMD-SHELL there.`,
            fix: `Put "CMD" first to run the program itself, or "CMD-SHELL" to run a line in the image's shell.`,
          },
        ];
      }
      return command.length > 1 ? [] : [missing(path)];
    }),
};

function isForm(text: unknown): text is string {
  return text === "CMD" || text === "CMD-SHELL";
}

function joined(path: string, form: string): Finding {
  return {
    path,
    message: `"${form}" and what it runs stand in one item; ECS needs two.`,
    fix: `Write it as ["${form}", "${form === "CMD" ? "/program" : "curl -f http://localhost/ || exit 1"}"].`,
  };
}

function missing(path: string): Finding {
  return {
    path,
    message: "The health check has no command to run.",
    fix: `Write it as ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] or ["CMD", "/program"].`,
  };
}
