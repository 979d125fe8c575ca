import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called } from "../containers";
import { routersOf } from "../firelens";
import { portsOf } from "../ports";
import type { Rule } from "../rule";

/** The router's input. */
const INPUT = 24224;

export const firelensPortExposed: Rule = {
  id: "firelens-port-exposed",
  title: "The input of a FireLens router is not reached from outside",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "ECS connects the containers and the router by itself. Who reaches port 24224 from outside can write what they like into the logs.",
  fix: "Remove the port mapping, and open the port in no security group.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a router without ports",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the port of the input",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: { type: "fluentbit" },
                portMappings: [{ containerPort: 24224 }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0]",
            message: 'The FireLens router "log" maps the port "24224", on which it takes logs.',
            fix: "Remove the mapping.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    routersOf(task).flatMap((router) =>
      items(router.ports).flatMap((port) => {
        const range = portsOf(port);
        return known(router.firelens) === undefined ||
          range === undefined ||
          range.from > INPUT ||
          range.to < INPUT
          ? []
          : [
              {
                path: port.path,
                message: `The FireLens router ${called(router)} maps the port "${INPUT}", on which it takes logs.`,
                fix: "Remove the mapping.",
              },
            ];
      }),
    ),
};
