import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { known } from "../../known";
import { called } from "../containers";
import type { AnyContainer } from "../containers";
import { isFargate } from "../demand";
import { routingIsUnclear } from "../firelens";
import { kindsOf, sidecarsOf } from "../kinds";
import type { AnyTask, Rule } from "../rule";
import { waitsAreKnown, waitsFor } from "../waits";

/** Seconds that Fargate gives a container that says nothing; on instances their agent decides. */
const STOP_TIMEOUT = 30;

export const stopTimeoutOrderLost: Rule = {
  id: "stop-timeout-order-lost",
  title: "A log router or telemetry sidecar stops after the application",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "medium",
  why: "What the application writes and measures while it stops is what explains why it stopped. ECS stops a container after those that wait for it; without a wait all stop at once, each within its own time.",
  fix: "Let the application wait for the sidecar.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a wait, and so an order",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                stopTimeout: 60,
                dependsOn: [{ containerName: "otel", condition: "START" }],
              },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                stopTimeout: 30,
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "less time than the application has",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", stopTimeout: 60 },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                stopTimeout: 30,
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].stopTimeout",
            message:
              '"otel" has "30" seconds to stop, "app" has "60", and does not wait for it: the last that "app" sends is lost.',
            fix: 'Let "app" wait for "otel", or raise stopTimeout to 60.',
          },
        ],
      },
      {
        title: "a wait the other way round",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                dependsOn: [{ containerName: "app", condition: "START" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].dependsOn",
            message:
              '"otel" waits for "app", and so stops before it: the last that "app" sends is lost.',
            fix: 'Let "app" wait for "otel" instead.',
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (!waitsAreKnown(task) || routingIsUnclear(task)) return [];
    const applications = [...kindsOf(task)].flatMap(([container, kind]) =>
      kind === "application" ? [container] : [],
    );
    return sidecarsOf(task)
      .filter(([, kind]) => kind === "telemetry" || kind === "log-router")
      .flatMap(([sidecar]) =>
        applications.flatMap((application) => judged(task, application, sidecar)),
      );
  },
};

function judged(task: AnyTask, application: AnyContainer, sidecar: AnyContainer): Finding[] {
  const [app, helper] = [called(application), called(sidecar)];
  if (waitsFor(task, application, sidecar)) return [];
  if (waitsFor(task, sidecar, application)) {
    return [
      {
        path: `${sidecar.path}.dependsOn`,
        message: `${helper} waits for ${app}, and so stops before it: the last that ${app} sends is lost.`,
        fix: `Let ${app} wait for ${helper} instead.`,
      },
    ];
  }
  const own = secondsToStop(task, sidecar);
  const needed = secondsToStop(task, application);
  return own === undefined || needed === undefined || own >= needed
    ? []
    : [
        {
          path: `${sidecar.path}.stopTimeout`,
          message: `${helper} has "${own}" seconds to stop, ${app} has "${needed}", and does not wait for it: the last that ${app} sends is lost.`,
          fix: `Let ${app} wait for ${helper}, or raise stopTimeout to ${needed}.`,
        },
      ];
}

function secondsToStop(task: AnyTask, { stopTimeout }: AnyContainer): number | undefined {
  if (stopTimeout !== undefined) return known(stopTimeout);
  return isFargate(task) ? STOP_TIMEOUT : undefined;
}
