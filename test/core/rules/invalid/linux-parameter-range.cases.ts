import { UNKNOWN } from "../../../../core";
import type { LinuxModel } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (linuxParameters: LinuxModel<Unknown> | Unknown): AnyTask =>
  task<Unknown>({
    launchTypes: ["EC2"],
    containers: [container<Unknown>("app", { linuxParameters })],
  });
const wrong = (
  field: "swappiness" | "maxSwap" | "sharedMemorySize",
  value: number,
  range: string,
) => ({
  name: `${field} of ${value}`,
  task: having({ [field]: value }),
  findings: [
    {
      path: `container.linuxParameters.${field}`,
      message: `The ${field} "${value}" is not in the range ${range}.`,
      fix: `Use a value ${field === "swappiness" ? "from" : "of"} ${range}.`,
    },
  ],
});
export const cases: RuleCases = {
  valid: [
    { name: "the least", task: having({ swappiness: 0, maxSwap: 0, sharedMemorySize: 1 }) },
    {
      name: "the most",
      task: having({ swappiness: 100, maxSwap: 99999, sharedMemorySize: 99999 }),
    },
  ],
  invalid: [
    wrong("swappiness", -1, "0 to 100"),
    wrong("swappiness", 101, "0 to 100"),
    wrong("maxSwap", -1, "0 or more"),
    wrong("sharedMemorySize", 0, "1 or more"),
  ],
  notApplicable: [{ name: "no parameters", task: task() }],
  unknown: [
    { name: "parameters that are not known", task: having(UNKNOWN) },
    {
      name: "numbers that are not known",
      task: having({ swappiness: UNKNOWN, maxSwap: UNKNOWN, sharedMemorySize: UNKNOWN }),
    },
  ],
};
