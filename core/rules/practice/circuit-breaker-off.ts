import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, known } from "../../known";
import type { Unknown } from "../../known";
import type { DeploymentModel } from "../../model";
import { switchIn } from "../options";
import type { OptionValues, Rule, ServedTask } from "../rule";

type AnyDeployment = DeploymentModel<Unknown>;

export const circuitBreakerOff: Rule = {
  id: "circuit-breaker-off",
  title: "A deployment that fails comes to an end",
  kind: "practice",
  on: "service",
  severity: "medium",
  why: "Without a circuit breaker or alarms ECS starts a task that cannot run again and again, for hours, be it for the image of one sidecar.",
  fix: "Enable the circuit breaker, with rollback.",
  url: AWS_DOCS.deployment,
  frameworks: [],
  options: {
    requireRollback: {
      description: "Whether a failed deployment must be rolled back.",
      default: true,
    },
  },
  cases: {
    valid: [
      {
        title: "a circuit breaker",
        given: {
          service: {
            serviceName: "web",
            deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "none",
        given: { service: { serviceName: "web" } },
        findings: [
          {
            path: "deploymentConfiguration.deploymentCircuitBreaker",
            message: "Nothing ends a deployment whose tasks do not start.",
            fix: "Enable the circuit breaker, with rollback.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const message = faultOf(task, options);
    if (message === undefined) return [];
    const deployment = known(task.service.deployment);
    const { path = "deploymentConfiguration", circuitBreaker } = deployment ?? {};
    return [
      {
        path: known(circuitBreaker)?.path ?? `${path}.deploymentCircuitBreaker`,
        message,
        fix: "Enable the circuit breaker, with rollback.",
      },
    ];
  },
  remedy: (task, options) =>
    faultOf(task, options) === undefined
      ? []
      : ["enable", "rollback"].map((field) => ({
          steps: ["deploymentConfiguration", "deploymentCircuitBreaker", field],
          value: true,
        })),
};

function faultOf({ service }: ServedTask, options: OptionValues): string | undefined {
  const { deployment = { path: "deploymentConfiguration" }, deploymentController = "ECS" } =
    service;
  if (deployment === UNKNOWN || deploymentController !== "ECS") return undefined;
  // The circuit breaker is for rolling updates alone.
  if ((deployment.strategy ?? "ROLLING") !== "ROLLING") return undefined;
  const mustRollBack = switchIn(options, "requireRollback");
  const guards = [
    answerOf(deployment.circuitBreaker, mustRollBack),
    answerOf(deployment.alarms, mustRollBack),
  ];
  if (guards.includes("yes") || guards.includes("unknown")) return undefined;
  return guards.includes("no rollback")
    ? "A deployment whose tasks do not start ends, and is not rolled back."
    : "Nothing ends a deployment whose tasks do not start.";
}

type Answer = "yes" | "no" | "no rollback" | "unknown";

/** Whether a circuit breaker, or alarms, ends a deployment as it is asked to. */
function answerOf(
  guard: AnyDeployment["circuitBreaker"] | AnyDeployment["alarms"],
  mustRollBack: boolean,
): Answer {
  if (guard === UNKNOWN || guard?.enable === UNKNOWN) return "unknown";
  if (guard?.enable !== true) return "no";
  if (!mustRollBack || guard.rollback === true) return "yes";
  return guard.rollback === UNKNOWN ? "unknown" : "no rollback";
}
