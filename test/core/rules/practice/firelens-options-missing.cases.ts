import { UNKNOWN } from "../../../../core";
import { container, logging, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

type Options = Readonly<Record<string, string>> | Unknown;
const routed = (options: Options, secrets: Options = {}, driver = "awsfirelens"): AnyTask =>
  task<Unknown>({
    containers: [
      container<Unknown>("app", { log: logging<Unknown>("app", driver, options, secrets) }),
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: "an output", task: routed({ Name: "stdout" }) },
    { name: "a secret option", task: routed({}, { api_key: "/key" }) },
  ],
  invalid: [
    {
      name: "no options",
      task: routed({}),
      findings: [
        {
          path: "container.logging",
          message: 'The log driver of "app" names no output.',
          fix: 'Set options, such as Name "cloudwatch_logs".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no logging", task: task() },
    { name: "another driver", task: routed({ a: "b" }, {}, "splunk") },
    { name: "EC2", task: { ...routed({}), launchTypes: ["EC2"] } },
  ],
  unknown: [
    { name: "options that are not known", task: routed(UNKNOWN) },
    { name: "secret options that are not known", task: routed({}, UNKNOWN) },
    { name: "launch types that are not known", task: { ...routed({}), launchTypes: UNKNOWN } },
  ],
};
