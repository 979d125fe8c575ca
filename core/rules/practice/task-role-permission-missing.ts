import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import type { Finding } from "../../issue";
import { known } from "../../known";
import type { StackTask } from "../../model";
import { missingFrom, toldOf } from "../../stack/missing";
import type { Missing } from "../../stack/missing";
import { lacks } from "../../stack/permissions";
import { taskNeeds } from "../../stack/task-needs";
import type { Rule } from "../rule";

export const taskRolePermissionMissing: Rule = {
  id: "task-role-permission-missing",
  title: "The task role may do what the agents beside the application do",
  kind: "practice",
  on: "stack",
  severity: "high",
  why: "Collectors, log routers and ECS Exec call AWS with the task role. Without a permission they run, log an error now and then, and traces, metrics or logs are lost.",
  fix: "Add a statement that allows it to a policy of the task role.",
  url: AWS_DOCS.taskRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a daemon for X-Ray with the policy of AWS",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  taskRoleArn: "arn:aws:iam::123456789012:role/worker",
                  containerDefinitions: [
                    { name: "xray", image: "public.ecr.aws/xray/aws-xray-daemon:3.3.13" },
                  ],
                },
              },
              {
                kind: "role",
                name: "worker",
                request: {
                  RoleName: "worker",
                  ManagedPolicyArns: ["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a log router that may not write",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  taskRoleArn: "arn:aws:iam::123456789012:role/worker",
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      logConfiguration: {
                        logDriver: "awsfirelens",
                        options: { Name: "firehose", delivery_stream: "shop" },
                      },
                    },
                  ],
                },
              },
              { kind: "role", name: "worker", request: { RoleName: "worker" } },
            ],
          },
        },
        findings: [
          {
            about: "web",
            path: "containerDefinitions[0].logConfiguration",
            message:
              'The output "firehose" needs "firehose:PutRecordBatch" on "arn:*:firehose:*:*:deliverystream/shop"; no policy of the role "worker" allows it.',
            fix: "Add a statement that allows it to a policy of the role.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.tasks.flatMap((task) => {
      const role = known(task.taskRole);
      const needs = taskNeeds(task, stack);
      if (role !== undefined) {
        return missingFrom(role, needs).map((missing) =>
          hinted(toldOf(missing, role), missing, task),
        );
      }
      const [first] = task.task.hasTaskRole === false ? missingFrom(undefined, needs) : [];
      return first === undefined ? [] : [withoutRole(first)];
    }),
};

// Many put it on the role that stands beside it.
function hinted(finding: Finding, { actions, resource }: Missing, task: StackTask): Finding {
  const other = known(task.executionRole);
  if (other === undefined || other.hasUnseen) return finding;
  const mayAll = actions.every((action) => !lacks(other, { action, resource }));
  return mayAll
    ? {
        ...finding,
        message: `${finding.message} The execution role "${other.entry.name}" may; the code in the containers does not have it.`,
      }
    : finding;
}

function withoutRole({ need, actions }: Missing): Finding {
  const { about, path, who } = need;
  return {
    about,
    path,
    message: `${who} needs ${list(actions)}; the task has no task role.`,
    fix: "Give the task a role that allows it.",
  };
}
