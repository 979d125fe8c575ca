import { quoteProgram } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const healthCheckShellArguments: Rule = {
  id: "health-check-shell-arguments",
  title: "A health check for the shell is one line",
  kind: "practice",
  on: "task",
  severity: "high",
  why: 'CMD-SHELL runs its second item as the shell\'s command, and hands the others to the shell, not to the program: ["CMD-SHELL", "curl", "-f", "http://localhost/"] runs curl without arguments, which fails for ever.',
  fix: "Write the command in one item, or use CMD.",
  url: AWS_DOCS.healthCheck,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a line",
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
        title: "an item for each word",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                healthCheck: { command: ["CMD-SHELL", "curl", "-f", "http://localhost/"] },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].healthCheck.command",
            message: 'The shell runs "curl" alone; the items after it are not its arguments.',
            fix: 'Write them in one item, or put "CMD" first.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) => {
      const healthCheck = known(container.healthCheck);
      const [first, line, ...others] = items(healthCheck?.command);
      if (first !== "CMD-SHELL" || others.length === 0) return [];
      const program = known(line);
      return healthCheck === undefined || program === undefined
        ? []
        : [
            {
              path: `${healthCheck.path}.command`,
              message: `The shell runs ${quoteProgram(program)} alone; the items after it are not its arguments.`,
              fix: 'Write them in one item, or put "CMD" first.',
            },
          ];
    }),
};
