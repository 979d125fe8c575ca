import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called } from "../containers";
import { isElsewhere } from "../fields";
import { routersOf } from "../firelens";
import type { Rule } from "../rule";

export const firelensRouterRestartInBridge: Rule = {
  id: "firelens-router-restart-in-bridge",
  title: "A FireLens router in network mode bridge is not restarted alone",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "In bridge mode a container that starts again may have another address, and the variable FLUENT_HOST of the others keeps the old one.",
  fix: "Use the network mode awsvpc, or remove the restart policy of the router.",
  url: AWS_DOCS.restartPolicy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a network that the containers share",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            requiresCompatibilities: ["EC2"],
            containerDefinitions: [
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: { type: "fluentbit" },
                restartPolicy: { enabled: true },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "bridge",
        given: {
          taskDefinition: {
            networkMode: "bridge",
            requiresCompatibilities: ["EC2"],
            containerDefinitions: [
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: { type: "fluentbit" },
                restartPolicy: { enabled: true },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].restartPolicy",
            message: 'The router "log" may have another address when it starts again.',
            fix: "Remove the policy, or use the network mode awsvpc.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    (task.networkMode ?? "bridge") !== "bridge" || !isElsewhere(task)
      ? []
      : routersOf(task).flatMap((router) => {
          const policy = known(router.restartPolicy);
          return known(router.firelens) === undefined || policy?.enabled !== true
            ? []
            : [
                {
                  path: policy.path,
                  message: `The router ${called(router)} may have another address when it starts again.`,
                  fix: "Remove the policy, or use the network mode awsvpc.",
                },
              ];
        }),
};
