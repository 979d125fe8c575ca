import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { logsOf, optionsOf } from "../logs";
import type { Rule } from "../rule";

export const logBufferWithoutEffect: Rule = {
  id: "log-buffer-without-effect",
  title: "Only the mode non-blocking has a buffer",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "In the mode blocking the driver keeps no buffer: its size does nothing, and the container waits when the destination is slow.",
  fix: "Remove the option, or set the mode non-blocking.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a buffer that is used",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: {
                    "awslogs-group": "/shop",
                    "awslogs-region": "eu-west-1",
                    mode: "non-blocking",
                    "max-buffer-size": "25m",
                  },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a buffer in the mode blocking",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: {
                    "awslogs-group": "/shop",
                    "awslogs-region": "eu-west-1",
                    mode: "blocking",
                    "max-buffer-size": "25m",
                  },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.max-buffer-size",
            message: 'The mode "blocking" has no buffer; "max-buffer-size" does nothing.',
            fix: "Remove it, or set mode to non-blocking.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    logsOf(task).flatMap((log) => {
      const options = optionsOf(log);
      const isBlocking = options.some(
        ({ name, value }) => name === "mode" && task.peek(value) === "blocking",
      );
      return options.flatMap(({ name, path }) =>
        isBlocking && known(name) === "max-buffer-size"
          ? [
              {
                path,
                message: 'The mode "blocking" has no buffer; "max-buffer-size" does nothing.',
                fix: "Remove it, or set mode to non-blocking.",
              },
            ]
          : [],
      );
    }),
};
