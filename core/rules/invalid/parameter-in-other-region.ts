import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { parametersOf } from "../../stack/parameters";
import type { Rule } from "../rule";

export const parameterInOtherRegion: Rule = {
  id: "parameter-in-other-region",
  title: "A parameter of another region is read by its ARN",
  kind: "invalid",
  on: "stack",
  severity: "high",
  why: "ECS looks a name up in the region of the task. The task stops before its containers start, again and again, or reads another parameter of that name.",
  fix: "Write the ARN of the parameter, or make it in the region of the task.",
  url: AWS_DOCS.secret,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the ARN of a parameter of another region",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                region: "eu-west-1",
                references: { containerDefinitions: ["key"] },
                request: {
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [
                        {
                          name: "KEY",
                          valueFrom: "arn:aws:ssm:us-east-1:123456789012:parameter/shop/key",
                        },
                      ],
                    },
                  ],
                },
              },
              {
                kind: "parameter",
                name: "key",
                region: "us-east-1",
                request: { Name: "/shop/key", Value: "k" },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the name of a parameter of another region",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                region: "eu-west-1",
                references: { containerDefinitions: ["key"] },
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
                region: "us-east-1",
                request: { Name: "/shop/key", Value: "k" },
              },
            ],
          },
        },
        findings: [
          {
            about: "web",
            path: "containerDefinitions[0].secrets[0].valueFrom",
            message:
              '"app" reads the parameter "/shop/key" by its name in "eu-west-1"; the program makes it in "us-east-1".',
            fix: "Write its ARN, or make it in the region of the task.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.tasks.flatMap((task) =>
      parametersOf(task, stack).flatMap(({ path, who, text, name, parameter }) => {
        const entry = known(parameter);
        const { id, region, references } = task.entry;
        // Only what was made from it certainly means it: regions may have parameters of one name.
        const made = references["containerDefinitions"] ?? [];
        return entry?.region === undefined ||
          region === undefined ||
          entry.region === region ||
          text.startsWith("arn:") ||
          !made.includes(entry.id)
          ? []
          : [
              {
                about: id,
                path,
                message: `${who} reads the parameter "${name}" by its name in "${region}"; the program makes it in "${entry.region}".`,
                fix: "Write its ARN, or make it in the region of the task.",
              },
            ];
      }),
    ),
};
