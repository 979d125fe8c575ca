import { BucketObjectv2 } from "@pulumi/aws/s3/bucketObjectv2";
import * as pulumi from "@pulumi/pulumi";
import { isObject } from "../render/documents";
import type { ObjectDocument } from "../render/documents";
import type { ResourceContext } from "./context";
import { tagged } from "./context";

/** The S3 objects documents live in, by the documents' keys. */
export function createObjects(context: ResourceContext): Record<string, BucketObjectv2> {
  const objects = context.planned.documents.filter(isObject);
  return Object.fromEntries(
    objects.map((rendered) => [rendered.document.key, createObject(rendered, context)]),
  );
}

function createObject(rendered: ObjectDocument, context: ResourceContext): BucketObjectv2 {
  const { bucket, key, content, encrypted, document } = rendered;
  const { kmsKeyId } = document;
  const encryption = pulumi
    .output(encrypted)
    .apply((secret) => (secret || kmsKeyId !== undefined ? "aws:kms" : undefined));
  return new BucketObjectv2(
    `${context.name}-object-${rendered.resourceName}`,
    {
      bucket,
      key,
      content,
      contentType: "text/plain; charset=utf-8",
      serverSideEncryption: encryption,
      ...(kmsKeyId !== undefined && { kmsKeyId }),
      ...tagged(context),
    },
    { parent: context.parent },
  );
}
