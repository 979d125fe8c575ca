/** How a new revision of a service is rolled out. */
export interface DeploymentModel<U = never> {
  readonly path: string;
  readonly minimumHealthyPercent?: number | U;
  readonly maximumPercent?: number | U;
  /** Absent means `ROLLING`. */
  readonly strategy?: string | U;
  readonly bakeTimeInMinutes?: number | U;
  readonly circuitBreaker?: CircuitBreakerModel<U> | U;
  readonly alarms?: DeploymentAlarmsModel<U> | U;
  readonly canary?: TrafficShiftModel<U> | U;
  readonly linear?: TrafficShiftModel<U> | U;
}

export interface CircuitBreakerModel<U = never> {
  readonly path: string;
  readonly enable?: boolean | U;
  readonly rollback?: boolean | U;
  readonly resetOnHealthyTask?: boolean | U;
  readonly threshold?: ThresholdModel<U> | U;
}

/** Failures that the circuit breaker bears. */
export interface ThresholdModel<U = never> {
  readonly path: string;
  readonly type?: string | U;
  readonly value?: number | U;
}

export interface DeploymentAlarmsModel<U = never> {
  readonly path: string;
  readonly alarmNames?: readonly unknown[] | U;
  readonly enable?: boolean | U;
  readonly rollback?: boolean | U;
}

/** How much traffic moves in a step, and how long the step takes. */
export interface TrafficShiftModel<U = never> {
  readonly path: string;
  readonly percent?: number | U;
  readonly bakeTimeInMinutes?: number | U;
}
