import { cloudObjects } from "../../../local-aws/cloud";
import type { CloudFile, CloudRecord } from "../../../local-aws/cloud";

const SERVICE = "aws:ecs/service:Service";
const TASK = "aws:ecs/taskDefinition:TaskDefinition";
const PARAMETER = "aws:ssm/parameter:Parameter";
const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const ROLE = "aws:iam/role:Role";
const ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";

interface Container {
  readonly name: string;
  readonly secrets?: readonly { readonly valueFrom: string }[];
  readonly logConfiguration?: { readonly options?: Readonly<Record<string, string>> };
}

/** The revision that the service runs, e.g. `web:2`; undefined where there is no service. */
export function runningRevision(cloud: CloudFile): string | undefined {
  const [service] = cloudObjects(cloud, SERVICE);
  return service && String(service["taskDefinition"]).replace(/^.*\//, "");
}

/**
 * What tasks of the running revision lack to start and work, compared with a cloud in which that
 * revision was deployed undisturbed.
 */
export function missingToStart(cloud: CloudFile, healthy: CloudFile): string[] {
  const [service] = cloudObjects(cloud, SERVICE);
  if (service === undefined) return [];
  const revision = find(cloud, TASK, "arn", service["taskDefinition"]);
  if (revision?.["status"] !== "ACTIVE") return [`revision ${String(service["taskDefinition"])}`];
  const containers = JSON.parse(String(revision["containerDefinitions"])) as Container[];
  return [
    ...containers.flatMap((container) => missingOf(container, cloud, healthy)),
    ...["taskRoleArn", "executionRoleArn"]
      .filter((property) => find(cloud, ROLE, "arn", revision[property]) === undefined)
      .map((property) => `role ${String(revision[property])}`),
    ...missingGrants(cloud, healthy),
  ];
}

function missingOf(container: Container, cloud: CloudFile, healthy: CloudFile): string[] {
  const { secrets = [], logConfiguration } = container;
  const group = logConfiguration?.options?.["awslogs-group"];
  const lost = secrets
    .map(({ valueFrom }) => valueFrom)
    .filter((name) => !holdsAsIn(healthy, name, findParameter(cloud, name)));
  const hasLog = group === undefined || find(cloud, LOG_GROUP, "name", group) !== undefined;
  return [...lost.map((name) => `parameter ${name}`), ...(hasLog ? [] : [`log group ${group}`])];
}

// A secret may change below a running revision: it should read the new one.
function holdsAsIn(healthy: CloudFile, name: string, found: CloudRecord | undefined): boolean {
  if (found === undefined) return false;
  return (
    found["type"] === "SecureString" || found["value"] === findParameter(healthy, name)?.["value"]
  );
}

function missingGrants(cloud: CloudFile, healthy: CloudFile): string[] {
  const present = new Set(grants(cloud));
  return grants(healthy).filter((grant) => !present.has(grant));
}

function grants(cloud: CloudFile): string[] {
  return cloudObjects(cloud, ROLE_POLICY).flatMap(({ role, policy }) => {
    const { Statement } = JSON.parse(String(policy)) as { Statement: unknown[] };
    return Statement.map((statement) => `${String(role)}: ${JSON.stringify(statement)}`);
  });
}

function findParameter(cloud: CloudFile, valueFrom: string): CloudRecord | undefined {
  return find(cloud, PARAMETER, valueFrom.startsWith("arn:") ? "arn" : "name", valueFrom);
}

function find(cloud: CloudFile, type: string, key: string, value: unknown) {
  return cloudObjects(cloud, type).find((record) => record[key] === value);
}
