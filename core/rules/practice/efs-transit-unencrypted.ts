import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { EfsModel } from "../../model";
import type { AnyTask, Rule } from "../rule";
import { stepsTo } from "../steps";

export const efsTransitUnencrypted: Rule = {
  id: "efs-transit-unencrypted",
  title: "EFS is encrypted in transit",
  kind: "practice",
  on: "task",
  severity: "high",
  preset: "baseline",
  why: "ECS's default is plain NFS: everything that the task reads and writes can be read and changed on its way.",
  fix: "Set transitEncryption to ENABLED.",
  url: AWS_DOCS.efsVolume,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.18" },
    { name: "checkov", reference: "CKV_AWS_97" },
    { name: "Trivy", reference: "AVD-AWS-0035" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "encryption",
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
      },
    ],
    invalid: [
      {
        title: "ECS's default",
        given: {
          taskDefinition: {
            volumes: [{ name: "data", efsVolumeConfiguration: { fileSystemId: "fs-1" } }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0].efsVolumeConfiguration.transitEncryption",
            message: "What the task reads and writes goes over the network in plain text.",
            fix: "Set transitEncryption to ENABLED.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    plainIn(task).map(({ path }) => ({
      path: `${path}.transitEncryption`,
      message: "What the task reads and writes goes over the network in plain text.",
      fix: "Set transitEncryption to ENABLED.",
    })),
  remedy: (task) =>
    plainIn(task).flatMap(({ path }) => {
      const steps = stepsTo(task, path);
      return steps === undefined
        ? []
        : [{ steps: [...steps, "transitEncryption"], value: "ENABLED" }];
    }),
};

// With IAM or an access point ECS refuses it, which is told as such.
function plainIn(task: AnyTask): EfsModel<unknown, Unknown>[] {
  return items(task.volumes).flatMap((volume) => {
    const efs = known(volume.efs);
    return efs?.transitEncryption === false &&
      efs.iam === false &&
      (efs.accessPointId === undefined || task.peek(efs.accessPointId) === "")
      ? [efs]
      : [];
  });
}
