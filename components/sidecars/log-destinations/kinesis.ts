import type { KinesisLogsArgs } from "../../args";
import { optionsOf, regionIn } from "./output";
import type { LogOutput, Source } from "./output";

/** Amazon Kinesis. Source: Fluent Bit manual, "Amazon Kinesis Data Streams". */
export function kinesis(
  { options, region, roleArn, stream }: KinesisLogsArgs,
  path: string,
  { context }: Source,
): LogOutput {
  return {
    options: optionsOf(
      "kinesis_streams",
      {
        region: ["region", region],
        role_arn: ["roleArn", roleArn],
        stream: ["stream", stream],
      },
      options,
      path,
      context,
    ),
    secretOptions: [],
    ...regionIn("region", region),
  };
}
