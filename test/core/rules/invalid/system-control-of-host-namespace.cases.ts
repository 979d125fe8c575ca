import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (modes: Partial<AnyTask>, ...names: (string | Unknown)[]): AnyTask => ({
  ...task<Unknown>({
    launchTypes: ["EC2"],
    containers: [
      container<Unknown>("app", {
        systemControls: names.map((namespace) => ({ namespace, value: "1" })),
      }),
    ],
  }),
  ...modes,
});
const network = {
  path: "container.systemControls[1]",
  message: 'The parameter "net.core.somaxconn" belongs to the host, whose network the task shares.',
  fix: "Remove it, or set another network mode.",
};
const ipc = (name: string) => ({
  name,
  task: having({ ipcMode: "host" }, name),
  findings: [
    {
      path: "container.systemControls[0]",
      message: `The parameter "${name}" belongs to the host, whose shared memory the task uses.`,
      fix: "Remove it, or set another ipcMode.",
    },
  ],
});
const ALL = ["net.core.somaxconn", "kernel.sem", "fs.mqueue.msg_max"];
export const cases: RuleCases = {
  valid: [
    { name: "namespaces of the task", task: having({ ipcMode: "task" }, ...ALL) },
    {
      name: "shared memory of the task in the network of the host",
      task: having({ networkMode: "host" }, "kernel.sem", "kernel.netx"),
    },
    {
      name: "the network of the task with shared memory of the host",
      task: having({ ipcMode: "host" }, "net.core.somaxconn", "kernel.semx", "fs.file-max"),
    },
  ],
  invalid: [
    {
      name: "the network of the host",
      task: having({ networkMode: "host", ipcMode: "host" }, "network", "net.core.somaxconn"),
      findings: [network],
    },
    ...[
      "fs.mqueue.msg_max",
      "kernel.msgmax",
      "kernel.msgmnb",
      "kernel.msgmni",
      "kernel.sem",
      "kernel.shmall",
      "kernel.shmmax",
      "kernel.shmmni",
      "kernel.shm_rmid_forced",
    ].map(ipc),
  ],
  notApplicable: [{ name: "no parameters", task: having({ networkMode: "host" }) }],
  unknown: [
    {
      name: "modes that are not known",
      task: having({ networkMode: UNKNOWN, ipcMode: UNKNOWN }, ...ALL),
    },
    { name: "a parameter that is not known", task: having({ networkMode: "host" }, UNKNOWN) },
    {
      name: "a Windows task, which has none",
      task: having(
        { networkMode: "host", platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
        ...ALL,
      ),
    },
  ],
};
