import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";
import { served } from "../served";

const deploying = (deploymentConfiguration: unknown, fields: object = {}) =>
  served({ deploymentConfiguration, ...fields });
const breaker = (deploymentCircuitBreaker: unknown, others: object = {}) =>
  deploying({ deploymentCircuitBreaker, ...others });

const ENDLESS = "Nothing ends a deployment whose tasks do not start.";
const LEFT = "A deployment whose tasks do not start ends, and is not rolled back.";
const BREAKER = "deploymentConfiguration.deploymentCircuitBreaker";
const found = (message: string, path = "deploymentConfiguration.deploymentCircuitBreaker") => ({
  findings: [{ path, message, fix: "Enable the circuit breaker, with rollback." }],
  edits: ["enable", "rollback"].map((field) => ({
    steps: ["deploymentConfiguration", "deploymentCircuitBreaker", field],
    value: true,
  })),
});

export const cases: RuleCases = {
  valid: [
    { name: "alarms", ...deploying({ alarms: { enable: true, rollback: true } }) },
    {
      name: "a circuit breaker that leaves the failed deployment, where that will do",
      ...breaker({ enable: true, rollback: false }),
      options: { requireRollback: false },
    },
    {
      name: "a circuit breaker, said to be of a rolling update of ECS",
      ...deploying(
        { strategy: "ROLLING", deploymentCircuitBreaker: { enable: true, rollback: true } },
        { deploymentController: { type: "ECS" } },
      ),
    },
    {
      name: "a circuit breaker without rollback beside alarms with it",
      ...breaker({ enable: true }, { alarms: { enable: true, rollback: true } }),
    },
  ],
  invalid: [
    { name: "no configuration", ...served({}), ...found(ENDLESS) },
    { name: "neither", ...deploying({ maximumPercent: 200 }), ...found(ENDLESS) },
    {
      name: "ECS itself as the controller",
      ...deploying({}, { deploymentController: { type: "ECS" } }),
      ...found(ENDLESS),
    },
    { name: "a rolling update", ...deploying({ strategy: "ROLLING" }), ...found(ENDLESS) },
    {
      name: "a circuit breaker that is off",
      ...breaker({ enable: false, rollback: true }),
      ...found(ENDLESS, BREAKER),
    },
    {
      name: "alarms that are off",
      ...deploying({ alarms: { enable: false, rollback: true } }),
      ...found(ENDLESS),
    },
    {
      name: "a circuit breaker without rollback",
      ...breaker({ enable: true, rollback: false }),
      ...found(LEFT, BREAKER),
    },
    {
      name: "alarms without rollback",
      ...deploying({ alarms: { enable: true } }),
      ...found(LEFT),
    },
  ],
  notApplicable: [
    { name: "a task without a service", task: task() },
    { name: "another controller", ...served({ deploymentController: { type: "CODE_DEPLOY" } }) },
    { name: "another strategy", ...deploying({ strategy: "BLUE_GREEN" }) },
  ],
  unknown: [
    { name: "a configuration that is not known", ...deploying(UNKNOWN) },
    { name: "a circuit breaker that is not known", ...breaker(UNKNOWN) },
    { name: "a circuit breaker that may be off", ...breaker({ enable: UNKNOWN, rollback: true }) },
    { name: "a rollback that is not known", ...breaker({ enable: true, rollback: UNKNOWN }) },
    { name: "alarms that are not known", ...deploying({ alarms: UNKNOWN }) },
    { name: "a controller that is not known", ...served({ deploymentController: UNKNOWN }) },
    { name: "a strategy that is not known", ...deploying({ strategy: UNKNOWN }) },
  ],
};
