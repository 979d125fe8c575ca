import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (cpu: number | Unknown) =>
  task<Unknown>({ containers: [container<Unknown>("app", { cpu })] });

export const cases: RuleCases = {
  valid: [
    { name: "no share of its own", task: having(0) },
    { name: "a share", task: having(1) },
  ],
  invalid: [
    {
      name: "less than nothing",
      task: having(-1),
      findings: [
        {
          path: "container.cpu",
          message: 'The container asks for "-1" CPU units.',
          fix: "Use 0 or more, or leave cpu out.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a container that says nothing", task: task() }],
  unknown: [{ name: "a share that is not known", task: having(UNKNOWN) }],
};
