import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const WINDOWS = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" };
export const cases: RuleCases = {
  valid: [{ name: "process ids of the task", task: task({ pidMode: "task" }) }],
  invalid: [
    {
      name: "process ids of the host",
      task: task({ pidMode: "host" }),
      findings: [
        {
          path: "pidMode",
          message: 'Fargate refuses the pidMode "host".',
          fix: 'Use "task", or leave pidMode out.',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no pidMode", task: task() },
    { name: "a task on EC2", task: task({ launchTypes: ["EC2"], pidMode: "host" }) },
  ],
  unknown: [
    { name: "a pidMode that is not known", task: task({ pidMode: UNKNOWN }) },
    {
      name: "a Windows task, which can have none",
      task: task({ platform: WINDOWS, pidMode: "host" }),
    },
    {
      name: "launch types that are not known",
      task: task({ launchTypes: UNKNOWN, pidMode: "host" }),
    },
  ],
};
