import { AWS_DOCS } from "../../data/aws-docs";
import { isWindows } from "../../platform";
import { called, containersOf } from "../containers";
import { isFargate } from "../demand";
import { isAmong } from "../options";
import type { Rule } from "../rule";

export const containerPrivileged: Rule = {
  id: "container-privileged",
  title: "No container is privileged",
  kind: "practice",
  on: "task",
  severity: "high",
  preset: "baseline",
  why: "A privileged container is root on the machine: whoever gets into it has all tasks of the machine and the role of the machine.",
  fix: "Remove privileged, and add the one capability or device that is needed.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.4" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.11" },
    { name: "checkov", reference: "CKV_AWS_334" },
  ],
  options: {
    allow: { description: "Names of containers that may be privileged.", default: [] },
  },
  cases: {
    valid: [
      {
        title: "one capability",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                memory: 512,
                linuxParameters: { capabilities: { add: ["NET_ADMIN"] } },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "all of them",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            containerDefinitions: [{ name: "app", image: "app:1", memory: 512, privileged: true }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].privileged",
            message: '"app" is privileged: it is root on the machine.',
            fix: "Remove it, and add the capability or device that is needed.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    // There ECS refuses it, which is told as such.
    isFargate(task) || isWindows(task.platform)
      ? []
      : containersOf(task)
          .filter(
            (container) => container.privileged === true && !isAmong(options, "allow", container),
          )
          .map((container) => ({
            path: `${container.path}.privileged`,
            message: `${called(container)} is privileged: it is root on the machine.`,
            fix: "Remove it, and add the capability or device that is needed.",
          })),
};
