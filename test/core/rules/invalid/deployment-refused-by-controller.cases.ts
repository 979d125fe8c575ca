import { served } from "../served";
import type { RuleCases } from "../cases";

const by = (type: string, deploymentConfiguration: unknown) =>
  served({ deploymentController: { type }, deploymentConfiguration });
const BREAKER = { deploymentCircuitBreaker: { enable: true, rollback: true } };
const ALARMS = { alarms: { alarmNames: ["errors"], enable: true, rollback: true } };
const OFF = {
  strategy: "ROLLING",
  deploymentCircuitBreaker: { enable: false, rollback: false },
  alarms: { alarmNames: [], enable: false, rollback: false },
};
const refused = (field: string, controller: string, what: string) => ({
  path: `deploymentConfiguration.${field}`,
  message: `The deployment controller "${controller}" has no ${what}.`,
  fix: "Remove it, or use the controller ECS.",
});

export const cases: RuleCases = {
  valid: [
    { name: "all of it with ECS", ...by("ECS", { ...BREAKER, ...ALARMS, strategy: "CANARY" }) },
    { name: "nothing that is on", ...by("CODE_DEPLOY", OFF) },
  ],
  invalid: [
    {
      name: "a circuit breaker with alarms",
      ...by("EXTERNAL", { ...BREAKER, ...ALARMS }),
      findings: [
        refused("deploymentCircuitBreaker", "EXTERNAL", "circuit breaker"),
        refused("alarms", "EXTERNAL", "alarms"),
      ],
    },
    ...["BLUE_GREEN", "LINEAR", "CANARY"].map((strategy) => ({
      name: `the strategy ${strategy}`,
      ...by("CODE_DEPLOY", { ...OFF, strategy }),
      findings: [refused("strategy", "CODE_DEPLOY", `strategy "${strategy}"`)],
    })),
  ],
  notApplicable: [
    { name: "no controller", ...served({ deploymentConfiguration: BREAKER }) },
    { name: "no deployment", ...served({ deploymentController: { type: "EXTERNAL" } }) },
  ],
  unknown: [
    { name: "a controller that is not known", ...by("${type}", BREAKER) },
    { name: "a deployment that is not known", ...by("EXTERNAL", "${deployment}") },
    { name: "a switch that is not known", ...by("EXTERNAL", { alarms: { enable: "${on}" } }) },
  ],
};
