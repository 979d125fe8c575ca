import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called } from "../containers";
import { routersOf } from "../firelens";
import { textsIn } from "../options";
import { holds, portsOf } from "../ports";
import type { Rule } from "../rule";

export const firelensPortExposed: Rule = {
  id: "firelens-port-exposed",
  title: "The ports of a FireLens router are not reached from outside",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "ECS connects the containers and the router by itself. Who reaches port 24224 from outside can write what they like into the logs, and who reaches 8877 or 2020 can ask the router about itself.",
  fix: "Remove the port mapping, and open the port in no security group.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {
    ports: {
      description:
        "Ports that only the task may use: the input, its health check and the HTTP server.",
      default: ["24224", "8877", "2020"],
    },
  },
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
            message:
              'The FireLens router "log" maps the port "24224", which is for the task alone.',
            fix: "Remove the mapping.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    routersOf(task).flatMap((router) =>
      items(router.ports).flatMap((port) => {
        const range = portsOf(port);
        const own = textsIn(options, "ports").find((text) => range && holds(range, Number(text)));
        return known(router.firelens) === undefined || own === undefined
          ? []
          : [
              {
                path: port.path,
                message: `The FireLens router ${called(router)} maps the port "${own}", which is for the task alone.`,
                fix: "Remove the mapping.",
              },
            ];
      }),
    ),
};
