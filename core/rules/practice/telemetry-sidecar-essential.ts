import { AWS_DOCS } from "../../data/aws-docs";
import { called, isEssential } from "../containers";
import { sidecarsOfKind } from "../kinds";
import { staysDown } from "../restarts";
import type { Rule } from "../rule";

export const telemetrySidecarEssential: Rule = {
  id: "telemetry-sidecar-essential",
  title: "A telemetry sidecar that ends does not stop the application",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "medium",
  why: "A collector or agent of metrics and traces that runs out of memory, or does not like its configuration, takes a healthy application with it.",
  fix: "Set essential to false with a restart policy.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a sidecar that starts again",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                essential: false,
                restartPolicy: { enabled: true },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a sidecar whose end stops the task",
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
            path: "containerDefinitions[1].essential",
            message:
              '"otel" only sends telemetry, but is essential and has no restart policy: when it ends, the application ends.',
            fix: "Set essential to false, and give it a restart policy.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    sidecarsOfKind(task, "telemetry")
      .filter((sidecar) => isEssential(sidecar) && staysDown(sidecar))
      .map((sidecar) => ({
        path: `${sidecar.path}.essential`,
        message: `${called(sidecar)} only sends telemetry, but is essential and has no restart policy: when it ends, the application ends.`,
        fix: "Set essential to false, and give it a restart policy.",
      })),
};
