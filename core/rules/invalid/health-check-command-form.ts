import { AWS_DOCS } from "../../data/aws-docs";
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
      if (form !== "CMD" && form !== "CMD-SHELL") {
        return [
          {
            path,
            message: `The command begins with "${String(form)}"; ECS needs CMD or CMD-SHELL there.`,
            fix: `Put "CMD" first to run the program itself, or "CMD-SHELL" to run a line in the image's shell.`,
          },
        ];
      }
      return command.length > 1 ? [] : [missing(path)];
    }),
};

function missing(path: string): { path: string; message: string; fix: string } {
  return {
    path,
    message: "The health check has no command to run.",
    fix: `Write it as ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] or ["CMD", "/program"].`,
  };
}
