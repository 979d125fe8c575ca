import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called } from "../containers";
import type { AnyContainer } from "../containers";
import { kindsOf, sidecarsOf } from "../kinds";
import type { ContainerKind } from "../kinds";
import type { Rule } from "../rule";
import { waitsAreKnown, waitsFor } from "../waits";

/** What goes wrong at first, by what is missing. */
const CONSEQUENCES: Partial<Record<ContainerKind, string>> = {
  "log-router": "its first output is lost",
  telemetry: "its first spans and metrics are lost",
  proxy: "its first requests fail",
  configuration: "it may find no configuration",
};

export const applicationStartsBeforeSidecar: Rule = {
  id: "application-starts-before-sidecar",
  title: "The application waits for the sidecars that it needs",
  kind: "practice",
  preset: "strict",
  on: "task",
  severity: "low",
  why: "Without a wait all containers start at once: the first requests, spans or lines of the application find nobody. The wait also lets the sidecar stop last.",
  fix: "Add a dependency of the application on the sidecar.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a wait",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "otel", condition: "START" }],
              },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
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
            path: "containerDefinitions[0].dependsOn",
            message: '"app" does not wait for "otel": its first spans and metrics are lost.',
            fix: 'Add a dependency on "otel" with the condition START.',
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (!waitsAreKnown(task)) return [];
    const applications = [...kindsOf(task)].flatMap(([container, kind]) =>
      kind === "application" ? [container] : [],
    );
    return sidecarsOf(task).flatMap(([sidecar, kind]) => {
      const consequence = CONSEQUENCES[kind];
      // ECS itself adds the wait for a FireLens router.
      if (consequence === undefined || sidecar.firelens !== undefined) return [];
      return applications
        .filter(
          (application) =>
            // What waits for the application, as a proxy before it, cannot be awaited by it.
            !waitsFor(task, application, sidecar) && !waitsFor(task, sidecar, application),
        )
        .map((application) => ({
          path: `${application.path}.dependsOn`,
          message: `${called(application)} does not wait for ${called(sidecar)}: ${consequence}.`,
          fix: `Add a dependency on ${called(sidecar)} with the condition ${readiness(sidecar)}.`,
        }));
    });
  },
};

function readiness({ healthCheck }: AnyContainer): string {
  return known(healthCheck) === undefined ? "START" : "HEALTHY";
}
