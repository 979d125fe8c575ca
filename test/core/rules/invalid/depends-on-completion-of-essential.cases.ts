import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const waitingFor = (condition: string, essential?: boolean): AnyTask =>
  task({
    containers: [
      container("app", { dependsOn: { migrate: condition } }),
      container("migrate", essential === undefined ? {} : { essential }),
    ],
  });

const finding = (condition: string) => ({
  path: "container.dependsOn.migrate",
  message: `The condition "${condition}" waits for "migrate" to exit, but "migrate" is essential: its exit stops the task.`,
  fix: "Set sidecars.migrate.essential to false, or wait for START or HEALTHY.",
});

export const cases: RuleCases = {
  valid: [
    { name: "SUCCESS of a container that is not essential", task: waitingFor("SUCCESS", false) },
    { name: "COMPLETE of a container that is not essential", task: waitingFor("COMPLETE", false) },
    { name: "START of an essential container", task: waitingFor("START", true) },
    { name: "HEALTHY of an essential container", task: waitingFor("HEALTHY", true) },
  ],
  invalid: [
    {
      name: "SUCCESS of an essential container",
      task: waitingFor("SUCCESS", true),
      findings: [finding("SUCCESS")],
    },
    {
      name: "COMPLETE of an essential container",
      task: waitingFor("COMPLETE", true),
      findings: [finding("COMPLETE")],
    },
    {
      name: "SUCCESS of a container that does not say whether it is essential",
      task: waitingFor("SUCCESS"),
      findings: [finding("SUCCESS")],
    },
  ],
  notApplicable: [
    { name: "no dependency", task: task() },
    {
      name: "a dependency on a container that is not there",
      task: task({ containers: [container("app", { dependsOn: { migrate: "SUCCESS" } })] }),
    },
    {
      name: "a container that waits for itself",
      task: task({ containers: [container("app", { dependsOn: { app: "SUCCESS" } })] }),
    },
    { name: "a condition ECS does not know", task: waitingFor("success", true) },
  ],
  unknown: [
    {
      name: "a condition that is not known",
      task: task({
        containers: [container("app", { dependsOn: { migrate: UNKNOWN } }), container("migrate")],
      }),
    },
    {
      name: "a target of which it is not known whether it is essential",
      task: task({
        containers: [
          container("app", { dependsOn: { migrate: "SUCCESS" } }),
          container("migrate", { essential: UNKNOWN }),
        ],
      }),
    },
    {
      name: "a target whose name is not known",
      task: task({
        containers: [
          container("app", {
            dependsOn: [{ path: "container.dependsOn", container: UNKNOWN, condition: "SUCCESS" }],
          }),
          container("migrate", { name: UNKNOWN }),
        ],
      }),
    },
  ],
};
