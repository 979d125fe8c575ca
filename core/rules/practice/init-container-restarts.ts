import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import { called } from "../containers";
import { kindsOf } from "../kinds";
import type { Rule } from "../rule";

export const initContainerRestarts: Rule = {
  id: "init-container-restarts",
  title: "A container that others wait for to end stays ended",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "medium",
  why: "A restart policy also acts on exit code 0: what was to run once runs again and again, beside the application.",
  fix: "Remove the restart policy, or add 0 to ignoredExitCodes.",
  url: AWS_DOCS.restartPolicy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "no restart after success",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "setup", condition: "SUCCESS" }],
              },
              {
                name: "setup",
                image: "setup:1",
                essential: false,
                restartPolicy: { enabled: true, ignoredExitCodes: [0] },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a restart after any end",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "setup", condition: "SUCCESS" }],
              },
              {
                name: "setup",
                image: "setup:1",
                essential: false,
                restartPolicy: { enabled: true },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].restartPolicy",
            message:
              'Others wait for "setup" to end, but its restart policy starts it again, also after the exit code "0".',
            fix: "Remove the restart policy, or add 0 to ignoredExitCodes.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    [...kindsOf(task)].flatMap(([container, kind]) => {
      const policy = known(container.restartPolicy);
      if (kind !== "init" || policy?.enabled !== true) return [];
      const codes = policy.ignoredExitCodes;
      return codes === UNKNOWN || items(codes).some((code) => code === 0 || code === UNKNOWN)
        ? []
        : [
            {
              path: policy.path,
              message: `Others wait for ${called(container)} to end, but its restart policy starts it again, also after the exit code "0".`,
              fix: "Remove the restart policy, or add 0 to ignoredExitCodes.",
            },
          ];
    }),
};
