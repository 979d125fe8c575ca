import { AWS_DOCS } from "../../data/aws-docs";
import { containersOf } from "../containers";
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
  check: (task) => {
    const count = containersOf(task).length;
    return count <= MAXIMUM
      ? []
      : [
          {
            path: "containers",
            message: `The task has "${count}" containers; ECS accepts at most ${MAXIMUM}.`,
            fix: "Merge sidecars, or move some to a task of their own.",
          },
        ];
  },
};
