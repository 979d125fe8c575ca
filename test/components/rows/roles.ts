import { GONE } from "../picture";
import type { TaskRow } from "./row";
import { allow, arn } from "./row";

const READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";
const MINE = "arn:aws:iam::123456789012:role/mine";
const BOUNDARY = "arn:aws:iam::123456789012:policy/boundary";

/** The roles of a task. */
export const ROLE_ROWS: readonly TaskRow[] = [
  {
    fields: ["EcsTaskDefinitionArgs.taskRole", "RoleArgs.arn"],
    set: { taskRole: { arn: MINE } },
    changes: { "web-task-role": GONE, "web-task-definition": { taskRoleArn: MINE } },
  },
  {
    fields: ["EcsTaskDefinitionArgs.executionRole", "RoleArgs.arn"],
    set: { executionRole: { arn: MINE } },
    changes: {
      "web-execution-role": GONE,
      "web-execution-policy-app-#": GONE,
      "web-task-definition": { executionRoleArn: MINE },
    },
  },
  ...(["task", "execution"] as const).map((kind): TaskRow => ({
    fields: [
      "RoleArgs.statements",
      "RoleArgs.kmsKeyArns",
      "RoleArgs.managedPolicyArns",
      "RoleArgs.permissionsBoundary",
      "RoleArgs.path",
    ],
    title: `of the ${kind} role`,
    set: {
      [`${kind}Role`]: {
        statements: [{ actions: ["sns:Publish"], resources: [arn("sns", "news")] }],
        kmsKeyArns: [arn("kms", "key/1")],
        managedPolicyArns: [READ_ONLY],
        permissionsBoundary: BOUNDARY,
        path: "/shop/",
      },
    },
    changes: {
      [`web-${kind}-role`]: {
        path: "/shop/",
        permissionsBoundary: BOUNDARY,
        forceDetachPolicies: true,
      },
      [`web-${kind}-policy-#`]: {
        role: `web-${kind}-role-1234567`,
        statements: [
          allow(["sns:Publish"], [arn("sns", "news")]),
          allow(["kms:Decrypt"], [arn("kms", "key/1")]),
        ],
      },
      [`web-${kind}-managed-ReadOnlyAccess-#`]: {
        role: `web-${kind}-role-1234567`,
        policyArn: READ_ONLY,
      },
    },
  })),
];
