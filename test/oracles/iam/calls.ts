import type { Call } from "../oracles";
import { collectorCalls } from "./collector-calls";
import type { Container, PlannedTask, RoleUse } from "./plan";
import { routerCalls } from "./router-calls";

// The calls that a task makes of AWS, from its plan and AWS's documents, not from our grants.

export const ACCOUNT = "123456789012";
export const REGION = "us-east-1";

/** A call, and the role that makes it. */
export interface RoleCall extends Call {
  readonly by: RoleUse;
  /** Whose resource may be in any account: AWS's own. */
  readonly ofAnyAccount?: true;
  /** Another resource of the kind, where the caller chooses how the name of its own ends. */
  readonly beside?: string;
}

export function call(
  by: RoleUse,
  action: string,
  resource = "*",
  context: Call["context"] = {},
): RoleCall {
  return { by, action, resource, region: REGION, context };
}

export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;

/** All calls of ECS and of the containers that the plan shows. */
export function callsOf(task: PlannedTask): RoleCall[] {
  return [
    ...task.containers.flatMap((container) => [
      ...starts(container, task),
      ...mounts(container, task),
      ...routerCalls(container, task),
      ...collectorCalls(container, task),
    ]),
    ...(task.executesCommands ? EXECUTES_COMMANDS : []),
  ];
}

const EXECUTES_COMMANDS = ["Control", "Data"].flatMap((channel) =>
  ["Create", "Open"].map((verb) => call("task", `ssmmessages:${verb}${channel}Channel`)),
);

/** What ECS does to start a container. */
function starts(container: Container, task: PlannedTask): RoleCall[] {
  const { secrets = [], environmentFiles = [], logConfiguration: logs, image } = container;
  const references = [
    ...secrets.map(({ valueFrom }) => valueFrom),
    ...(logs?.secretOptions ?? []).map(({ valueFrom }) => valueFrom),
    ...[container.repositoryCredentials?.credentialsParameter ?? []].flat(),
  ];
  const group = logs?.logDriver === "awslogs" ? logs.options?.["awslogs-group"] : undefined;
  return [
    ...references.flatMap((reference) => reads(reference, task)),
    ...environmentFiles.flatMap(({ value }) => [
      call("execution", "s3:GetObject", value),
      call("execution", "s3:GetBucketLocation", value.split("/")[0]),
    ]),
    ...(group === undefined ? [] : writesLogs("execution", group)),
    ...pulls(image),
  ];
}

function reads(reference: string, { stored }: PlannedTask): RoleCall[] {
  if (reference.startsWith("arn:aws:secretsmanager:")) {
    const secret = reference.split(":").slice(0, 7).join(":");
    return [call("execution", "secretsmanager:GetSecretValue", secret)];
  }
  const parameter = reference.startsWith("arn:")
    ? reference
    : arn("ssm", `parameter/${reference.replace(/^\//, "")}`);
  const key = stored.find(({ name }) => name === reference)?.["keyId"];
  return [
    call("execution", "ssm:GetParameters", parameter),
    ...(typeof key === "string" ? [call("execution", "kms:Decrypt", key)] : []),
  ];
}

/** A driver makes a stream and writes to it. */
export function writesLogs(by: RoleUse, group: string): RoleCall[] {
  const stream = arn("logs", `log-group:${group}:log-stream:`);
  return [
    call(by, "logs:CreateLogStream", stream),
    call(by, "logs:PutLogEvents", `${stream}ecs/app/0123456789abcdef`),
  ];
}

function pulls(image: string): RoleCall[] {
  const path = /^\d+\.dkr\.ecr\.[^/]+\/([^:@]+)/.exec(image)?.[1];
  if (path === undefined) return [];
  const repository = arn("ecr", `repository/${path}`);
  // The examples' rule for a pull-through cache of the public registry.
  const fetches = path.startsWith("ecr-public/")
    ? ["BatchImportUpstreamImage", "CreateRepository"]
    : [];
  return [
    call("execution", "ecr:GetAuthorizationToken"),
    ...["BatchCheckLayerAvailability", "BatchGetImage", "GetDownloadUrlForLayer", ...fetches].map(
      (action) => call("execution", `ecr:${action}`, repository),
    ),
  ];
}

function mounts({ mountPoints = [] }: Container, { volumes }: PlannedTask): RoleCall[] {
  return mountPoints.flatMap(({ sourceVolume, readOnly }) => {
    const efs = volumes.find(({ name }) => name === sourceVolume)?.efsVolumeConfiguration;
    if (efs?.authorizationConfig?.iam !== "ENABLED") return [];
    const fileSystem = arn("elasticfilesystem", `file-system/${efs.fileSystemId}`);
    const accessPoint = efs.authorizationConfig.accessPointId;
    const context: Call["context"] =
      accessPoint === undefined
        ? {}
        : {
            "elasticfilesystem:AccessPointArn": arn(
              "elasticfilesystem",
              `access-point/${accessPoint}`,
            ),
          };
    return ["ClientMount", ...(readOnly ? [] : ["ClientWrite"])].map((action) =>
      call("task", `elasticfilesystem:${action}`, fileSystem, context),
    );
  });
}
