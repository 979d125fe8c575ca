import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (...names: (string | Unknown)[]): AnyTask =>
  task<Unknown>({
    containers: [
      container<Unknown>("app", {
        systemControls: names.map((namespace) => ({ namespace, value: "1" })),
      }),
    ],
  });
const OWN = [
  ...["net.core.somaxconn", "fs.mqueue.msg_max", "kernel.msgmax", "kernel.msgmnb"],
  ...["kernel.msgmni", "kernel.sem", "kernel.shmall", "kernel.shmmax", "kernel.shmmni"],
  "kernel.shm_rmid_forced",
];

export const cases: RuleCases = {
  valid: OWN.map((name) => ({ name, task: having(name) })),
  invalid: ["vm.max_map_count", "kernel.semx", "fs.file-max", "network"].map((name) => ({
    name,
    task: having("net.core.somaxconn", name),
    findings: [
      {
        path: "container.systemControls[1]",
        message: `No container has a "${name}" of its own.`,
        fix: "Remove it; on EC2 set it on the instance.",
      },
    ],
  })),
  notApplicable: [
    { name: "no parameters", task: task() },
    {
      name: "a Windows task, which has none",
      task: {
        ...having("vm.max_map_count"),
        platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      },
    },
  ],
  unknown: [{ name: "a parameter that is not known", task: having(UNKNOWN) }],
};
