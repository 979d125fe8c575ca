import { UNKNOWN } from "../../../../core";
import { container, task, volume } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const mounted = (containerPath: string | Unknown, platform: AnyTask["platform"] = {}): AnyTask =>
  task<Unknown>({
    platform,
    volumes: [volume<Unknown>("data")],
    containers: [
      container<Unknown>("app", { mounts: [{ volume: "data", containerPath, readOnly: false }] }),
    ],
  });
const wrong = (containerPath: string) => ({
  name: `the path "${containerPath}"`,
  task: mounted(containerPath),
  findings: [
    {
      path: "container.mountPoints[0]",
      message: `The path "${containerPath}" does not begin at the root.`,
      fix: 'Write it with a leading "/".',
    },
  ],
});
export const cases: RuleCases = {
  valid: [
    { name: "a path", task: mounted("/data") },
    { name: "the root", task: mounted("/") },
    {
      name: "a path on Linux",
      task: mounted("/data", { operatingSystemFamily: "LINUX" }),
    },
  ],
  invalid: [wrong("data"), wrong(""), wrong("./data")],
  notApplicable: [
    { name: "no mount", task: task() },
    { name: "a drive, where no system is named", task: mounted("C:/data", {}) },
    {
      name: "a path of Windows",
      task: mounted("\\\\.\\pipe\\docker", { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" }),
    },
  ],
  unknown: [
    { name: "a path that is not known", task: mounted(UNKNOWN) },
    {
      name: "a system that is not known",
      task: mounted("\\\\.\\pipe\\docker", { operatingSystemFamily: UNKNOWN }),
    },
  ],
};
