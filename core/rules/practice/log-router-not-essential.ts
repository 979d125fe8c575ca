import { AWS_DOCS } from "../../data/aws-docs";
import { called } from "../containers";
import { sidecarsOfKind } from "../kinds";
import { staysDown } from "../restarts";
import type { Rule } from "../rule";

export const logRouterNotEssential: Rule = {
  id: "log-router-not-essential",
  title: "A log router is essential, or starts again",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "medium",
  why: "Once the router ended, what the other containers write is lost without a word, or blocks them. AWS recommends that it is essential.",
  fix: "Make the router essential, or give it a restart policy.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an essential router",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "log",
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16",
                firelensConfiguration: { type: "fluentbit" },
                essential: true,
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a router that may end",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "log",
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16",
                firelensConfiguration: { type: "fluentbit" },
                essential: false,
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].essential",
            message:
              'The log router "log" is not essential and has no restart policy: once it ended, the output of the others is lost.',
            fix: "Make it essential, or give it a restart policy.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    sidecarsOfKind(task, "log-router")
      .filter((router) => router.essential === false && staysDown(router))
      .map((router) => ({
        path: `${router.path}.essential`,
        message: `The log router ${called(router)} is not essential and has no restart policy: once it ended, the output of the others is lost.`,
        fix: "Make it essential, or give it a restart policy.",
      })),
};
