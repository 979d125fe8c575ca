import type { ContainerArgs, EcsServiceArgs, EcsTaskDefinitionArgs } from "../../../components";
import type { Beside } from "../programs";

/** Changed fields by resource name. */
export type Changes = Readonly<Record<string, unknown>>;

/** An argument and everything that it changes. */
export interface Row<A> {
  /** Fields of the argument interfaces it is about: `ContainerArgs.cpu`. */
  readonly fields: readonly string[];
  /** What the case is, where the fields alone do not tell. */
  readonly title?: string;
  /** Arguments that stand in the program before, too. */
  readonly beside?: Beside<A>;
  /** Arguments that are set. */
  readonly set: Beside<A>;
  readonly changes: Changes;
}

export type TaskRow = Row<EcsTaskDefinitionArgs>;
export type ServiceRow = Row<EcsServiceArgs>;

/** An argument of a container. It is tried on the application and on a sidecar. */
export interface ContainerRow {
  readonly fields: readonly string[];
  readonly title?: string;
  readonly beside?: Beside<ContainerArgs>;
  readonly set: Beside<ContainerArgs>;
  /** Arguments of the task that stand in the program before, too. */
  readonly task?: Partial<EcsTaskDefinitionArgs>;
  /** What changes in the container's definition. */
  readonly definition?: Changes | ((container: string) => Changes);
  /** What else changes, for a container of that name. */
  readonly changes?: (container: string) => Changes;
}

export const REGION = "eu-west-1";
export const ACCOUNT_ID = "123456789012";

/** An ARN in the account of the tests. */
export function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT_ID}:${resource}`;
}

/** An IAM statement as it is rendered. */
export function allow(actions: string[], resources: string[], condition?: unknown): unknown {
  return {
    Effect: "Allow",
    Action: actions,
    Resource: resources,
    ...(condition !== undefined && { Condition: condition }),
  };
}

/** The grant for the log group of a container. */
export function writeLogs(group: string): unknown {
  return allow(
    ["logs:CreateLogStream", "logs:PutLogEvents"],
    [arn("logs", `log-group:${group}:*`)],
  );
}

/** A log driver that has no log group and asks for no permission. Its token looks like none. */
export const SPLUNK = {
  driver: "splunk",
  options: { "splunk-url": "https://splunk", "splunk-token": "0000" },
} as const;

/** The log group a container of component "web" gets. */
export function logGroup(container: string): string {
  return `/ecs/shop-dev-web/${container}`;
}

/** The log configuration a container of component "web" gets, with other options. */
export function logConfiguration(
  container: string,
  options: Readonly<Record<string, string | undefined>> = {},
): Record<string, unknown> {
  const all: Record<string, string | undefined> = {
    "awslogs-group": logGroup(container),
    "awslogs-region": REGION,
    "awslogs-stream-prefix": "ecs",
    "max-buffer-size": "25m",
    mode: "non-blocking",
    ...options,
  };
  return {
    logDriver: "awslogs",
    options: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
  };
}

/** The warning about a container whose logs nobody removes. */
export function keptForEver(container: string): string {
  const path = container === "app" ? "container" : `sidecars.${container}`;
  return `1 piece of advice:\n  ${path}.logging.retentionInDays: The log group keeps its logs for ever. Set retentionInDays, such as 365. [log-retention-missing]`;
}

/** The warning about a volume that no container mounts. */
export function unusedVolume(name: string): string {
  return `1 piece of advice:\n  volumes.${name}: No container mounts the volume "${name}". Add a mount point, or remove the volume. [volume-unused]`;
}
