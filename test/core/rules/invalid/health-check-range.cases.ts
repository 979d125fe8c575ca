import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

type Field = "interval" | "timeout" | "retries" | "startPeriod";

const checking = (field: Field, value: number): AnyTask =>
  task({
    containers: [container("app", { healthCheck: { command: ["CMD", "/ready"], [field]: value } })],
  });

const valid = (field: Field, value: number) => ({
  name: `${field} ${value}`,
  task: checking(field, value),
});

const invalid = (field: Field, value: number, from: number, to: number, unit: string) => ({
  ...valid(field, value),
  findings: [
    {
      path: `container.healthCheck.${field}`,
      message: `The ${field} is "${value}"; ECS accepts ${from} to ${to} ${unit}.`,
      fix: `Use a value from ${from} to ${to}.`,
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    valid("interval", 5),
    valid("interval", 300),
    valid("timeout", 2),
    valid("timeout", 60),
    valid("retries", 1),
    valid("retries", 10),
    valid("startPeriod", 0),
    valid("startPeriod", 300),
  ],
  invalid: [
    invalid("interval", 4, 5, 300, "seconds"),
    invalid("interval", 301, 5, 300, "seconds"),
    invalid("timeout", 1, 2, 60, "seconds"),
    invalid("timeout", 61, 2, 60, "seconds"),
    invalid("retries", 0, 1, 10, "failures"),
    invalid("retries", 11, 1, 10, "failures"),
    invalid("startPeriod", -1, 0, 300, "seconds"),
    invalid("startPeriod", 301, 0, 300, "seconds"),
    {
      name: "two values, each reported",
      task: task({
        containers: [
          container("app"),
          container("cache", { healthCheck: { interval: 1, timeout: 2, retries: 99 } }),
        ],
      }),
      findings: [
        {
          path: "sidecars.cache.healthCheck.interval",
          message: 'The interval is "1"; ECS accepts 5 to 300 seconds.',
          fix: "Use a value from 5 to 300.",
        },
        {
          path: "sidecars.cache.healthCheck.retries",
          message: 'The retries is "99"; ECS accepts 1 to 10 failures.',
          fix: "Use a value from 1 to 10.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no health check", task: task() },
    {
      name: "a health check that leaves the values to ECS",
      task: task({ containers: [container("app", { healthCheck: { command: ["CMD", "/a"] } })] }),
    },
  ],
  unknown: [
    {
      name: "a health check that is not known",
      task: task({ containers: [container("app", { healthCheck: UNKNOWN })] }),
    },
    {
      name: "values that are not known",
      task: task({
        containers: [
          container("app", {
            healthCheck: {
              interval: UNKNOWN,
              timeout: UNKNOWN,
              retries: UNKNOWN,
              startPeriod: UNKNOWN,
            },
          }),
        ],
      }),
    },
  ],
};
