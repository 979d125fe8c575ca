import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { Unknown } from "../../known";
import type { DeploymentModel } from "../../model";
import { otherController } from "../services";
import type { Rule } from "../rule";

export const deploymentRefusedByController: Rule = {
  id: "deployment-refused-by-controller",
  title: "Circuit breakers, alarms and strategies belong to the deployment controller ECS",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "Other controllers deploy in their own way: ECS refuses to watch or shift traffic for them.",
  fix: "Use the deployment controller ECS, or remove the setting.",
  url: AWS_DOCS.deployment,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the circuit breaker of ECS",
        given: {
          service: {
            deploymentController: { type: "ECS" },
            deploymentConfiguration: {
              deploymentCircuitBreaker: { enable: true, rollback: true },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a circuit breaker with CodeDeploy",
        given: {
          service: {
            deploymentController: { type: "CODE_DEPLOY" },
            deploymentConfiguration: {
              deploymentCircuitBreaker: { enable: true, rollback: true },
            },
          },
        },
        findings: [
          {
            path: "deploymentConfiguration.deploymentCircuitBreaker",
            message: 'The deployment controller "CODE_DEPLOY" has no circuit breaker.',
            fix: "Remove it, or use the controller ECS.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const controller = otherController(task);
    const deployment = known(task.service.deployment);
    return controller === undefined || deployment === undefined
      ? []
      : settingsOf(deployment).map(({ path, what }) => ({
          path,
          message: `The deployment controller "${controller}" has no ${what}.`,
          fix: "Remove it, or use the controller ECS.",
        }));
  },
};

/** What only the controller ECS can do, where it is asked for. */
function settingsOf({ path, strategy, ...deployment }: DeploymentModel<Unknown>) {
  const breaker = known(deployment.circuitBreaker);
  const alarms = known(deployment.alarms);
  const shifts = SHIFTS.find((name) => name === strategy);
  return [
    ...(breaker?.enable === true ? [{ path: breaker.path, what: "circuit breaker" }] : []),
    ...(alarms?.enable === true ? [{ path: alarms.path, what: "alarms" }] : []),
    ...(shifts ? [{ path: `${path}.strategy`, what: `strategy "${shifts}"` }] : []),
  ];
}

const SHIFTS = ["BLUE_GREEN", "LINEAR", "CANARY"];
