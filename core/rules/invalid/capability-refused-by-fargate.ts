import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { VALUES } from "../../data/values";
import { isWindows } from "../../platform";
import { containersOf } from "../containers";
import { isFargate } from "../demand";
import type { Rule } from "../rule";

export const capabilityRefusedByFargate: Rule = {
  id: "capability-refused-by-fargate",
  title: "A Fargate container adds no capability but SYS_PTRACE",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses any other added capability on Fargate; dropping is free.",
  fix: "Remove the capability.",
  url: AWS_DOCS.kernelCapabilities,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "tracing",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                linuxParameters: { capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] } },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "network administration",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                linuxParameters: { capabilities: { add: ["NET_ADMIN"] } },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].linuxParameters.capabilities.add[0]",
            message: 'Fargate refuses the capability "NET_ADMIN"; only "SYS_PTRACE" can be added.',
            fix: "Remove it.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    // A Windows task has no capabilities, and a word that is none is told by another rule.
    if (!isFargate(task) || isWindows(task.platform)) return [];
    return containersOf(task).flatMap(({ path, linuxParameters }) =>
      items(known(known(linuxParameters)?.capabilities)?.add).flatMap((name, i) => {
        const refused = VALUES.capability.find(
          (capability) => capability === name && capability !== "SYS_PTRACE",
        );
        return refused === undefined
          ? []
          : [
              {
                path: `${path}.linuxParameters.capabilities.add[${i}]`,
                message: `Fargate refuses the capability "${refused}"; only "SYS_PTRACE" can be added.`,
                fix: "Remove it.",
              },
            ];
      }),
    );
  },
};
