import { UNKNOWN } from "../../../../core";
import { task, volume } from "../../support";
import type { VolumeModel, Unknown } from "../../../../core";
import type { RuleCases } from "../cases";

const stored = (parts: Partial<VolumeModel<string, Unknown>>) =>
  task<Unknown>({ volumes: [{ ...volume<Unknown>("a"), ...parts }] });
const efs = { path: "volumes.a.efs", fileSystemId: "fs-1", iam: true };
const docker = ["dockerVolumeConfiguration"];
const wrong = (parts: Partial<VolumeModel<string, Unknown>>, kinds: string) => ({
  name: kinds,
  task: stored(parts),
  findings: [
    {
      path: "volumes.a",
      message: `The volume has ${kinds}; ECS accepts one of them.`,
      fix: "Keep one of them.",
    },
  ],
});
export const cases: RuleCases = {
  valid: [
    { name: "no storage", task: stored({}) },
    { name: "EFS", task: stored({ efs, otherStorage: [] }) },
    { name: "the host", task: stored({ hostPath: "/a" }) },
    { name: "Docker", task: stored({ otherStorage: docker }) },
  ],
  invalid: [
    wrong({ efs, otherStorage: docker }, '"efs" and "dockerVolumeConfiguration"'),
    wrong({ efs, hostPath: "/a" }, '"efs" and "host"'),
    wrong({ otherStorage: docker, hostPath: "/a" }, '"dockerVolumeConfiguration" and "host"'),
    wrong(
      { otherStorage: [...docker, "configuredAtLaunch"] },
      '"dockerVolumeConfiguration" and "configuredAtLaunch"',
    ),
  ],
  notApplicable: [{ name: "no volume", task: task() }],
  unknown: [
    { name: "a file system that is not known", task: stored({ efs: UNKNOWN, hostPath: "/a" }) },
    {
      name: "storage that is not known",
      task: stored({ efs, otherStorage: UNKNOWN, hostPath: UNKNOWN }),
    },
    { name: "volumes that are not known", task: task({ volumes: UNKNOWN }) },
  ],
};
