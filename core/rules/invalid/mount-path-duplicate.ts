import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { containersOf } from "../containers";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const mountPathDuplicate: Rule = {
  id: "mount-path-duplicate",
  title: "A container mounts one volume per path",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'Two mounts of one path hide each other: Docker refuses the container with "Duplicate mount point".',
  fix: "Mount one of them elsewhere.",
  url: AWS_DOCS.mountPoint,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two paths",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [{ name: "a" }],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                mountPoints: [
                  { sourceVolume: "a", containerPath: "/a" },
                  { sourceVolume: "a", containerPath: "/b" },
                ],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one path twice",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [{ name: "a" }, { name: "b" }],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                mountPoints: [
                  { sourceVolume: "a", containerPath: "/a" },
                  { sourceVolume: "b", containerPath: "/a" },
                ],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].mountPoints[1]",
            message: 'The path "/a" is already mounted by containerDefinitions[0].mountPoints[0].',
            fix: "Mount it elsewhere, or remove it.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ mounts }) =>
      repeated(items(mounts), ({ containerPath }) => containerPath).map(({ item, first, key }) => ({
        path: item.path,
        message: `The path "${key}" is already mounted by ${first.path}.`,
        fix: "Mount it elsewhere, or remove it.",
      })),
    ),
};
