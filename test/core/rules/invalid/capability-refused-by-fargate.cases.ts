import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const adding = (...add: (string | Unknown)[]): AnyTask =>
  task<Unknown>({
    containers: [
      container<Unknown>("app", { linuxParameters: { capabilities: { add, drop: ["NET_RAW"] } } }),
    ],
  });
const refused = (i: number, name: string) => ({
  path: `container.linuxParameters.capabilities.add[${i}]`,
  message: `Fargate refuses the capability "${name}"; only "SYS_PTRACE" can be added.`,
  fix: "Remove it.",
});
export const cases: RuleCases = {
  valid: [{ name: "tracing", task: adding("SYS_PTRACE") }],
  invalid: [
    {
      name: "two others",
      task: adding("NET_ADMIN", "SYS_PTRACE", "ALL"),
      findings: [refused(0, "NET_ADMIN"), refused(2, "ALL")],
    },
  ],
  notApplicable: [
    { name: "no linux parameters", task: task() },
    { name: "a task on EC2", task: { ...adding("NET_ADMIN"), launchTypes: ["EC2"] } },
    { name: "something that is no capability", task: adding("NET") },
  ],
  unknown: [
    {
      name: "a Windows task",
      task: {
        ...adding("NET_ADMIN"),
        platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      },
    },
    { name: "a capability that is not known", task: adding(UNKNOWN) },
    {
      name: "capabilities that are not known",
      task: task<Unknown>({
        containers: [container<Unknown>("app", { linuxParameters: { capabilities: UNKNOWN } })],
      }),
    },
  ],
};
