import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const proxied = (name?: string | Unknown) =>
  task<Unknown>({
    containers: [container<Unknown>("app"), container<Unknown>("envoy")],
    proxy: { path: "proxyConfiguration", ...(name !== undefined && { container: name }) },
  });
export const cases: RuleCases = {
  valid: [{ name: "a container of the task", task: proxied("envoy") }],
  invalid: [
    {
      name: "a slip of the pen",
      task: proxied("envy"),
      findings: [
        {
          path: "proxyConfiguration.containerName",
          message:
            'The task has no container "envy"; it has "app" and "envoy". Did you mean "envoy"?',
          fix: "Name a container of the task.",
        },
      ],
    },
    {
      name: "a proxy of no container",
      task: { ...proxied("envoy"), containers: [] },
      findings: [
        {
          path: "proxyConfiguration.containerName",
          message: 'The task has no container "envoy"; it has no containers.',
          fix: "Name a container of the task.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no proxy", task: task() },
    { name: "a proxy without a name", task: proxied() },
  ],
  unknown: [
    { name: "a name that is not known", task: proxied(UNKNOWN) },
    { name: "a proxy that is not known", task: task({ proxy: UNKNOWN }) },
    { name: "containers that are not known", task: { ...proxied("x"), containers: UNKNOWN } },
  ],
};
