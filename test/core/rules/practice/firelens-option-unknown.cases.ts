import { UNKNOWN } from "../../../../core";
import { container, router, task } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const routing = (options: Readonly<Record<string, string>> | Unknown) =>
  task<Unknown>({
    containers: [container<Unknown>("log", { firelens: router<Unknown>("fluentbit", options) })],
  });
const unknown = (name: string, near = "") => ({
  name,
  task: routing({ [name]: "x" }),
  findings: [
    {
      path: `sidecars.log.firelens.options.${name}`,
      message: `A router has no option "${name}".${near}`,
      fix: "Rename the option, or move it to the logConfiguration of the application.",
    },
  ],
});

export const cases: RuleCases = {
  valid: ["enable-ecs-log-metadata", "config-file-type", "config-file-value"].map((name) => ({
    name,
    task: routing({ [name]: "x" }),
  })),
  invalid: [
    unknown("config-file-typ", ' Did you mean "config-file-type"?'),
    unknown("config-file-valu", ' Did you mean "config-file-value"?'),
    unknown("enable-ecs-log-metdata", ' Did you mean "enable-ecs-log-metadata"?'),
    unknown("Host"),
  ],
  notApplicable: [{ name: "no router", task: task() }],
  unknown: [
    { name: "options that are not known", task: routing(UNKNOWN) },
    {
      name: "a name that is not known",
      task: task<Unknown>({
        containers: [
          container<Unknown>("log", {
            firelens: {
              path: "sidecars.log.firelens",
              options: [{ path: "x", name: UNKNOWN, value: "y" }],
            },
          }),
        ],
      }),
    },
  ],
};
