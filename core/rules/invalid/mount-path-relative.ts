import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import { isWindows } from "../../platform";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

/** Tasks for EC2 often leave the operating system out: a drive says that it is Windows. */
const ABSOLUTE = /^(\/|[A-Za-z]:)/;

export const mountPathRelative: Rule = {
  id: "mount-path-relative",
  title: "A volume is mounted at a path from the root",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "No container starts with a mount whose path does not begin at the root.",
  fix: "Write the path from the root.",
  url: AWS_DOCS.mountPoint,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a path from the root",
        given: {
          taskDefinition: {
            family: "web",
            volumes: [{ name: "data" }],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                memory: 128,
                mountPoints: [{ sourceVolume: "data", containerPath: "/data" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a path from nowhere",
        given: {
          taskDefinition: {
            family: "web",
            volumes: [{ name: "data" }],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                memory: 128,
                mountPoints: [{ sourceVolume: "data", containerPath: "data" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].mountPoints[0]",
            message: 'The path "data" does not begin at the root.',
            fix: 'Write it with a leading "/".',
          },
        ],
      },
    ],
  },
  check: (task) =>
    isWindows(task.platform) || task.platform.operatingSystemFamily === UNKNOWN
      ? []
      : containersOf(task).flatMap(({ mounts }) =>
          items(mounts).flatMap((mount) => {
            const at = known(mount.containerPath);
            return at === undefined || ABSOLUTE.test(at)
              ? []
              : [
                  {
                    path: mount.path,
                    message: `The path "${at}" does not begin at the root.`,
                    fix: 'Write it with a leading "/".',
                  },
                ];
          }),
        ),
};
