import type { KnownAccount } from "./account";

/** A statement of a policy. */
export interface IamStatement {
  readonly Sid?: string;
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: unknown;
}

/** A statement that allows something. */
export function allow(
  actions: readonly string[],
  resources: readonly string[],
  conditions?: unknown,
): IamStatement {
  return {
    Effect: "Allow",
    Action: actions,
    Resource: resources,
    ...(conditions !== undefined && { Condition: conditions }),
  };
}

/** The ARN of something in the account, in its region unless another one is given. */
export function arn(
  { partition, region, accountId }: KnownAccount,
  service: string,
  resource: string,
  otherRegion = region,
): string {
  return `arn:${partition}:${service}:${otherRegion}:${accountId}:${resource}`;
}

/** The ARN of an object in S3, which no region and no account stand in. */
export function objectArn({ partition }: KnownAccount, bucket: string, key: string): string {
  return `arn:${partition}:s3:::${bucket}/${key}`;
}

/** The statements that let a program fetch objects of S3, by their ARNs, from wherever they are. */
export function readObjects(objects: readonly string[]): IamStatement[] {
  const buckets = objects.map((object) => object.split("/")[0] ?? object);
  return [allow(["s3:GetObject"], objects), allow(["s3:GetBucketLocation"], buckets)];
}
