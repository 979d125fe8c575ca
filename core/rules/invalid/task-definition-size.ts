import { AWS_DOCS } from "../../data/aws-docs";
import { TASK_DEFINITION_BYTES } from "../../data/task-definition-size";
import { deliveryOf } from "../../delivery";
import { containersFieldOf } from "../fields";
import type { Rule } from "../rule";

export const taskDefinitionSize: Rule = {
  id: "task-definition-size",
  title: "A task definition has at most 64 KiB",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS: \"Actual length: 'N'. Max allowed length is '65536' bytes.\" Configuration in environment variables is the usual cause.",
  fix: "Move long values out of the environment, to parameters, S3 or the image.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a small document",
        given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
      },
    ],
    invalid: [
      {
        title: "a variable of 64 KiB",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environment: [{ name: "CONFIG", value: "x".repeat(65536) }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions",
            message: 'The task definition has "65638" bytes; ECS accepts at most 65536.',
            fix: "Move long values out of the environment, to parameters, S3 or the image.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const { bytes } = task;
    if (bytes === undefined || bytes <= TASK_DEFINITION_BYTES) return [];
    // A document is the largest part, and the one that may be kept elsewhere.
    const inside = task.documents.find(
      (document) => deliveryOf(document, (leaf) => task.peek(leaf)) === "environment",
    );
    return [
      {
        path: inside?.path ?? containersFieldOf(task),
        message: `The task definition has "${bytes}" bytes; ECS accepts at most ${TASK_DEFINITION_BYTES}.`,
        fix:
          inside?.elsewhere ??
          "Move long values out of the environment, to parameters, S3 or the image.",
      },
    ];
  },
};
