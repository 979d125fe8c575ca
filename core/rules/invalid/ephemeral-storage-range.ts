import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { fieldOf } from "../fields";
import type { Rule } from "../rule";

const LEAST = 21;
const MOST = 200;

export const ephemeralStorageRange: Rule = {
  id: "ephemeral-storage-range",
  title: "Ephemeral storage has 21 to 200 GiB",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses any other size; without one a Fargate task has 20 GiB.",
  fix: "Use 21 to 200 GiB, or leave ephemeralStorage out.",
  url: AWS_DOCS.ephemeralStorage,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "21 GiB",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            ephemeralStorage: { sizeInGiB: 21 },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the default, spelt out",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            ephemeralStorage: { sizeInGiB: 20 },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "ephemeralStorage",
            message: 'The ephemeral storage has "20" GiB; ECS accepts 21 to 200.',
            fix: "Use 21 to 200, or leave it out for 20.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const size = known(task.ephemeralStorage);
    return size === undefined || (size >= LEAST && size <= MOST)
      ? []
      : [
          {
            path: fieldOf(task, "ephemeralStorage"),
            message: `The ephemeral storage has "${size}" GiB; ECS accepts ${LEAST} to ${MOST}.`,
            fix: `Use ${LEAST} to ${MOST}, or leave it out for 20.`,
          },
        ];
  },
};
