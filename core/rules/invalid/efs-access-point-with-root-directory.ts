import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Rule } from "../rule";

export const efsAccessPointWithRootDirectory: Rule = {
  id: "efs-access-point-with-root-directory",
  title: "An EFS access point decides the directory that is mounted",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "When using an EFS access point, the root directory must either be set to \\"/\\" or be omitted".',
  fix: "Leave rootDirectory out.",
  url: AWS_DOCS.efsVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an access point alone",
        given: {
          taskDefinition: {
            volumes: [
              {
                name: "data",
                efsVolumeConfiguration: {
                  fileSystemId: "fs-1",
                  transitEncryption: "ENABLED",
                  authorizationConfig: { accessPointId: "fsap-1" },
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
        title: "an access point and a directory",
        given: {
          taskDefinition: {
            volumes: [
              {
                name: "data",
                efsVolumeConfiguration: {
                  fileSystemId: "fs-1",
                  transitEncryption: "ENABLED",
                  authorizationConfig: { accessPointId: "fsap-1" },
                  rootDirectory: "/shop",
                },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0].efsVolumeConfiguration.rootDirectory",
            message: 'The root directory "/shop" stands beside an access point, which has its own.',
            fix: "Leave rootDirectory out, or leave accessPointId out.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.volumes).flatMap((volume) => {
      const efs = known(volume.efs);
      if (efs?.accessPointId === undefined || efs.rootDirectory === undefined) return [];
      const directory = task.peek(efs.rootDirectory);
      return directory === undefined || directory === "/"
        ? []
        : [
            {
              path: `${efs.path}.rootDirectory`,
              message: `The root directory "${directory}" stands beside an access point, which has its own.`,
              fix: "Leave rootDirectory out, or leave accessPointId out.",
            },
          ];
    }),
};
