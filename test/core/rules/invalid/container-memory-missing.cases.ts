import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const onEc2 = (parts: Partial<AnyTask>): AnyTask => ({
  ...task(),
  sized: "by-author",
  launchTypes: ["EC2"],
  ...parts,
});
const message = "Neither the container nor the task has memory.";
const fix = "Set memory or memoryReservation, or the memory of the task.";
export const cases: RuleCases = {
  valid: [
    {
      name: "a limit and a reservation",
      task: onEc2({
        containers: [container("app", { memory: 6 }), container("cache", { memoryReservation: 6 })],
      }),
    },
    { name: "memory of the task", task: onEc2({ memory: 512 }) },
  ],
  invalid: [
    {
      name: "two containers without memory",
      task: onEc2({
        containers: [container("app"), container("a", { memory: 6 }), container("b")],
      }),
      findings: [
        { path: "container.memory", message, fix },
        { path: "sidecars.b.memory", message, fix },
      ],
    },
    {
      name: "no launch type",
      task: onEc2({ launchTypes: [] }),
      findings: [{ path: "container.memory", message, fix }],
    },
  ],
  notApplicable: [
    { name: "a size that the plan chooses", task: onEc2({ sized: "by-plan" }) },
    {
      name: "a Fargate task, whose own memory is missing",
      task: onEc2({ launchTypes: ["FARGATE"] }),
    },
  ],
  unknown: [
    { name: "memory of the task that is not known", task: onEc2({ memory: UNKNOWN }) },
    {
      name: "a limit that is not known",
      task: onEc2({ containers: [container("app", { memory: UNKNOWN })] }),
    },
    {
      name: "a reservation that is not known",
      task: onEc2({ containers: [container("app", { memoryReservation: UNKNOWN })] }),
    },
    { name: "launch types that are not known", task: onEc2({ launchTypes: UNKNOWN }) },
  ],
};
