import { AWS_DOCS } from "../../data/aws-docs";
import { called } from "../containers";
import { sidecarsOfKind } from "../kinds";
import type { Rule } from "../rule";

export const proxyNotEssential: Rule = {
  id: "proxy-not-essential",
  title: "A proxy is essential",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "high",
  why: "Without the proxy that its traffic goes through, a task runs on and answers nobody.",
  fix: "Set essential to true at the proxy.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an essential proxy",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "envoy", image: "envoyproxy/envoy:v1.38.0" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a proxy that may end",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "envoy", image: "envoyproxy/envoy:v1.38.0", essential: false },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].essential",
            message:
              'The proxy "envoy" is not essential: when it ends, the task runs on without its traffic.',
            fix: "Set essential to true, or leave it out.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    sidecarsOfKind(task, "proxy")
      .filter(({ essential }) => essential === false)
      .map((proxy) => ({
        path: `${proxy.path}.essential`,
        message: `The proxy ${called(proxy)} is not essential: when it ends, the task runs on without its traffic.`,
        fix: "Set essential to true, or leave it out.",
      })),
};
