import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Rule } from "../rule";

export const efsWithoutTransitEncryption: Rule = {
  id: "efs-without-transit-encryption",
  title: "EFS with IAM or an access point is encrypted in transit",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses IAM authorization and access points without transitEncryption, whose default is DISABLED.",
  fix: "Set transitEncryption to ENABLED.",
  url: AWS_DOCS.efsVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "all of it on",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [
              {
                name: "a",
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
        title: "an access point alone",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [
              {
                name: "a",
                efsVolumeConfiguration: {
                  fileSystemId: "fs-1",
                  authorizationConfig: { accessPointId: "fsap-1" },
                },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0].efsVolumeConfiguration.transitEncryption",
            message: "The access point needs encryption in transit, which is off.",
            fix: "Set transitEncryption to ENABLED.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.volumes).flatMap((volume) => {
      const efs = known(volume.efs);
      if (efs?.transitEncryption !== false) return [];
      const hasAccessPoint = efs.accessPointId !== undefined && task.peek(efs.accessPointId) !== "";
      if (!hasAccessPoint && efs.iam !== true) return [];
      return [
        {
          path: `${efs.path}.transitEncryption`,
          message: `${hasAccessPoint ? "The access point" : "IAM authorization"} needs encryption in transit, which is off.`,
          fix: "Set transitEncryption to ENABLED.",
        },
      ];
    }),
};
