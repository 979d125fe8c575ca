import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { isElsewhere } from "../fields";
import type { Rule } from "../rule";

const FSX = "fsxWindowsFileServerVolumeConfiguration";

export const fsxOnLinux: Rule = {
  id: "fsx-on-linux",
  title: "Volumes on FSx for Windows File Server belong to Windows tasks",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS mounts FSx for Windows File Server on Windows instances of EC2 only.",
  fix: "Use EFS, or run the task on Windows.",
  url: AWS_DOCS.fsxVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a Windows task",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
            containerDefinitions: [{ name: "app", image: "app:1" }],
            volumes: [
              {
                name: "files",
                fsxWindowsFileServerVolumeConfiguration: {
                  fileSystemId: "fs-1",
                  rootDirectory: "share",
                  authorizationConfig: { credentialsParameter: "/ad", domain: "example.com" },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a Linux task",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            runtimePlatform: { operatingSystemFamily: "LINUX" },
            containerDefinitions: [{ name: "app", image: "app:1" }],
            volumes: [
              {
                name: "files",
                fsxWindowsFileServerVolumeConfiguration: {
                  fileSystemId: "fs-1",
                  rootDirectory: "share",
                  authorizationConfig: { credentialsParameter: "/ad", domain: "example.com" },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "volumes[0].fsxWindowsFileServerVolumeConfiguration",
            message: "A Linux task cannot mount FSx for Windows File Server.",
            fix: "Use EFS, or run the task on Windows.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    task.platform.operatingSystemFamily !== "LINUX" || !isElsewhere(task)
      ? []
      : items(task.volumes)
          .filter(({ otherStorage }) => items(otherStorage).includes(FSX))
          .map(({ path }) => ({
            path: `${path}.${FSX}`,
            message: "A Linux task cannot mount FSx for Windows File Server.",
            fix: "Use EFS, or run the task on Windows.",
          })),
};
