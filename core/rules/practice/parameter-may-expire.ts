import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { parametersOf } from "../../stack/parameters";
import type { Rule } from "../rule";

export const parameterMayExpire: Rule = {
  id: "parameter-may-expire",
  title: "A parameter that a task reads does not expire",
  kind: "practice",
  on: "stack",
  severity: "high",
  why: "SSM deletes an expired parameter. Running tasks go on; the next one that is started, perhaps at night to replace another, stops before its containers start.",
  fix: "Remove the expiration from the policies of the parameter.",
  url: AWS_DOCS.parameterPolicies,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a parameter that only reminds of a change",
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
              {
                kind: "parameter",
                name: "key",
                request: {
                  Name: "/shop/key",
                  Policies:
                    '[{"Type":"NoChangeNotification","Version":"1.0","Attributes":{"After":"20","Unit":"Days"}}]',
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a parameter with an end",
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
              {
                kind: "parameter",
                name: "key",
                request: {
                  Name: "/shop/key",
                  Policies:
                    '[{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2027-01-01T00:00:00.000Z"}}]',
                },
              },
            ],
          },
        },
        findings: [
          {
            about: "key",
            path: "Policies",
            message: 'The parameter "/shop/key" expires, and "app" of "web" reads it.',
            fix: "Remove the expiration.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.tasks.flatMap((task) =>
      parametersOf(task, stack).flatMap(({ who, name, parameter }) => {
        const entry = known(parameter);
        const policies = entry?.request["Policies"];
        const expires = typeof policies === "string" && /"Type"\s*:\s*"Expiration"/.test(policies);
        return entry === undefined || !expires
          ? []
          : [
              {
                about: entry.id,
                path: "Policies",
                message: `The parameter "${name}" expires, and ${who} of "${task.entry.name}" reads it.`,
                fix: "Remove the expiration.",
              },
            ];
      }),
    ),
};
