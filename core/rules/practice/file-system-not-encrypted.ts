import { AWS_DOCS } from "../../data/aws-docs";
import { mountedFileSystems } from "../../stack/file-systems";
import type { Rule } from "../rule";

export const fileSystemNotEncrypted: Rule = {
  id: "file-system-not-encrypted",
  title: "A file system that tasks mount is encrypted",
  kind: "practice",
  on: "stack",
  severity: "medium",
  why: "What tasks write lies in plain text on the disks of EFS. It cannot be encrypted later: its files have to move to another file system.",
  fix: "Set encrypted to true.",
  url: AWS_DOCS.efsVolume,
  frameworks: [
    { name: "AWS Security Hub", reference: "EFS.1" },
    { name: "checkov", reference: "CKV_AWS_42" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "encrypted",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [],
                  volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId: "fs-1" } }],
                },
              },
              {
                kind: "fileSystem",
                name: "files",
                request: { FileSystemId: "fs-1", Encrypted: true },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "not encrypted",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [],
                  volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId: "fs-1" } }],
                },
              },
              { kind: "fileSystem", name: "files", request: { FileSystemId: "fs-1" } },
            ],
          },
        },
        findings: [
          {
            about: "files",
            path: "Encrypted",
            message: 'The file system "files", which tasks mount, is not encrypted.',
            fix: "Set encrypted to true.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    mountedFileSystems(stack).flatMap(({ id, name, request }) =>
      [undefined, null, false].some((no) => no === request["Encrypted"])
        ? [
            {
              about: id,
              path: "Encrypted",
              message: `The file system "${name}", which tasks mount, is not encrypted.`,
              fix: "Set encrypted to true.",
            },
          ]
        : [],
    ),
};
