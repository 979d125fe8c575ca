import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, known } from "../../known";
import { switchIn } from "../options";
import type { Rule } from "../rule";

export const execLoggingOff: Rule = {
  id: "exec-logging-off",
  title: "What is done in ECS Exec is logged",
  kind: "practice",
  on: "cluster",
  severity: "high",
  why: "A session of ECS Exec is a root shell in a running container: without its log nobody can say what was done there.",
  fix: "Set logging to DEFAULT, or to OVERRIDE with a place for the logs.",
  url: AWS_DOCS.executeCommandConfiguration,
  frameworks: [
    { name: "checkov", reference: "CKV_AWS_223" },
    { name: "checkov", reference: "CKV_AWS_224" },
  ],
  options: {
    requireKey: { description: "Whether a key must encrypt the sessions.", default: false },
  },
  cases: {
    valid: [
      {
        title: "the logs of the containers",
        given: {
          cluster: {
            clusterName: "shop",
            configuration: { executeCommandConfiguration: { logging: "DEFAULT" } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "no log",
        given: {
          cluster: {
            clusterName: "shop",
            configuration: { executeCommandConfiguration: { logging: "NONE" } },
          },
        },
        findings: [
          {
            path: "configuration.executeCommandConfiguration.logging",
            message: "The sessions of ECS Exec are not logged.",
            fix: "Set logging to DEFAULT or OVERRIDE.",
          },
        ],
      },
    ],
  },
  check: ({ executeCommand }, options) => {
    const path = known(executeCommand)?.path ?? "configuration.executeCommandConfiguration";
    const isOpen =
      switchIn(options, "requireKey") &&
      executeCommand !== UNKNOWN &&
      executeCommand?.kmsKeyId === undefined;
    return [
      ...(known(executeCommand)?.logging === "NONE"
        ? [
            {
              path: `${path}.logging`,
              message: "The sessions of ECS Exec are not logged.",
              fix: "Set logging to DEFAULT or OVERRIDE.",
            },
          ]
        : []),
      ...(isOpen
        ? [
            {
              path: `${path}.kmsKeyId`,
              message: "No key of the team encrypts the sessions of ECS Exec.",
              fix: "Set kmsKeyId.",
            },
          ]
        : []),
    ];
  },
};
