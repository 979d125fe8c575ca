import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (fields: object) => ({
  taskDefinition: { containerDefinitions: [definition("app")], ...fields },
});
const finding = (field: string, what: string, fix = `Remove ${field}.`) => ({
  path: field,
  message: `With the ${field} "host" the task ${what}.`,
  fix,
});
const PID = finding("pidMode", "sees and may signal all processes of the machine");
const IPC = finding("ipcMode", "reads the shared memory of all processes of the machine");
const NETWORK = finding(
  "networkMode",
  "listens and connects as the machine itself",
  'Set networkMode to "awsvpc".',
);
const ALL = { pidMode: "host", ipcMode: "host", networkMode: "host" };
const WINDOWS = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };

export const cases: RuleCases = {
  valid: [
    { name: "nothing shared", given: given({}) },
    {
      name: "what the task shares within itself",
      given: given({ pidMode: "task", ipcMode: "task", networkMode: "awsvpc" }),
    },
    { name: "what may be", given: given({ pidMode: "host" }), options: { allow: ["pidMode"] } },
  ],
  invalid: [
    { name: "all of it", given: given(ALL), findings: [PID, IPC, NETWORK] },
    {
      name: "what may not be",
      given: given(ALL),
      options: { allow: ["ipcMode", "networkMode"] },
      findings: [PID],
    },
  ],
  notApplicable: [{ name: "no task of its own", given: given({ networkMode: "none" }) }],
  unknown: [
    {
      name: "modes that are not known",
      given: given({ pidMode: UNKNOWN, ipcMode: UNKNOWN, networkMode: UNKNOWN }),
    },
    {
      name: "Fargate, which refuses it",
      given: given({ ...ALL, requiresCompatibilities: ["FARGATE"] }),
    },
    { name: "Windows, which refuses it", given: given({ ...ALL, ...WINDOWS }) },
  ],
};
