import type { Unknown } from "../known";
import type { CircuitBreakerModel, DeploymentModel } from "../model";
import { present } from "./present";
import type { Fields } from "./fields";

/** A DeploymentConfiguration of ECS. */
export function readDeployment({ path, text, integer, object }: Fields): DeploymentModel<Unknown> {
  return {
    path,
    ...present({
      minimumHealthyPercent: integer("minimumHealthyPercent"),
      maximumPercent: integer("maximumPercent"),
      strategy: text("strategy"),
      bakeTimeInMinutes: integer("bakeTimeInMinutes"),
      circuitBreaker: object("deploymentCircuitBreaker", readCircuitBreaker),
      alarms: object("alarms", readAlarms),
      canary: object("canaryConfiguration", readShift("canaryPercent", "canaryBakeTimeInMinutes")),
      linear: object("linearConfiguration", readShift("stepPercent", "stepBakeTimeInMinutes")),
    }),
  };
}

function readCircuitBreaker({ path, boolean, object }: Fields): CircuitBreakerModel<Unknown> {
  return {
    path,
    ...present({
      enable: boolean("enable"),
      rollback: boolean("rollback"),
      resetOnHealthyTask: boolean("resetOnHealthyTask"),
      threshold: object("thresholdConfiguration", readThreshold),
    }),
  };
}

function readThreshold({ path, text, integer }: Fields) {
  return { path, ...present({ type: text("type"), value: integer("value") }) };
}

function readAlarms({ path, texts, boolean }: Fields) {
  return {
    path,
    ...present({
      alarmNames: texts("alarmNames"),
      enable: boolean("enable"),
      rollback: boolean("rollback"),
    }),
  };
}

function readShift(percent: string, bakeTime: string) {
  return ({ path, number, integer }: Fields) => ({
    path,
    ...present({ percent: number(percent), bakeTimeInMinutes: integer(bakeTime) }),
  });
}
