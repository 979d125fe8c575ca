import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import { called } from "../containers";
import { routedIn, routersOf } from "../firelens";
import type { Rule } from "../rule";

export const firelensStartOrderLost: Rule = {
  id: "firelens-start-order-lost",
  title: "A container whose output is routed starts after the router",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "The ECS agent makes routed containers wait for the router only if the router itself depends on nobody; else the first lines are lost, or the container fails to start.",
  fix: "Add a dependency on the router.",
  url: AWS_DOCS.firelens,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a wait of its own",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "log", condition: "START" }],
                logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
              },
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: { type: "fluentbit" },
                dependsOn: [{ containerName: "db", condition: "START" }],
              },
              { name: "db", image: "db:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a router that waits itself",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
              },
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: { type: "fluentbit" },
                dependsOn: [{ containerName: "db", condition: "START" }],
              },
              { name: "db", image: "db:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration",
            message:
              'The container "app" may start before the router "log": ECS adds that wait only to a router that waits for nobody.',
            fix: 'Add a dependency on "log" with the condition START.',
          },
        ],
      },
    ],
  },
  check: (task) => {
    const [router, other] = routersOf(task);
    const name = known(router?.name);
    if (name === undefined || other !== undefined || items(router?.dependsOn).length === 0) {
      return [];
    }
    const awaited = items(router?.dependsOn).map(({ container }) => container);
    return routedIn(task).flatMap((container) => {
      const log = known(container.log);
      const waits = items(container.dependsOn).map((dependency) => dependency.container);
      // A container the router waits for cannot wait for the router.
      return log === undefined ||
        container === router ||
        container.name === UNKNOWN ||
        container.dependsOn === UNKNOWN ||
        waits.some((waitedFor) => waitedFor === name || waitedFor === UNKNOWN) ||
        awaited.some((waiting) => waiting === container.name || waiting === UNKNOWN)
        ? []
        : [
            {
              path: log.path,
              message: `The container ${called(container)} may start before the router "${name}": ECS adds that wait only to a router that waits for nobody.`,
              fix: `Add a dependency on "${name}" with the condition START.`,
            },
          ];
    });
  },
};
