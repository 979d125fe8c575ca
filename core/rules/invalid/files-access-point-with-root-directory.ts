import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Rule } from "../rule";

export const filesAccessPointWithRootDirectory: Rule = {
  id: "files-access-point-with-root-directory",
  title: "An access point of S3 Files decides the directory that is mounted",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a root directory other than / beside an access point, which has its own.",
  fix: "Leave rootDirectory out.",
  url: AWS_DOCS.s3FilesVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an access point alone",
        given: {
          taskDefinition: {
            family: "web",
            volumes: [
              {
                name: "data",
                s3filesVolumeConfiguration: {
                  fileSystemArn: "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1",
                  accessPointArn:
                    "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1/access-point/fsap-1",
                },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1", memory: 128 }],
            taskRoleArn: "arn:aws:iam::123456789012:role/web",
          },
        },
      },
    ],
    invalid: [
      {
        title: "an access point and a directory",
        given: {
          taskDefinition: {
            family: "web",
            volumes: [
              {
                name: "data",
                s3filesVolumeConfiguration: {
                  fileSystemArn: "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1",
                  accessPointArn:
                    "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1/access-point/fsap-1",
                  rootDirectory: "/shop",
                },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1", memory: 128 }],
            taskRoleArn: "arn:aws:iam::123456789012:role/web",
          },
        },
        findings: [
          {
            path: "volumes[0].s3filesVolumeConfiguration.rootDirectory",
            message: 'The root directory "/shop" stands beside an access point, which has its own.',
            fix: "Leave rootDirectory out, or leave accessPointArn out.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.volumes).flatMap(({ s3Files }) => {
      const files = known(s3Files);
      if (files?.accessPointArn === undefined || files.rootDirectory === undefined) return [];
      const directory = task.peek(files.rootDirectory);
      return directory === undefined || directory === "/"
        ? []
        : [
            {
              path: `${files.path}.rootDirectory`,
              message: `The root directory "${directory}" stands beside an access point, which has its own.`,
              fix: "Leave rootDirectory out, or leave accessPointArn out.",
            },
          ];
    }),
};
