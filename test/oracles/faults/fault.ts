import type { Given } from "../../../core";

export type Json = Readonly<Record<string, unknown>>;

/** What requests can be at fault. */
export type Subject = "taskDefinition" | "service" | "parameter" | "logGroup" | "role";

/** A fault: what is different in a valid request, and who says what about it. */
export interface Fault {
  readonly title: string;
  readonly task?: Json;
  readonly container?: Json;
  readonly service?: Json;
  readonly parameter?: Json;
  readonly logGroup?: Json;
  readonly role?: Json;
  /** Codes of botocore_check.py. */
  readonly botocore?: string;
  /** Ids of cfn-lint's rules. */
  readonly cfnLint?: string;
  /** Ids of our rules on what AWS refuses. */
  readonly ours: string;
  /** Ids of our rules on what one regrets, where no other finds the fault. */
  readonly advice?: string;
}

/** Which request of a fault differs. */
export function subjectOf({ service, parameter, logGroup, role }: Fault): Subject {
  if (service !== undefined) return "service";
  if (parameter !== undefined) return "parameter";
  if (logGroup !== undefined) return "logGroup";
  return role !== undefined ? "role" : "taskDefinition";
}

/** The valid requests that a fault is put into, with the fault. */
export function withFault(subject: Subject, fault?: Fault): Given {
  const { task, container, service, parameter, logGroup, role } = fault ?? {};
  const taskDefinition = {
    ...VALID_TASK,
    ...(container && { containerDefinitions: [{ ...CONTAINER, ...container }] }),
    ...task,
  };
  switch (subject) {
    case "taskDefinition":
      return plain({ taskDefinition });
    case "service":
      return plain({ taskDefinition, service: { ...VALID_SERVICE, ...service } });
    case "parameter":
      return plain({ parameter: { ...VALID_PARAMETER, ...parameter } });
    case "logGroup":
      return plain({ logGroup: { ...VALID_LOG_GROUP, ...logGroup } });
    case "role":
      return plain({ role: { ...VALID_ROLE, ...role } });
  }
}

// As a request is sent: what is undefined is not there.
function plain(given: Given): Given {
  return JSON.parse(JSON.stringify(given)) as Given;
}

const LOGS = {
  "awslogs-group": "/web",
  "awslogs-region": "eu-west-1",
  "awslogs-stream-prefix": "ecs",
  mode: "non-blocking",
};

/** Logs in CloudWatch, with what is different about them. */
export const awslogs = (options: Json): Json => ({
  logConfiguration: { logDriver: "awslogs", options: { ...LOGS, ...options } },
});

export const CONTAINER: Json = { name: "app", image: "nginx:1.27", ...awslogs({}) };

/** A second container, with what the fault says of it. */
export const side = (fields: Json = {}): Json => ({
  name: "side",
  image: "busybox:1.37",
  ...fields,
});

/** The task of a container with these fields, and others. */
export const tasked = (container: Json, ...others: readonly Json[]): Json => ({
  containerDefinitions: [{ ...CONTAINER, essential: true, ...container }, ...others],
});

const VALID_TASK: Json = {
  family: "web",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  executionRoleArn: "arn:aws:iam::123456789012:role/execution",
  ...tasked({}),
};

export const VALID_NETWORK = {
  awsvpcConfiguration: {
    subnets: ["subnet-0123456789abcdef0"],
    securityGroups: ["sg-0123456789abcdef0"],
    assignPublicIp: "DISABLED",
  },
};

const VALID_SERVICE: Json = {
  serviceName: "web",
  cluster: "shop",
  taskDefinition: "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1",
  desiredCount: 2,
  launchType: "FARGATE",
  networkConfiguration: VALID_NETWORK,
};

const VALID_PARAMETER: Json = { Name: "/shop/web", Type: "String", Value: "on" };

const VALID_LOG_GROUP: Json = { logGroupName: "/ecs/web", retentionInDays: 30 };

/** A policy of one statement that allows something. */
export const policy = (statement: Json): Json => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", ...statement }],
});

export const TRUST = {
  Principal: { Service: "ecs-tasks.amazonaws.com" },
  Action: "sts:AssumeRole",
};

export const READ = { Action: "s3:GetObject", Resource: "arn:aws:s3:::shop-assets/*" };

const VALID_ROLE: Json = {
  RoleName: "web",
  AssumeRolePolicyDocument: policy(TRUST),
  Policies: [{ PolicyName: "read", PolicyDocument: policy(READ) }],
};
