import { accessOf } from "../collector/access";
import { parseYaml } from "../collector/parse";
import type {
  Access,
  LogGroupAccess,
  PutObjects,
  PutRecords,
  SignedRequests,
  Step,
} from "../model";
import type { KnownAccount } from "./account";
import { indexDocuments } from "./open-search";
import { allow, arn, objectArn, readObjects } from "./statement";
import type { IamStatement } from "./statement";

// What the code in a container does with AWS's services, as statements. What is filled in when the
// container starts becomes a wildcard, exactly where it stands.

/** The statements that allow it. */
export function accessStatements(access: Access<string>, account: KnownAccount): IamStatement[] {
  switch (access.kind) {
    case "call":
      // Only APIs without a narrower resource are called this way.
      return [allow(access.actions, ["*"])];
    case "assume-role":
      return [allow(["sts:AssumeRole"], [wildcards(access.role)])];
    case "fetch-objects":
      return readObjects(access.objects);
    case "put-objects":
      return putObjects(access, account);
    case "put-records":
      return [putRecords(access, account)];
    case "index-documents":
      return indexDocuments(access, account);
    case "write-log-group":
      return writeLogGroup(access, account);
    case "signed-requests":
      return signedRequests(access, account);
    case "run-collector":
      return runCollector(access.text, account);
  }
}

// From the inside out: a default may be filled in too, as in `${env:GROUP:-${env:FAMILY}}`. Fluent
// Bit also fills in `$(task)`, and `$record['key']` of what it sends.
function wildcards(text: string): string {
  const outer = text.replace(FILLED_IN, "*");
  return outer === text ? text : wildcards(outer);
}

const FILLED_IN = /\$?\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*(\[[^\]]*\])*/g;

function putObjects(
  { bucket, prefix = "", key }: PutObjects<string>,
  account: KnownAccount,
): IamStatement[] {
  return [
    allow(["s3:PutObject"], [objectArn(account, wildcards(bucket), `${wildcards(prefix)}*`)]),
    // S3 decrypts what it puts together of the parts of a large object.
    ...(key === undefined ? [] : [allow(["kms:Decrypt", "kms:GenerateDataKey"], [key])]),
  ];
}

const RECORDS = {
  firehose: { action: "firehose:PutRecordBatch", resource: "deliverystream" },
  kinesis: { action: "kinesis:PutRecords", resource: "stream" },
} as const;

function putRecords(
  { service, stream, region }: PutRecords<string>,
  account: KnownAccount,
): IamStatement {
  const { action, resource } = RECORDS[service];
  const name = `${resource}/${wildcards(stream)}`;
  return allow([action], [arn(account, service, name, regionOf(region, account))]);
}

function writeLogGroup(
  { group, region, creates, setsRetention, tags }: LogGroupAccess<string>,
  account: KnownAccount,
): IamStatement[] {
  const name = arn(account, "logs", `log-group:${wildcards(group)}`, regionOf(region, account));
  const onGroup = [
    ...(creates ? ["logs:CreateLogGroup"] : []),
    ...(setsRetention ? ["logs:PutRetentionPolicy"] : []),
    ...(tags ? ["logs:TagResource"] : []),
  ];
  return [
    allow(["logs:CreateLogStream", "logs:PutLogEvents"], [`${name}:*`]),
    ...(onGroup.length > 0 ? [allow(onGroup, [name, `${name}:*`])] : []),
  ];
}

// ECS tells its containers the region of the task in these variables.
const OWN_REGION = /^\$\{(env:)?AWS_(DEFAULT_)?REGION(:-[^}]*)?\}$/;

function regionOf(region: string | undefined, account: KnownAccount): string {
  if (region === undefined || OWN_REGION.test(region)) return account.region;
  return wildcards(region);
}

/** An AWS endpoint: `https://aps-workspaces.eu-west-1.amazonaws.com/workspaces/ws-1/…`. */
const ENDPOINT =
  /^https?:\/\/(?<service>[a-z-]+)\.(?<region>[^./]+)\.(amazonaws|api)\.[^/]+(?<path>\/.*)?$/;

function signedRequests(
  { endpoint, group, protocol }: SignedRequests<string>,
  account: KnownAccount,
): IamStatement[] {
  const { service, region, path = "" } = ENDPOINT.exec(endpoint)?.groups ?? {};
  const own = regionOf(region, account);
  if (protocol === "remote-write") {
    const workspace = /\/workspaces\/(?<id>[^/]+)/.exec(path)?.groups?.["id"] ?? "*";
    const target = `workspace/${wildcards(workspace)}`;
    return [allow(["aps:RemoteWrite"], [arn(account, "aps", target, own)])];
  }
  switch (service) {
    case "xray":
      return [allow(["xray:PutTraceSegments"], ["*"])];
    case "monitoring":
      return [allow(["cloudwatch:PutMetricData"], ["*"])];
    case "logs": {
      const name = `log-group:${wildcards(group ?? "*")}`;
      return [allow(["logs:PutLogEvents"], [arn(account, "logs", `${name}:*`, own)])];
    }
    default:
      return [];
  }
}

// A configuration that was an output: now it is known what it says.
function runCollector(text: string, account: KnownAccount): IamStatement[] {
  const config = parseYaml(text).value;
  const leafAt = (steps: readonly Step[]): string | undefined => {
    const found = steps.reduce<unknown>(
      (node, step) => (node as Readonly<Record<Step, unknown>> | null | undefined)?.[step],
      config,
    );
    return typeof found === "string" ? found : undefined;
  };
  const access = accessOf<string>({ config, leafAt, madeGroups: new Set() });
  return access.flatMap((each) => accessStatements(each, account));
}
