import { AWS_DOCS } from "../../data/aws-docs";
import { parametersOf } from "../../stack/parameters";
import type { Rule } from "../rule";

export const parameterNotInStack: Rule = {
  id: "parameter-not-in-stack",
  title: "The parameters that a task reads are made beside it, or known to be made elsewhere",
  kind: "practice",
  on: "stack",
  severity: "low",
  preset: "strict",
  why: "A task whose parameter is missing or renamed stops before its containers start. Of a parameter that nobody deploys here, the preview cannot tell.",
  fix: "Make the parameter beside the task, or list it as external.",
  url: AWS_DOCS.secretsInTasks,
  frameworks: [],
  options: {
    externalParameters: {
      description: "Names of parameters that are made elsewhere.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a parameter of the program",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [{ name: "KEY", valueFrom: "/shop/key" }],
                    },
                  ],
                },
              },
              { kind: "parameter", name: "key", request: { Name: "/shop/key", Value: "k" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a name that nobody makes",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [{ name: "KEY", valueFrom: "/shop/key" }],
                    },
                  ],
                },
              },
            ],
          },
        },
        findings: [
          {
            about: "web",
            path: "containerDefinitions[0].secrets[0].valueFrom",
            message: 'The program makes no parameter "/shop/key", which "app" reads.',
            fix: "Make it here, or list it in externalParameters.",
          },
        ],
      },
    ],
  },
  check: (stack, { externalParameters = [] }) => {
    const elsewhere = [externalParameters].flat();
    return stack.tasks.flatMap((task) =>
      parametersOf(task, stack).flatMap(({ path, who, name, parameter }) =>
        parameter !== undefined || elsewhere.includes(name)
          ? []
          : [
              {
                about: task.entry.id,
                path,
                message: `The program makes no parameter "${name}", which ${who} reads.`,
                fix: "Make it here, or list it in externalParameters.",
              },
            ],
      ),
    );
  },
};
