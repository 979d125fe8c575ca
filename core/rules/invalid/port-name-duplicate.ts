import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { called, containersOf } from "../containers";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const portNameDuplicate: Rule = {
  id: "port-name-duplicate",
  title: "Port names are unique in the task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Service Connect finds a port by its name, so ECS refuses a task that has the name twice.",
  fix: "Rename one of the ports.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two names",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80, name: "web" }] },
              { name: "api", image: "api:1", portMappings: [{ containerPort: 81, name: "api" }] },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one name in two containers",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80, name: "web" }] },
              { name: "api", image: "api:1", portMappings: [{ containerPort: 81, name: "web" }] },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].portMappings[0].name",
            message: 'The port name "web" is taken by a port of "app".',
            fix: "Give each port of the task its own name.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const named = containersOf(task).flatMap((container) =>
      items(container.ports).map(({ name, path }) => ({ name, path, owner: called(container) })),
    );
    return repeated(named, ({ name }) => name).map(({ item, first, key }) => ({
      path: `${item.path}.name`,
      message: `The port name "${key}" is taken by a port of ${first.owner}.`,
      fix: "Give each port of the task its own name.",
    }));
  },
};
