import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Rule } from "../rule";

export const efsWithoutAccessControl: Rule = {
  id: "efs-without-access-control",
  title: "EFS knows who mounts it",
  kind: "practice",
  on: "task",
  severity: "medium",
  preset: "recommended",
  why: "Without IAM and without an access point everybody who reaches the file system mounts all of it, as any user.",
  fix: "Set iam to ENABLED, or give an access point.",
  url: AWS_DOCS.efsVolume,
  frameworks: [
    { name: "AWS Security Hub", reference: "EFS.3" },
    { name: "AWS Security Hub", reference: "EFS.4" },
  ],
  options: {
    requireAccessPoint: { description: "Whether IAM alone is not enough.", default: false },
  },
  cases: {
    valid: [
      {
        title: "IAM",
        given: {
          taskDefinition: {
            volumes: [
              {
                name: "data",
                efsVolumeConfiguration: {
                  fileSystemId: "fs-1",
                  transitEncryption: "ENABLED",
                  authorizationConfig: { iam: "ENABLED" },
                },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "neither",
        given: {
          taskDefinition: {
            volumes: [
              {
                name: "data",
                efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption: "ENABLED" },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0].efsVolumeConfiguration",
            message:
              "The file system is mounted as a whole, without IAM and without an access point.",
            fix: "Set iam to ENABLED, or give an access point.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const isStrict = options["requireAccessPoint"] === true;
    return items(task.volumes).flatMap((volume) => {
      const efs = known(volume.efs);
      const isWhole =
        efs !== undefined &&
        (efs.accessPointId === undefined || task.peek(efs.accessPointId) === "");
      if (!isWhole || (efs.iam !== false && !isStrict)) return [];
      return [
        {
          path: efs.path,
          message: isStrict
            ? "The file system is mounted without an access point."
            : "The file system is mounted as a whole, without IAM and without an access point.",
          fix: isStrict ? "Give an access point." : "Set iam to ENABLED, or give an access point.",
        },
      ];
    });
  },
};
