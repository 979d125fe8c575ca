import { AWS_DOCS } from "../../data/aws-docs";
import { called } from "../containers";
import { sidecarsOf } from "../kinds";
import type { Rule } from "../rule";

export const sidecarEssentialImplicit: Rule = {
  id: "sidecar-essential-implicit",
  title: "A sidecar says whether it is essential",
  kind: "practice",
  preset: "strict",
  on: "task",
  severity: "low",
  why: "A container that says nothing is essential: a helper that ends takes the application with it, and whether somebody wanted that nobody can tell.",
  fix: "Set essential.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a word on it",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "cache", image: "redis:7", essential: true },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "none",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "cache", image: "redis:7" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1]",
            message:
              'The sidecar "cache" does not say whether it is essential, and so it is: its end stops the task.',
            fix: "Set essential to true or to false.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    sidecarsOf(task)
      .filter(([{ essential }]) => essential === undefined)
      .map(([container]) => ({
        path: container.path,
        message: `The sidecar ${called(container)} does not say whether it is essential, and so it is: its end stops the task.`,
        fix: "Set essential to true or to false.",
      })),
};
