import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called } from "../containers";
import type { AnyContainer } from "../containers";
import { kindsOf } from "../kinds";
import type { ContainerKind } from "../kinds";
import { mayRestart, staysDown } from "../restarts";
import type { Rule } from "../rule";
import { waitsAreKnown } from "../waits";

export const restartPolicyMissing: Rule = {
  id: "restart-policy-missing",
  title: "A non-essential container that keeps running starts again",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "medium",
  why: "ECS starts no container again by itself: one that may end ends once, and the task goes on without it until somebody notices.",
  fix: "Give it a restart policy.",
  url: AWS_DOCS.restartPolicy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a restart policy",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                essential: false,
                restartPolicy: { enabled: true, restartAttemptPeriod: 60 },
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
                essential: false,
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1]",
            message:
              '"otel" is not essential and has no restart policy: once it ended, the task goes on without it.',
            fix: 'Set restartPolicy to { "enabled": true, "restartAttemptPeriod": 60 }.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    mayRestart(task) && waitsAreKnown(task)
      ? [...kindsOf(task)]
          .filter(
            ([container, kind]) =>
              container.essential === false &&
              staysDown(container) &&
              keepsRunning(container, kind),
          )
          .map(([container]) => ({
            path: container.path,
            message: `${called(container)} is not essential and has no restart policy: once it ended, the task goes on without it.`,
            fix: 'Set restartPolicy to { "enabled": true, "restartAttemptPeriod": 60 }.',
          }))
      : [],
};

// Log routers and proxies have rules of their own; a program that nobody knows may be there to end.
function keepsRunning({ healthCheck, ports }: AnyContainer, kind: ContainerKind): boolean {
  if (kind === "telemetry" || kind === "configuration") return true;
  return kind === "sidecar" && (known(healthCheck) !== undefined || items(ports).length > 0);
}
