import type { ConfigDocument } from "../../core";
import { present } from "../../core/read/present";
import type { DocumentDelivery } from "../args";
import { peek } from "../leaf";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { conflictsAt } from "../normalise/issues";

/** Where the configuration of a typed sidecar is kept, as its author says it. */
export interface DeliveryArgs {
  readonly delivery: DocumentDelivery;
  readonly parameterName?: string;
  readonly kmsKeyId?: Leaf;
  readonly bucket?: Leaf;
}

type Delivered = Pick<
  ConfigDocument<Leaf>,
  "bucket" | "declaredSecret" | "delivery" | "kmsKeyId" | "parameterName"
>;

/** The same as a part of a document; reports what contradicts itself. */
export function deliveredAs(args: DeliveryArgs, path: string, context: TaskContext): Delivered {
  checkDelivery(args, path, context);
  const { delivery, parameterName, kmsKeyId, bucket } = args;
  return {
    delivery,
    // A key makes a parameter secret; an object in S3 has its key either way.
    declaredSecret: kmsKeyId !== undefined && (delivery === "auto" || delivery === "ssm"),
    ...present({ parameterName, kmsKeyId, bucket }),
  };
}

/** What to do where a parameter cannot hold a configuration. */
export function elsewhere(path: string): string {
  return `Set ${path}.delivery to "s3", with a bucket, or shorten the configuration.`;
}

function checkDelivery(args: DeliveryArgs, path: string, { issues }: TaskContext): void {
  const { delivery, parameterName, kmsKeyId, bucket } = args;
  const conflict = conflictsAt(path, issues);
  if (delivery === "s3" && bucket === undefined) {
    conflict("delivery", "No bucket is given.", `Set ${path}.bucket.`);
  }
  if (delivery !== "s3" && bucket !== undefined) {
    conflict("bucket", `The delivery is "${delivery}".`, 'Set delivery to "s3", or remove bucket.');
  }
  if (parameterName !== undefined && delivery !== "ssm" && delivery !== "auto") {
    const message = `The delivery is "${delivery}", which makes no parameter.`;
    conflict("parameterName", message, 'Set delivery to "ssm", or remove parameterName.');
  }
  const key = kmsKeyId === undefined ? undefined : peek(kmsKeyId);
  if (delivery === "s3" && key !== undefined && !key.startsWith("arn:")) {
    conflict("kmsKeyId", `For S3 a key is named by its ARN, not "${key}".`, "Use the key's ARN.");
  }
  if (kmsKeyId !== undefined && delivery === "environment") {
    const message = "Nothing in the task definition is encrypted.";
    conflict("kmsKeyId", message, "Remove it, or remove delivery.");
  }
}
