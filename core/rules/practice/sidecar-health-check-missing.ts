import { AWS_DOCS } from "../../data/aws-docs";
import { called, isEssential } from "../containers";
import type { AnyContainer } from "../containers";
import { imageParts } from "../../image";
import { agentOf, sidecarsOf } from "../kinds";
import type { AnyTask, Rule } from "../rule";

export const sidecarHealthCheckMissing: Rule = {
  id: "sidecar-health-check-missing",
  title: "An essential sidecar has a health check",
  kind: "practice",
  preset: "strict",
  on: "task",
  severity: "low",
  why: "The health of a task is that of its essential containers: one that nobody can ask leaves it unknown, and ECS replaces no task whose sidecar hangs.",
  fix: "Give it a health check, or make it non-essential.",
  url: AWS_DOCS.healthCheck,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a health check",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
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
        title: "none",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1]",
            message:
              'The essential sidecar "otel" has no health check: ECS does not see whether it works.',
            fix: 'Give it a health check, for example ["CMD","/healthcheck"].',
          },
        ],
      },
    ],
  },
  check: (task) =>
    sidecarsOf(task)
      .filter(
        ([sidecar]) =>
          isEssential(sidecar) && sidecar.healthCheck === undefined && isAskable(task, sidecar),
      )
      .map(([sidecar]) => ({
        path: sidecar.path,
        message: `The essential sidecar ${called(sidecar)} has no health check: ECS does not see whether it works.`,
        fix: `Give it a health check${example(agentOf(task, sidecar)?.probe)}.`,
      })),
};

// Some images hold nothing that could ask.
function isAskable(task: AnyTask, sidecar: AnyContainer): boolean {
  const image = task.peek(sidecar.image);
  if (image === undefined) return false;
  const agent = agentOf(task, sidecar);
  const isBare = agent?.withoutShell?.test(imageParts(image).repository) ?? false;
  return !isBare || agent?.probe !== undefined;
}

function example(probe: readonly string[] | undefined): string {
  return probe === undefined ? "" : `, for example ${JSON.stringify(probe)}`;
}
