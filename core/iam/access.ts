import { accessOf } from "../collector/access";
import { parseYaml } from "../collector/parse";
import type { Access, LogGroupAccess, SignedRequests, Step } from "../model";
import type { KnownAccount } from "./account";
import { allow, arn, objectArn } from "./statement";
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
    case "put-objects":
      return [allow(["s3:PutObject"], [objectsArn(access, account)])];
    case "write-log-group":
      return writeLogGroup(access, account);
    case "signed-requests":
      return signedRequests(access, account);
    case "run-collector":
      return runCollector(access.text, account);
  }
}

// From the inside out: a default may be filled in too, as in `${env:GROUP:-${env:FAMILY}}`.
function wildcards(text: string): string {
  const outer = text.replace(/\$?\{[^{}]*\}/g, "*");
  return outer === text ? text : wildcards(outer);
}

function objectsArn(
  { bucket, prefix = "" }: Extract<Access<string>, { kind: "put-objects" }>,
  account: KnownAccount,
): string {
  return objectArn(account, wildcards(bucket), `${wildcards(prefix)}*`);
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
