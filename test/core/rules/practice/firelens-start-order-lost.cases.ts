import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [
    {
      name: "a router that waits for nobody",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
            },
            { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
          ],
        },
      },
    },
    {
      name: "a wait of its own",
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
    {
      name: "a container the router waits for",
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
            {
              name: "db",
              image: "db:1",
              logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
            },
          ],
        },
      },
    },
    {
      name: "a container that is one of those the router waits for",
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
              dependsOn: [
                { containerName: "db", condition: "START" },
                { containerName: "app", condition: "START" },
              ],
            },
            { name: "db", image: "db:1" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "two routed containers, one of which waits for another",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
              dependsOn: [{ containerName: "db", condition: "START" }],
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
    {
      name: "a routed container",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              firelensConfiguration: { type: "fluentbit" },
              dependsOn: [{ containerName: "db", condition: "START" }],
            },
            { name: "db", image: "db:1" },
            {
              name: "web",
              image: "web:1",
              logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
            },
          ],
        },
      },
      findings: [
        {
          path: "containerDefinitions[2].logConfiguration",
          message:
            'The container "web" may start before the router "log": ECS adds that wait only to a router that waits for nobody.',
          fix: 'Add a dependency on "log" with the condition START.',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a task without a router",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              dependsOn: [{ containerName: "db", condition: "START" }],
            },
            { name: "db", image: "db:1" },
          ],
        },
      },
    },
    {
      name: "a container that is not routed",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              logConfiguration: {
                logDriver: "awslogs",
                options: { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1" },
              },
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
    {
      name: "two routers, which ECS refuses",
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
            { name: "db", image: "db:1", firelensConfiguration: { type: "fluentbit" } },
          ],
        },
      },
    },
    {
      name: "a router that routes itself",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              firelensConfiguration: { type: "fluentbit" },
              dependsOn: [{ containerName: "db", condition: "START" }],
              logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
            },
            { name: "db", image: "db:1" },
          ],
        },
      },
    },
  ],
  unknown: [
    {
      name: "waits that are not known",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
              dependsOn: UNKNOWN,
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
    {
      name: "a wait for something that is not known",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
              dependsOn: [{ containerName: UNKNOWN, condition: "START" }],
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
    {
      name: "a router that waits for something not known",
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
              dependsOn: [{ containerName: UNKNOWN, condition: "START" }],
            },
            { name: "db", image: "db:1" },
          ],
        },
      },
    },
  ],
};
