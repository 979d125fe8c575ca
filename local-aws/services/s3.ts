import { hex, partitionOf } from "../identifiers";
import { canonical, text } from "../values";
import { type ResourceType, type Service } from "../resource-type";
import { errors, nameOf } from "./support";

const BUCKET = "aws:s3/bucket:Bucket";

const bucket: ResourceType = {
  tokens: [BUCKET, "aws:s3/bucketV2:BucketV2"],
  naming: { property: "bucket", maxLength: 63, adapt: (name) => name.toLowerCase() },
  defaults: { forceDestroy: false },
  json: ["policy"],
  replaces: ["bucket", "bucketNamespace", "bucketPrefix", "objectLockEnabled"],
  create: (operation) => {
    const name = nameOf(operation, "bucket");
    const { region } = operation;
    return {
      id: name,
      outputs: {
        arn: `arn:${partitionOf(region)}:s3:::${name}`,
        bucket: name,
        bucketDomainName: `${name}.s3.amazonaws.com`,
        bucketRegion: region,
        bucketRegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
        hostedZoneId: `Z${hex(13, "s3", region).toUpperCase()}`,
      },
    };
  },
  taken: (inputs) =>
    errors("S3", "S3 Bucket")("creating", text(inputs, "bucket") ?? "", {
      ...{ operation: "CreateBucket", code: "BucketAlreadyOwnedByYou", status: 409 },
      message: "Your previous request to create the named bucket succeeded and you already own it.",
    }),
  remove: ({ cloud, id, record }) => {
    const types = [objectType.tokens[0], objectV2Type.tokens[0]];
    const left = types.flatMap((type) => cloud.list(type).filter((o) => o["bucket"] === id));
    if (left.length === 0 || record["forceDestroy"] === true) return undefined;
    throw errors("S3", "S3 Bucket")("deleting", id, {
      ...{ operation: "DeleteBucket", code: "BucketNotEmpty", status: 409 },
      message: "The bucket you tried to delete is not empty",
    });
  },
};

function objectOf(token: string): ResourceType {
  const location = (bucketName: unknown, key: unknown): string =>
    `${String(bucketName)}/${String(key)}`;
  return {
    tokens: [token],
    naming: { property: "key", maxLength: 1024 },
    defaults: { forceDestroy: false },
    replaces: ["bucket", "key"],
    create: ({ inputs, region }) => {
      const key = location(inputs["bucket"], inputs["key"]);
      return {
        id: String(inputs["key"]),
        key,
        outputs: {
          arn: `arn:${partitionOf(region)}:s3:::${key}`,
          contentType: text(inputs, "contentType") ?? "application/octet-stream",
          etag: etagOf(inputs),
          storageClass: text(inputs, "storageClass") ?? "STANDARD",
        },
      };
    },
    update: ({ inputs }) => ({ etag: etagOf(inputs) }),
    key: (id, state) => (state["bucket"] === undefined ? id : location(state["bucket"], id)),
  };
}

function etagOf(inputs: Record<string, unknown>): string {
  return hex(32, canonical([inputs["content"], inputs["contentBase64"], inputs["source"]]));
}

const objectType = objectOf("aws:s3/bucketObject:BucketObject");
const objectV2Type = objectOf("aws:s3/bucketObjectv2:BucketObjectv2");

export const s3: Service = { types: [bucket, objectType, objectV2Type] };
