import type { FirehoseLogsArgs } from "../../args";
import { optionsOf, regionIn } from "./output";
import type { LogOutput, Source } from "./output";

/** Amazon Data Firehose. Source: Fluent Bit manual, "Amazon Kinesis Data Firehose". */
export function firehose(
  { deliveryStream, options, region, roleArn }: FirehoseLogsArgs,
  path: string,
  { context }: Source,
): LogOutput {
  return {
    options: optionsOf(
      "kinesis_firehose",
      {
        delivery_stream: ["deliveryStream", deliveryStream],
        region: ["region", region],
        role_arn: ["roleArn", roleArn],
      },
      options,
      path,
      context,
    ),
    secretOptions: [],
    ...regionIn("region", region),
  };
}
