import { optionsOf as read, outputAccess } from "../../../core/fluent-bit/access";
import type { S3LogsArgs } from "../../args";
import { S3_LOGS } from "../../defaults";
import { peek } from "../../leaf";
import { awsOptions, onOff, optionsOf, regionIn } from "./output";
import type { LogOutput, Source } from "./output";

/**
 * Amazon S3, a whole object at a time: parts of one that is never completed stay in the bucket.
 * Source: Fluent Bit manual, "Amazon S3".
 */
export function s3(args: S3LogsArgs, path: string, { context }: Source): LogOutput {
  const { bucket, kmsKeyArn, options, region } = args;
  const { totalFileSize = S3_LOGS.totalFileSize, uploadTimeout = S3_LOGS.uploadTimeout } = args;
  const keyFormat = args.keyFormat ?? `/${context.base}/$TAG/%Y/%m/%d/%H/%M/%S-$UUID`;
  const wholly = options !== undefined && "use_put_object" in options;
  const entries = optionsOf(
    "s3",
    {
      bucket: ["bucket", bucket],
      ...awsOptions(args),
      s3_key_format: ["keyFormat", keyFormat],
      total_file_size: ["totalFileSize", totalFileSize],
      upload_timeout: ["uploadTimeout", uploadTimeout],
    },
    { ...(!wholly && { use_put_object: onOff(true) }), ...options },
    path,
    context,
  );
  const access = outputAccess(read(entries, peek)).map((each) =>
    each.kind === "put-objects" && kmsKeyArn !== undefined ? { ...each, key: kmsKeyArn } : each,
  );
  return { options: entries, secretOptions: [], access, ...regionIn("region", region) };
}
