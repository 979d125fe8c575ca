import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

const checked = (...command: unknown[]) => ({
  given: {
    taskDefinition: {
      containerDefinitions: [{ name: "app", image: "app:1", healthCheck: { command } }],
    },
  },
});

export const cases: RuleCases = {
  valid: [
    { name: "a line of the shell", ...checked("CMD-SHELL", "curl -f http://localhost/") },
    { name: "a program and its arguments", ...checked("CMD", "curl", "-f", "http://localhost/") },
  ],
  invalid: [
    {
      name: "one argument",
      ...checked("CMD-SHELL", "pgrep", "nginx"),
      findings: [
        {
          path: "containerDefinitions[0].healthCheck.command",
          message: 'The shell runs "pgrep" alone; the items after it are not its arguments.',
          fix: 'Write them in one item, or put "CMD" first.',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no health check", task: task({ containers: [container("app")] }) },
    { name: "nothing to run", ...checked("CMD-SHELL") },
  ],
  unknown: [
    { name: "a line that is not known", ...checked("CMD-SHELL", UNKNOWN, "nginx") },
    { name: "a command that is not known", ...checked(UNKNOWN, "pgrep", "nginx") },
  ],
};
