import { UNKNOWN } from "../../../../core";
import type { Unknown } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const inMode = (networkMode: string | Unknown) => task<Unknown>({ networkMode });
const { networkMode: _, ...modeless } = task();
const wrong = (mode: string) => ({
  name: `the network mode ${mode}`,
  task: inMode(mode),
  findings: [
    {
      path: "networkMode",
      message: `The network mode is "${mode}"; Fargate has only "awsvpc".`,
      fix: 'Set it to "awsvpc".',
    },
  ],
});
export const cases: RuleCases = {
  valid: [{ name: "awsvpc", task: inMode("awsvpc") }],
  invalid: [
    wrong("bridge"),
    wrong("host"),
    wrong("none"),
    {
      name: "no network mode",
      task: modeless,
      findings: [
        {
          path: "networkMode",
          message: 'The network mode is missing; Fargate has only "awsvpc".',
          fix: 'Set it to "awsvpc".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a task on EC2", task: task({ launchTypes: ["EC2"], networkMode: "host" }) },
    { name: "something that is no network mode", task: inMode("vpc") },
  ],
  unknown: [
    { name: "a network mode that is not known", task: inMode(UNKNOWN) },
    {
      name: "launch types that are not known",
      task: task({ launchTypes: UNKNOWN, networkMode: "host" }),
    },
  ],
};
