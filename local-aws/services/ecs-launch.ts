import type { CloudRecord } from "../cloud";
import { parseArn } from "../identifiers";
import type { Operation } from "../resource-type";
import { isObject, object, objects, parseJson, text, type Props, type Value } from "../values";
import type { Reliance } from "../eventual";
import { findRole, policiesOf } from "./iam-lookup";

const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const ROLES = ["executionRoleArn", "taskRoleArn"];
const PARAMETER = "aws:ssm/parameter:Parameter";

/** Why tasks of a revision cannot start: ECS says so only when it tries. */
export function launchProblem(operation: Operation, revision: CloudRecord): string | undefined {
  const role = ROLES.map((property) => text(revision, property)).find(
    (arn) => arn !== undefined && isNotTrusted(operation, arn),
  );
  if (role) return trustProblem(role);
  const containers = parseJson(revision["containerDefinitions"]);
  if (!Array.isArray(containers)) return undefined;
  for (const container of containers.filter(isObject)) {
    const logging = object(container, "logConfiguration");
    const secrets = [...objects(container, "secrets"), ...objects(logging, "secretOptions")];
    const missing = secrets.map((secret) => text(secret, "valueFrom")).filter(isString);
    const parameter = missing.find((valueFrom) => isMissingParameter(operation, valueFrom));
    if (parameter) return secretProblem(parameter);
    const group = missingLogGroup(operation, logging);
    if (group) return logProblem(String(container["name"]), group);
  }
  return undefined;
}

/** The roles and policies of this account without which tasks of a revision cannot start. */
export function launchReliance({ cloud }: Operation, revision: CloudRecord): Reliance[] {
  return ROLES.flatMap((property) => {
    const arn = text(revision, property) ?? "";
    const role = findRole(cloud, arn);
    if (!role) return [];
    const policies = policiesOf(cloud, role.id).map((key) => ({
      key,
      problem: deniedProblem(arn),
    }));
    return [{ key: role.id, problem: trustProblem(arn) }, ...policies];
  });
}

function isString(value: string | undefined): value is string {
  return value !== undefined;
}

/** Only parameters of this account can be looked up; secrets are not checked. */
function isMissingParameter({ cloud, account, region }: Operation, valueFrom: string): boolean {
  const parts = parseArn(valueFrom);
  if (!parts) return cloud.get(PARAMETER, valueFrom) === undefined;
  if (parts.service !== "ssm" || parts.account !== account) return false;
  const parameters = cloud.at(parts.region || region).list(PARAMETER);
  return !parameters.some((parameter) => parameter["arn"] === valueFrom);
}

function missingLogGroup({ cloud, region }: Operation, logging: Props): string | undefined {
  const options = object(logging, "options");
  if (logging["logDriver"] !== "awslogs" || options["awslogs-create-group"] === "true") return;
  const group = text(options, "awslogs-group");
  if (!group) return undefined;
  const view = cloud.at(text(options, "awslogs-region") ?? region);
  return view.get(LOG_GROUP, group) ? undefined : group;
}

/** Only roles of this account can be looked up. */
function isNotTrusted({ cloud }: Operation, role: string): boolean {
  const found = findRole(cloud, role);
  if (!found) return false;
  const trust = parseJson(found["assumeRolePolicy"]);
  return isObject(trust) && !asArray(trust["Statement"]).filter(isObject).some(trustsTasks);
}

function trustsTasks(statement: Props): boolean {
  const services = asArray(object(statement, "Principal")["Service"]);
  return statement["Effect"] === "Allow" && services.includes("ecs-tasks.amazonaws.com");
}

// IAM takes one value for a list of one.
function asArray(value: Value): Value[] {
  return Array.isArray(value) ? value : [value];
}

function trustProblem(role: string): string {
  return `ECS was unable to assume the role '${role}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.`;
}

function deniedProblem(role: string): string {
  return `AccessDeniedException: a policy of the role '${role}' is not in effect yet.`;
}

function secretProblem(parameter: string): string {
  const cause = "execution resource retrieval failed: unable to retrieve secrets from ssm";
  return `ResourceInitializationError: unable to pull secrets or registry auth: ${cause}: invalid parameters: ${parameter}`;
}

function logProblem(container: string, group: string): string {
  const cause = "failed to create Cloudwatch log stream: ResourceNotFoundException";
  return `ResourceInitializationError: failed to validate logger args for container "${container}": ${cause}: The specified log group does not exist: ${group}`;
}
