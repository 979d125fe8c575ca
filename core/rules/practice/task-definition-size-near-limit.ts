import { AWS_DOCS } from "../../data/aws-docs";
import { TASK_DEFINITION_BYTES } from "../../data/task-definition-size";
import { containersFieldOf } from "../fields";
import type { Rule } from "../rule";

/** Four fifths of what ECS accepts. */
const NEAR = Math.ceil(0.8 * TASK_DEFINITION_BYTES);

export const taskDefinitionSizeNearLimit: Rule = {
  id: "task-definition-size-near-limit",
  title: "A task definition keeps clear of 64 KiB",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "The next variable may be the one that ECS refuses, and a revision may have to be registered in a hurry. Configuration in environment variables is the usual cause.",
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
        title: "a variable of 60 KB",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environment: [{ name: "CONFIG", value: "x".repeat(60000) }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions",
            message: 'The task definition has "60102" bytes; ECS accepts at most 65536.',
            fix: "Move long values out of the environment, to parameters, S3 or the image.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const { bytes } = task;
    return bytes === undefined || bytes < NEAR || bytes > TASK_DEFINITION_BYTES
      ? []
      : [
          {
            path: containersFieldOf(task),
            message: `The task definition has "${bytes}" bytes; ECS accepts at most ${TASK_DEFINITION_BYTES}.`,
            fix: "Move long values out of the environment, to parameters, S3 or the image.",
          },
        ];
  },
};
