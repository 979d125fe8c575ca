import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { resource, stacked } from "../stacked";

const mounting = (fileSystemId: unknown, references?: Record<string, string[]>) =>
  resource(
    "taskDefinition",
    "web",
    {
      containerDefinitions: [],
      volumes: [{ name: "scratch" }, { name: "data", efsVolumeConfiguration: { fileSystemId } }],
    },
    references,
  );
const system = (fields = {}) =>
  resource("fileSystem", "files", { FileSystemId: "fs-1", ...fields });
const plain = [
  {
    about: "files",
    path: "Encrypted",
    message: 'The file system "files", which tasks mount, is not encrypted.',
    fix: "Set encrypted to true.",
  },
];

export const cases: RuleCases = {
  valid: [{ name: "encrypted", ...stacked(mounting("fs-1"), system({ Encrypted: true })) }],
  invalid: [
    { name: "nothing said", ...stacked(mounting("fs-1"), system()), findings: plain },
    {
      name: "no, and null",
      ...stacked(
        mounting("fs-1"),
        { ...mounting("fs-2"), name: "job" },
        system({ Encrypted: false }),
        resource("fileSystem", "others", { FileSystemId: "fs-2", Encrypted: null }),
      ),
      findings: [
        ...plain,
        {
          about: "others",
          path: "Encrypted",
          message: 'The file system "others", which tasks mount, is not encrypted.',
          fix: "Set encrypted to true.",
        },
      ],
    },
    {
      name: "a file system by what the volumes are made from, in two tasks",
      ...stacked(
        mounting(UNKNOWN, { volumes: ["files"] }),
        { ...mounting("fs-1"), name: "job" },
        system({ Encrypted: false }),
      ),
      findings: plain,
    },
  ],
  notApplicable: [
    { name: "a file system that no task mounts", ...stacked(mounting("fs-2"), system()) },
    { name: "no file system", ...stacked(mounting("fs-1")) },
  ],
  unknown: [
    { name: "whether it is", ...stacked(mounting("fs-1"), system({ Encrypted: UNKNOWN })) },
    { name: "which one is mounted", ...stacked(mounting(UNKNOWN), system()) },
  ],
};
