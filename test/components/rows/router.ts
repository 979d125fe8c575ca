import type { LogRouterArgs } from "../../../components";
import { GONE } from "../picture";
import { digest } from "./collector";
import type { Changes, TaskRow } from "./row";
import { allow, arn, logConfiguration, logGroup, writeLogs } from "./row";

export { digest };

const REPOSITORY = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
export const INIT_IMAGE = `${REPOSITORY}:init-3.4.14`;

export const TASK_POLICY = "web-task-policy-log-router-#";
export const EXECUTION_POLICY = "web-execution-policy-log-router-#";
export const PARAMETER = "web-parameter-log-router-#";
export const NAME = `${logGroup("log-router")}/FLUENT_BIT_CONFIG`;

/** The section that a configuration of one's own begins with. */
export const SERVICE_SECTION = `[SERVICE]
    Flush 1
    Grace 30
`;

const FILE_OPTIONS = {
  "config-file-type": "file",
  "config-file-value": "/fluent-bit/configs/minimize-log-loss.conf",
};

/** How ECS is told of the router. */
export function firelens(
  options: Readonly<Record<string, string>> = FILE_OPTIONS,
  enableMetadata = true,
): unknown {
  return {
    type: "fluentbit",
    options: { ...options, "enable-ecs-log-metadata": String(enableMetadata) },
  };
}

/** The driver of a routed container. */
export function sendsTo(
  options: Readonly<Record<string, string>>,
  secretOptions?: Readonly<Record<string, string>>,
): unknown {
  return {
    logDriver: "awsfirelens",
    options,
    ...(secretOptions && {
      secretOptions: Object.entries(secretOptions).map(([name, valueFrom]) => ({
        name,
        valueFrom,
      })),
    }),
  };
}

/** The output that is there by default. */
export function toLogGroup(
  container: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    Name: "cloudwatch_logs",
    log_group_name: logGroup(container),
    log_stream_prefix: "ecs/",
    region: "eu-west-1",
    ...more,
  };
}

/** The statements of the router's part of the task role. */
export const may = (...statements: unknown[]): Changes => ({ [TASK_POLICY]: { statements } });

/** The statements of its part of the execution role, beside its own logs. */
export const needs = (...statements: unknown[]): Changes => ({
  [EXECUTION_POLICY]: { statements: [writeLogs(logGroup("log-router")), ...statements] },
});

export function reads(...parameters: string[]): unknown {
  return allow(
    ["ssm:GetParameters"],
    parameters.map((name) => arn("ssm", `parameter${name}`)),
  );
}

/** What a container waits for whose lines the router reads. */
export const WAITS = [{ containerName: "log-router", condition: "START" }];

const EMPTY = { portMappings: [], mountPoints: [], volumesFrom: [], systemControls: [] };

/** The container as it is where nobody says anything about it. */
function router(name: string): Changes {
  return {
    image: `${REPOSITORY}:3.4.16`,
    essential: true,
    memory: 256,
    memoryReservation: 128,
    user: "0",
    environment: [],
    stopTimeout: 40,
    restartPolicy: { enabled: true, restartAttemptPeriod: 300 },
    logConfiguration: logConfiguration(name),
    firelensConfiguration: firelens(),
    ...EMPTY,
  };
}

/** What comes into a task with a router of that name. */
export function made(name: string): Changes {
  return {
    "web-execution-policy-app-#": GONE,
    [`web-logs-${name}`]: { name: logGroup(name), retentionInDays: 30 },
    [`web-task-policy-${name}-#`]: {
      role: "web-task-role-1234567",
      statements: [writeLogs(logGroup("app"))],
    },
    [`web-execution-policy-${name}-#`]: {
      role: "web-execution-role-1234567",
      statements: [writeLogs(logGroup(name))],
    },
    "web-task-definition": {
      containers: {
        app: {
          logConfiguration: sendsTo(toLogGroup("app")),
          dependsOn: [{ containerName: name, condition: "START" }],
        },
        [name]: router(name),
      },
    },
  };
}

/** What changes in the containers, and elsewhere. */
export function containers(changed: Changes, changes: Changes = {}): Changes {
  const { "web-task-definition": task, ...others } = changes;
  return {
    ...others,
    "web-task-definition": { ...(task as object | undefined), containers: changed },
  };
}

/** A row of the router beside its least arguments, and what changes in its definition. */
export function row(set: LogRouterArgs, definition: Changes, changes: Changes = {}): TaskRow {
  return {
    fields: Object.keys(set).map((field) => `LogRouterArgs.${field}`),
    beside: { logRouter: {} },
    set: { logRouter: set },
    changes:
      Object.keys(definition).length > 0
        ? containers({ "log-router": definition }, changes)
        : changes,
  };
}

/** What changes where the router has a configuration of its own, of that text. */
export function configured(text: string, more: Changes = {}): [Changes, Changes] {
  const name = `${NAME}-${digest(text)}`;
  return [
    {
      image: INIT_IMAGE,
      entryPoint: ["/bin/sh", "-c"],
      command: [
        `printf '%s' "$FLUENT_BIT_CONFIG" > /init/fluent-bit-config.conf && exec /bin/sh /init/fluent_bit_init_entrypoint.sh`,
      ],
      environment: [{ name: "aws_fluent_bit_init_file_1", value: "/init/fluent-bit-config.conf" }],
      secrets: [{ name: "FLUENT_BIT_CONFIG", valueFrom: name }],
      firelensConfiguration: firelens({}),
      ...more,
    },
    { [PARAMETER]: parameter(name, text), ...needs(reads(name)) },
  ];
}

/** A parameter that holds a text. */
export function parameter(name: string, text: string): Changes {
  return { name, type: "String", tier: "Standard", insecureValue: text };
}

/** A configuration of the router's own, and the text that it becomes. */
export const MULTILINE: LogRouterArgs = { multilineParsers: ["java", "go"] };
export const MULTILINE_TEXT = `${SERVICE_SECTION}
[FILTER]
    Name multiline
    Match *-firelens-*
    multiline.key_content log
    multiline.parser java,go
`;
