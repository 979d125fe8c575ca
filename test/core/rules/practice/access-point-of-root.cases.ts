import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { resource, stacked } from "../stacked";

const mounting = (accessPointId: unknown) =>
  resource("taskDefinition", "web", {
    containerDefinitions: [],
    volumes: [
      {
        name: "data",
        efsVolumeConfiguration: { fileSystemId: "fs-1", authorizationConfig: { accessPointId } },
      },
    ],
  });
const USER = { Uid: 1000, Gid: 1000 };
const point = (fields = {}) =>
  resource("accessPoint", "point", { AccessPointId: "fsap-1", ...fields });
const root = {
  about: "point",
  path: "RootDirectory",
  message: 'The access point "point" opens the whole file system.',
  fix: "Set a root directory.",
};
const user = {
  about: "point",
  path: "PosixUser",
  message: 'The access point "point" leaves it to the tasks as whom they write.',
  fix: "Set a POSIX user.",
};

export const cases: RuleCases = {
  valid: [
    {
      name: "a directory and a user",
      ...stacked(mounting("fsap-1"), point({ RootDirectory: { Path: "/shop" }, PosixUser: USER })),
    },
  ],
  invalid: [
    { name: "neither", ...stacked(mounting("fsap-1"), point()), findings: [root, user] },
    {
      name: "the root, by its name",
      ...stacked(mounting("fsap-1"), point({ RootDirectory: { Path: "/" }, PosixUser: USER })),
      findings: [root],
    },
    {
      name: "a directory without a path",
      ...stacked(mounting("fsap-1"), point({ RootDirectory: {}, PosixUser: USER })),
      findings: [root],
    },
    {
      name: "no user",
      ...stacked(mounting("fsap-1"), point({ RootDirectory: { Path: "/shop" }, PosixUser: null })),
      findings: [user],
    },
  ],
  notApplicable: [
    { name: "an access point that no task mounts", ...stacked(mounting("fsap-2"), point()) },
  ],
  unknown: [
    {
      name: "a directory and a user that are not known",
      ...stacked(mounting("fsap-1"), point({ RootDirectory: UNKNOWN, PosixUser: UNKNOWN })),
    },
    {
      name: "a path that is not known",
      ...stacked(mounting("fsap-1"), point({ RootDirectory: { Path: UNKNOWN }, PosixUser: USER })),
    },
    { name: "which one is mounted", ...stacked(mounting(UNKNOWN), point()) },
  ],
};
