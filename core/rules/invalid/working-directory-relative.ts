import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN } from "../../known";
import { isWindows } from "../../platform";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const workingDirectoryRelative: Rule = {
  id: "working-directory-relative",
  title: "A working directory begins at the root",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Docker makes no Linux container with a relative working directory.",
  fix: 'Write workingDirectory with a leading "/".',
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an absolute path",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "app:1", workingDirectory: "/app" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a relative path",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "app:1", workingDirectory: "app" }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].workingDirectory",
            message: 'The working directory "app" does not begin at the root.',
            fix: 'Write it with a leading "/".',
          },
        ],
      },
    ],
  },
  check: (task) =>
    isWindows(task.platform) || task.platform.operatingSystemFamily === UNKNOWN
      ? []
      : containersOf(task).flatMap(({ path, workingDirectory }) => {
          const directory = task.peek(workingDirectory);
          // ECS takes an empty text for none. A drive is a Windows container without a platform.
          return directory === undefined || /^(\/|$|[A-Za-z]:)/.test(directory)
            ? []
            : [
                {
                  path: `${path}.workingDirectory`,
                  message: `The working directory "${directory}" does not begin at the root.`,
                  fix: 'Write it with a leading "/".',
                },
              ];
        }),
};
