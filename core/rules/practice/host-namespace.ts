import { AWS_DOCS } from "../../data/aws-docs";
import { isWindows } from "../../platform";
import { fieldOf } from "../fields";
import { isFargate } from "../demand";
import { textsIn } from "../options";
import type { Rule } from "../rule";

/** What a task shares with the machine, by the field that says so. */
const SHARED = {
  pidMode: "sees and may signal all processes of the machine",
  ipcMode: "reads the shared memory of all processes of the machine",
  networkMode: "listens and connects as the machine itself",
} as const;

export const hostNamespace: Rule = {
  id: "host-namespace",
  title: "A task has processes, memory and network of its own",
  kind: "practice",
  on: "task",
  severity: "high",
  preset: "baseline",
  why: "What a task shares with the machine it shares with all tasks on it: one container that is taken over then reaches the others, and the credentials of the machine.",
  fix: "Remove the mode host; use awsvpc for the network.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.3" },
    { name: "AWS Security Hub", reference: "ECS.17" },
    { name: "AWS Config", reference: "ecs-awsvpc-networking-enabled" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.4" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.10" },
    { name: "checkov", reference: "CKV_AWS_335" },
  ],
  options: {
    allow: {
      description: 'Fields that may be "host": any of "pidMode", "ipcMode" and "networkMode".',
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a network of its own",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1", memory: 512 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the processes of the machine",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            pidMode: "host",
            containerDefinitions: [{ name: "app", image: "app:1", memory: 512 }],
          },
        },
        findings: [
          {
            path: "pidMode",
            message:
              'With the pidMode "host" the task sees and may signal all processes of the machine.',
            fix: "Remove pidMode.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    // There ECS refuses it, which is told as such.
    if (isFargate(task) || isWindows(task.platform)) return [];
    return (["pidMode", "ipcMode", "networkMode"] as const)
      .filter((field) => task[field] === "host" && !textsIn(options, "allow").includes(field))
      .map((field) => ({
        path: fieldOf(task, field),
        message: `With the ${field} "host" the task ${SHARED[field]}.`,
        fix: field === "networkMode" ? 'Set networkMode to "awsvpc".' : `Remove ${field}.`,
      }));
  },
};
