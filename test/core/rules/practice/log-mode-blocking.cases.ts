import { UNKNOWN } from "../../../../core";
import { container, logging, task } from "../../support";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const AGENT = { image: "datadog/agent:7.60.0" };
const log = (options: unknown, logDriver: unknown = "awslogs") => ({
  logConfiguration: { logDriver, options },
});
const agent = (options: unknown, driver?: unknown) =>
  registering(definition("app"), definition("agent", { ...AGENT, ...log(options, driver) }));

const OPTIONS = "containerDefinitions[1].logConfiguration.options";
const finding = {
  path: `${OPTIONS}.mode`,
  message: '"agent" stands still while CloudWatch Logs is slow: its mode is "blocking".',
  fix: 'Set mode to "non-blocking" with a max-buffer-size.',
};
const steps = (name: string) => ["containerDefinitions", 1, "logConfiguration", "options", name];
const SET_MODE = { steps: steps("mode"), value: "non-blocking" };

export const cases: RuleCases = {
  valid: [
    { name: "a sidecar that does not wait", given: agent({ mode: "non-blocking" }) },
    { name: "a sidecar that does not say", given: agent({ "awslogs-group": "/shop" }) },
    {
      name: "an application that waits",
      given: registering(definition("app", log({ mode: "blocking" }))),
    },
  ],
  invalid: [
    {
      name: "a sidecar that waits, without a buffer",
      given: agent({ "awslogs-group": "/shop", mode: "blocking" }),
      findings: [finding],
      edits: [SET_MODE, { steps: steps("max-buffer-size"), value: "25m" }],
    },
    {
      name: "one that has a buffer",
      given: agent({ mode: "blocking", "max-buffer-size": "64m" }),
      findings: [finding],
      edits: [SET_MODE],
    },
    {
      name: "one in the arguments of a component, which is no request",
      task: task({
        containers: [
          container("app"),
          container("agent", { ...AGENT, log: logging("agent", "awslogs", { mode: "blocking" }) }),
        ],
      }),
      findings: [{ ...finding, path: "sidecars.agent.logging.options.mode" }],
    },
    {
      name: "one that is read below other JSON",
      task: {
        ...task({
          containers: [
            container("app"),
            container("agent", {
              ...AGENT,
              log: {
                ...logging("agent", "awslogs", { mode: "blocking" }),
                path: "taskDefinition.containerDefinitions[1].logConfiguration",
              },
            }),
          ],
        }),
        sized: "by-author",
        prefix: "taskDefinition.",
      },
      findings: [{ ...finding, path: "sidecars.agent.logging.options.mode" }],
      edits: [SET_MODE, { steps: steps("max-buffer-size"), value: "25m" }],
    },
  ],
  notApplicable: [
    { name: "another driver", given: agent({ mode: "blocking" }, "syslog") },
    { name: "no driver", given: registering(definition("app"), definition("agent", AGENT)) },
  ],
  unknown: [
    { name: "a mode that is not known", given: agent({ mode: UNKNOWN }) },
    { name: "options that are not known", given: agent(UNKNOWN) },
    { name: "a driver that is not known", given: agent({ mode: "blocking" }, UNKNOWN) },
  ],
};
