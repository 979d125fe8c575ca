import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const timeouts = (startTimeout: number, stopTimeout: number): AnyTask =>
  task({ containers: [container("app", { startTimeout, stopTimeout })] });

const finding = (field: string, seconds: number) => ({
  path: `container.${field}`,
  message: `The ${field} is "${seconds}"; Fargate accepts 2 to 120 seconds.`,
  fix: "Use a value from 2 to 120.",
});

export const cases: RuleCases = {
  valid: [
    { name: "the shortest times", task: timeouts(2, 2) },
    { name: "the longest times", task: timeouts(120, 120) },
  ],
  invalid: [
    {
      name: "times that are too short",
      task: timeouts(1, 0),
      findings: [finding("startTimeout", 1), finding("stopTimeout", 0)],
    },
    {
      name: "a start that takes too long",
      task: timeouts(121, 120),
      findings: [finding("startTimeout", 121)],
    },
    {
      name: "a stop that takes too long, where EC2 is possible too",
      task: { ...timeouts(2, 121), launchTypes: ["EC2", "FARGATE"] },
      findings: [finding("stopTimeout", 121)],
    },
  ],
  notApplicable: [
    { name: "no timeouts", task: task() },
    { name: "EC2", task: { ...timeouts(600, 600), launchTypes: ["EC2"] } },
  ],
  unknown: [
    {
      name: "times that are not known",
      task: task({
        containers: [container("app", { startTimeout: UNKNOWN, stopTimeout: UNKNOWN })],
      }),
    },
    {
      name: "launch types that are not known",
      task: { ...timeouts(600, 600), launchTypes: UNKNOWN },
    },
  ],
};
