import { AWS_DOCS } from "../../data/aws-docs";
import { isGiven, isObject } from "../../json";
import { UNKNOWN } from "../../known";
import type { StackEntry } from "../../model";
import { mountedAccessPoints } from "../../stack/file-systems";
import type { Rule } from "../rule";

export const accessPointOfRoot: Rule = {
  id: "access-point-of-root",
  title: "An access point opens one directory to one user",
  kind: "practice",
  on: "stack",
  severity: "medium",
  why: "Without a directory the tasks see the files of everybody; without a user they write as whom they like, root included.",
  fix: "Set a root directory and a POSIX user.",
  url: AWS_DOCS.efsVolume,
  frameworks: [
    { name: "AWS Security Hub", reference: "EFS.3" },
    { name: "AWS Security Hub", reference: "EFS.4" },
    { name: "checkov", reference: "CKV_AWS_329" },
    { name: "checkov", reference: "CKV_AWS_330" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "a directory and a user",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [],
                  volumes: [
                    {
                      name: "data",
                      efsVolumeConfiguration: {
                        fileSystemId: "fs-1",
                        authorizationConfig: { accessPointId: "fsap-1", iam: "ENABLED" },
                      },
                    },
                  ],
                },
              },
              {
                kind: "accessPoint",
                name: "point",
                request: {
                  AccessPointId: "fsap-1",
                  RootDirectory: { Path: "/shop" },
                  PosixUser: { Uid: 1000, Gid: 1000 },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the whole file system",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [],
                  volumes: [
                    {
                      name: "data",
                      efsVolumeConfiguration: {
                        fileSystemId: "fs-1",
                        authorizationConfig: { accessPointId: "fsap-1", iam: "ENABLED" },
                      },
                    },
                  ],
                },
              },
              {
                kind: "accessPoint",
                name: "point",
                request: { AccessPointId: "fsap-1", PosixUser: { Uid: 1000, Gid: 1000 } },
              },
            ],
          },
        },
        findings: [
          {
            about: "point",
            path: "RootDirectory",
            message: 'The access point "point" opens the whole file system.',
            fix: "Set a root directory.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    mountedAccessPoints(stack).flatMap((point) => {
      const { id: about, name, request } = point;
      return [
        ...(opensRoot(point)
          ? [
              {
                about,
                path: "RootDirectory",
                message: `The access point "${name}" opens the whole file system.`,
                fix: "Set a root directory.",
              },
            ]
          : []),
        ...(isGiven(request["PosixUser"])
          ? []
          : [
              {
                about,
                path: "PosixUser",
                message: `The access point "${name}" leaves it to the tasks as whom they write.`,
                fix: "Set a POSIX user.",
              },
            ]),
      ];
    }),
};

function opensRoot({ request }: StackEntry): boolean {
  const directory = request["RootDirectory"];
  if (directory === UNKNOWN) return false;
  const path = isObject(directory) ? directory["Path"] : undefined;
  return !isGiven(path) || path === "/";
}
