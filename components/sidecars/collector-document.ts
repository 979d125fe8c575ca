import type { CollectorFacts } from "../../core/collector/model";
import type { ConfigDocument, Consumption } from "../../core";
import type { OtelCollectorArgs } from "../args";
import { OTEL_COLLECTOR } from "../defaults";
import { peek } from "../leaf";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { holdsCredentials } from "./collector-source";
import type { CollectorSource } from "./collector-source";

/** Variable from which ADOT takes its configuration; it then ignores its arguments. */
const ADOT_VARIABLE = "AOT_CONFIG_CONTENT";

/** Variable from which any other distribution is told to take it. */
const VARIABLE = "OTEL_COLLECTOR_CONFIG";

const FETCH = "--config=";

/** A collector's configuration as a document. */
export function collectorDocument(
  args: OtelCollectorArgs,
  container: string,
  isAdot: boolean,
  source: CollectorSource,
  path: string,
  context: TaskContext,
): (facts: CollectorFacts) => ConfigDocument<Leaf> {
  checkDelivery(args, path, context);
  const { delivery = OTEL_COLLECTOR.delivery, parameterName, kmsKeyId, bucket } = args;
  // A key makes a parameter secret; an object in S3 has its key either way.
  const declaredSecret = kmsKeyId !== undefined && (delivery === "auto" || delivery === "ssm");
  return (facts) => ({
    path: source.path,
    container,
    content: source.content,
    consumption: consumption(isAdot),
    isConfiguration: true,
    secret: declaredSecret || holdsCredentials(source),
    declaredSecret,
    delivery,
    elsewhere: `Set ${path}.delivery to "s3", with a bucket, or shorten the configuration.`,
    collector: (text) => source.reread(facts, text),
    ...(parameterName !== undefined && { parameterName }),
    ...(kmsKeyId !== undefined && { kmsKeyId }),
    ...(bucket !== undefined && { bucket }),
  });
}

function consumption(isAdot: boolean): Consumption<Leaf> {
  return isAdot
    ? { as: "environment", variable: ADOT_VARIABLE, fetch: FETCH }
    : { as: "argument", variable: VARIABLE, argument: `${FETCH}env:${VARIABLE}`, fetch: FETCH };
}

function checkDelivery(args: OtelCollectorArgs, path: string, { issues }: TaskContext): void {
  const { delivery = OTEL_COLLECTOR.delivery, parameterName, kmsKeyId, bucket } = args;
  const conflict = (field: string, message: string, fix: string): void => {
    issues.add("argument-conflict", `${path}.${field}`, message, fix);
  };
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
