import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { isWindows } from "../../platform";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { agentOf } from "../kinds";
import { isAmong } from "../options";
import type { AnyTask, Rule } from "../rule";

const LINUX = { form: /^(0|root)(:|$)/, example: "1000" };
const WINDOWS = { form: /^containeradministrator(:|$)/i, example: "ContainerUser" };

export const userRoot: Rule = {
  id: "user-root",
  title: "No container runs as root",
  kind: "practice",
  on: "task",
  severity: "medium",
  preset: "strict",
  why: "Most ways out of a container need root inside it, and root may change every file of the image.",
  fix: "Set user to one that is not root.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.20" },
    { name: "AWS Security Hub", reference: "ECS.21" },
    { name: "AWS Config", reference: "ecs-task-definition-nonroot-user" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.3" },
  ],
  options: {
    allow: { description: "Names of containers that may run as root.", default: [] },
  },
  cases: {
    valid: [
      {
        title: "a user of its own, and a log router, which has to be root",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", user: "1000" },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "root, and a user that the image chooses",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", user: "0" },
              { name: "cache", image: "cache:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].user",
            message: '"app" runs as "0".',
            fix: 'Set user to another one that the image has, for example "1000".',
          },
          {
            path: "containerDefinitions[1]",
            message: '"cache" has no user: it runs as root where its image says nothing else.',
            fix: 'Set user to one that the image has, for example "1000".',
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    containersOf(task)
      .filter(
        (container) => container.firelens === undefined && !isAmong(options, "allow", container),
      )
      .flatMap((container) => wrongUser(task, container)),
};

function wrongUser(task: AnyTask, container: AnyContainer): Finding[] {
  const { form, example } = isWindows(task.platform) ? WINDOWS : LINUX;
  const user = container.user === undefined ? "" : task.peek(container.user);
  if (user === "") {
    return task.peek(container.image) === undefined || agentOf(task, container)?.user !== undefined
      ? []
      : [
          {
            path: container.path,
            message: `${called(container)} has no user: it runs as root where its image says nothing else.`,
            fix: `Set user to one that the image has, for example "${example}".`,
          },
        ];
  }
  return user === undefined || !form.test(user)
    ? []
    : [
        {
          path: `${container.path}.user`,
          message: `${called(container)} runs as "${user}".`,
          fix: `Set user to another one that the image has, for example "${example}".`,
        },
      ];
}
