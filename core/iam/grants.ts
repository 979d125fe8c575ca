import type { Access } from "../model";
import { byCodePoint } from "../order";
import { accessStatements } from "./access";
import type { KnownAccount } from "./account";
import { allow, arn, objectArn, readObjects } from "./statement";
import type { IamStatement } from "./statement";
import { ecrRepository, secretReference } from "./references";

// What a role needs, as IAM statements: Allow only, no `*` action, and a `*` resource only where
// AWS has no narrower one.

/** A need with every value filled in. */
export type Grant =
  | Access<string>
  | {
      readonly kind: "allow";
      readonly sid?: string | undefined;
      readonly actions: readonly string[];
      readonly resources: readonly string[];
      readonly conditions?: unknown;
    }
  | { readonly kind: "decrypt"; readonly keys: readonly string[] }
  | { readonly kind: "execute-command" }
  | {
      readonly kind: "mount-file-system";
      readonly fileSystemId: string;
      readonly accessPointId?: string | undefined;
      readonly write: boolean;
    }
  | {
      readonly kind: "pull-image";
      readonly image: string;
      /** Registry whose repositories are made by the first pull through its cache. */
      readonly cache?: string | undefined;
    }
  | {
      readonly kind: "fetch-object";
      readonly bucket: string;
      readonly key: string;
      /** Whether the region of the bucket is asked for. */
      readonly locates?: true | undefined;
    }
  | { readonly kind: "read-environment-files"; readonly objects: readonly string[] }
  | { readonly kind: "read-registry-credentials"; readonly secret: string }
  | { readonly kind: "read-secret"; readonly valueFrom: string }
  | { readonly kind: "write-logs"; readonly group: string };

/** The policy that grants what is needed, as IAM's JSON. It may be empty. */
export function policyDocument(grants: readonly Grant[], account: KnownAccount): string {
  return documentOf(merged(grants.flatMap((grant) => grantStatements(grant, account))));
}

/** The same as an inline policy, which IAM refuses when it is empty. */
export function inlinePolicyDocument(grants: readonly Grant[], account: KnownAccount): string {
  const statements = merged(grants.flatMap((grant) => grantStatements(grant, account)));
  // What is known only later, an image or a collector's configuration, may turn out to need
  // nothing; this then opens nothing either.
  return documentOf(statements.length > 0 ? statements : [authorisationToken()]);
}

function documentOf(statements: readonly IamStatement[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/** The statements that grant one need. */
export function grantStatements(grant: Grant, account: KnownAccount): IamStatement[] {
  switch (grant.kind) {
    case "allow":
      return [
        {
          ...(grant.sid !== undefined && { Sid: grant.sid }),
          ...allow(grant.actions, grant.resources, grant.conditions),
        },
      ];
    case "fetch-object":
      return grant.locates
        ? readObjects([objectArn(account, grant.bucket, grant.key)])
        : [allow(["s3:GetObject"], [objectArn(account, grant.bucket, grant.key)])];
    case "decrypt":
      return grant.keys.map((key) => decrypt(key, account));
    case "execute-command":
      return [executeCommand()];
    case "mount-file-system":
      return [mountFileSystem(grant, account)];
    case "pull-image":
      return pullImage(grant, account);
    case "read-environment-files":
      return readObjects(grant.objects);
    case "read-registry-credentials":
      return [readSecret(grant.secret, account)];
    case "read-secret":
      return [readReference(grant.valueFrom, account)];
    case "write-logs":
      return [writeLogs(grant.group, account)];
    default:
      return accessStatements(grant, account);
  }
}

function decrypt(key: string, account: KnownAccount): IamStatement {
  if (key.startsWith("arn:") && !key.includes(":alias/")) return allow(["kms:Decrypt"], [key]);
  const alias = /(?:^|:)(alias\/.+)$/.exec(key)?.[1];
  if (alias === undefined) return allow(["kms:Decrypt"], [arn(account, "kms", `key/${key}`)]);
  // IAM does not authorise by alias: the key behind it is found by its aliases.
  return allow(["kms:Decrypt"], [arn(account, "kms", "key/*")], {
    "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias },
  });
}

function executeCommand(): IamStatement {
  const actions = [
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
  ];
  // The Session Manager channel API has no resource scope.
  return allow(actions, ["*"]);
}

function mountFileSystem(
  grant: Extract<Grant, { kind: "mount-file-system" }>,
  account: KnownAccount,
): IamStatement {
  const actions = [
    "elasticfilesystem:ClientMount",
    ...(grant.write ? ["elasticfilesystem:ClientWrite"] : []),
  ];
  const { accessPointId } = grant;
  const conditions = accessPointId !== undefined && {
    StringEquals: {
      "elasticfilesystem:AccessPointArn": efsArn("access-point", accessPointId, account),
    },
  };
  const fileSystem = efsArn("file-system", grant.fileSystemId, account);
  return allow(actions, [fileSystem], conditions === false ? undefined : conditions);
}

function efsArn(type: string, id: string, account: KnownAccount): string {
  return id.startsWith("arn:") ? id : arn(account, "elasticfilesystem", `${type}/${id}`);
}

function pullImage(
  { image, cache }: Extract<Grant, { kind: "pull-image" }>,
  { partition }: KnownAccount,
): IamStatement[] {
  const repository = ecrRepository(image, partition);
  if (repository === undefined) return [];
  const throughCache = cache !== undefined && image.startsWith(`${cache}/`);
  return [
    authorisationToken(),
    allow(
      ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      [repository],
    ),
    ...(throughCache
      ? [allow(["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], [repository])]
      : []),
  ];
}

function authorisationToken(): IamStatement {
  // A token is for all registries of the account: the API has no resource scope.
  return allow(["ecr:GetAuthorizationToken"], ["*"]);
}

function readReference(valueFrom: string, account: KnownAccount): IamStatement {
  const reference = secretReference(valueFrom);
  if (reference.service === "secretsmanager") return readSecret(reference.arn, account);
  const parameter =
    reference.arn ?? arn(account, "ssm", `parameter/${reference.name.replace(/^\//, "")}`);
  return allow(["ssm:GetParameters"], [parameter]);
}

function readSecret(secret: string, account: KnownAccount): IamStatement {
  const isArn = secret.startsWith("arn:");
  const full = isArn ? secret : arn(account, "secretsmanager", `secret:${secret}`);
  // Secrets Manager ends every ARN in a hyphen and six random characters; where they are not
  // given, and they never are in a name, exactly six characters may stand there.
  const complete = isArn && /-[A-Za-z0-9]{6}$/.test(secret);
  return allow(["secretsmanager:GetSecretValue"], [complete ? full : `${full}-??????`]);
}

function writeLogs(group: string, account: KnownAccount): IamStatement {
  const streams = arn(account, "logs", `log-group:${group}:*`);
  return allow(["logs:CreateLogStream", "logs:PutLogEvents"], [streams]);
}

/** Statements that differ only in their resources become one, resources sorted and once each. */
function merged(statements: readonly IamStatement[]): IamStatement[] {
  const byRest = new Map<string, IamStatement>();
  for (const statement of statements) {
    const { Resource, ...rest } = statement;
    const key = JSON.stringify(rest);
    const other = byRest.get(key)?.Resource ?? [];
    byRest.set(key, { ...statement, Resource: unique([...other, ...Resource]) });
  }
  return [...byRest.values()];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort(byCodePoint);
}
