import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Rule } from "../rule";

export const filesWithoutTaskRole: Rule = {
  id: "files-without-task-role",
  title: "A task that mounts S3 Files has a task role",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS mounts an S3 Files file system with the task role, and refuses a task definition without one.",
  fix: "Set taskRoleArn.",
  url: AWS_DOCS.s3FilesVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a task role",
        given: {
          taskDefinition: {
            family: "web",
            volumes: [
              {
                name: "data",
                s3filesVolumeConfiguration: {
                  fileSystemArn: "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1",
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
        title: "no task role",
        given: {
          taskDefinition: {
            family: "web",
            volumes: [
              {
                name: "data",
                s3filesVolumeConfiguration: {
                  fileSystemArn: "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-1",
                },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1", memory: 128 }],
          },
        },
        findings: [
          {
            path: "volumes[0].s3filesVolumeConfiguration",
            message: "The file system is mounted with the task role, which is missing.",
            fix: "Set taskRoleArn.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    task.hasTaskRole === false
      ? items(task.volumes).flatMap(({ s3Files }) => {
          const files = known(s3Files);
          return files === undefined
            ? []
            : [
                {
                  path: files.path,
                  message: "The file system is mounted with the task role, which is missing.",
                  fix: "Set taskRoleArn.",
                },
              ];
        })
      : [],
};
