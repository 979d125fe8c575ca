import { AWS_DOCS } from "../../data/aws-docs";
import { containersOf } from "../containers";
import { containersFieldOf } from "../fields";
import type { Rule } from "../rule";

const MAXIMUM = 10;

export const containerCount: Rule = {
  id: "container-count",
  title: "A task has at most 10 containers",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a task definition with more than 10 containers; the limit cannot be raised.",
  fix: "Merge sidecars, or move some to a task of their own.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "as many as there may be",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "api", image: "api:1" },
              { name: "log", image: "log:1" },
              { name: "metrics", image: "metrics:1" },
              { name: "traces", image: "traces:1" },
              { name: "proxy", image: "proxy:1" },
              { name: "auth", image: "auth:1" },
              { name: "cache", image: "cache:1" },
              { name: "config", image: "config:1" },
              { name: "secrets", image: "secrets:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one more",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "api", image: "api:1" },
              { name: "log", image: "log:1" },
              { name: "metrics", image: "metrics:1" },
              { name: "traces", image: "traces:1" },
              { name: "proxy", image: "proxy:1" },
              { name: "auth", image: "auth:1" },
              { name: "cache", image: "cache:1" },
              { name: "config", image: "config:1" },
              { name: "secrets", image: "secrets:1" },
              { name: "mesh", image: "mesh:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions",
            message: 'The task has "11" containers; ECS accepts at most 10.',
            fix: "Merge sidecars, or move some to a task of their own.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const count = containersOf(task).length;
    return count <= MAXIMUM
      ? []
      : [
          {
            path: containersFieldOf(task),
            message: `The task has "${count}" containers; ECS accepts at most ${MAXIMUM}.`,
            fix: "Merge sidecars, or move some to a task of their own.",
          },
        ];
  },
};
