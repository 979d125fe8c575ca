import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called } from "../containers";
import { imagesOf } from "../images";
import { agentOf } from "../kinds";
import type { Rule } from "../rule";

/** What health checks are often written with, and such images lack. */
const PROGRAMS: readonly unknown[] = ["sh", "bash", "curl", "wget"];

export const healthCheckNeedsShell: Rule = {
  id: "health-check-needs-shell",
  title: "A health check runs what its image holds",
  kind: "practice",
  preset: "baseline",
  on: "task",
  severity: "high",
  why: "CMD-SHELL starts /bin/sh in the container. An image of a single program has neither a shell nor curl: the check never passes, and an essential container takes the task with it, again and again.",
  fix: "Use CMD and a program of the image.",
  url: AWS_DOCS.healthCheck,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the program for it",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                healthCheck: { command: ["CMD", "/healthcheck"] },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a line for a shell that is not there",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                healthCheck: {
                  command: ["CMD-SHELL", "curl -f http://localhost:13133/ || exit 1"],
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].healthCheck.command",
            message:
              'The health check of "otel" needs "sh", which its image does not have: it never passes.',
            fix: 'Use ["CMD","/healthcheck"].',
          },
        ],
      },
    ],
  },
  check: (task) =>
    imagesOf(task).flatMap(({ container, repository, tag = "" }) => {
      const agent = agentOf(task, container);
      const healthCheck = known(container.healthCheck);
      const program = programIn(items(healthCheck?.command));
      // The variants for debugging bring a shell.
      const isWithout = agent?.withoutShell?.test(repository) === true && !tag.includes("debug");
      return healthCheck === undefined || program === undefined || !isWithout
        ? []
        : [
            {
              path: `${healthCheck.path}.command`,
              message: `The health check of ${called(container)} needs "${program}", which its image does not have: it never passes.`,
              fix:
                agent.probe === undefined
                  ? "Remove the health check: the image has no program for one."
                  : `Use ${JSON.stringify(agent.probe)}.`,
            },
          ];
    }),
};

/** The program that a command certainly starts, where it is one of those. */
function programIn([form, first]: readonly unknown[]): string | undefined {
  if (form === "CMD-SHELL") return "sh";
  if (form !== "CMD" || typeof first !== "string") return undefined;
  const program = first.slice(first.lastIndexOf("/") + 1);
  return PROGRAMS.includes(program) ? program : undefined;
}
