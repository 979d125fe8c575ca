import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

export const portNameInvalid: Rule = {
  id: "port-name-invalid",
  title: "Port names use lower-case letters, digits, hyphens and underscores",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a port name with other characters, with more than 64, or with a hyphen first.",
  fix: "Rename the port.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a name of a port",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 80, name: "web-80" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a capital letter",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80, name: "Web" }] },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0].name",
            message: 'The port name "Web" is not legal.',
            fix: "Use 1 to 64 lower-case letters, digits, underscores and hyphens, no hyphen first.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ ports }) =>
      items(ports).flatMap(({ name, path }) => {
        const text = known(name);
        return text === undefined || NAME.test(text)
          ? []
          : [
              {
                path: `${path}.name`,
                message: `The port name "${text}" is not legal.`,
                fix: "Use 1 to 64 lower-case letters, digits, underscores and hyphens, no hyphen first.",
              },
            ];
      }),
    ),
};
