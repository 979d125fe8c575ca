import type { FirehoseLogsArgs } from "../../args";
import { awsOptions, optionsOf, regionIn } from "./output";
import type { LogOutput, Source } from "./output";

/** Amazon Data Firehose. Source: Fluent Bit manual, "Amazon Kinesis Data Firehose". */
export function firehose(args: FirehoseLogsArgs, path: string, { context }: Source): LogOutput {
  const { deliveryStream, options, region } = args;
  const given = {
    delivery_stream: ["deliveryStream", deliveryStream],
    ...awsOptions(args),
  } as const;
  return {
    options: optionsOf("kinesis_firehose", given, options, path, context),
    secretOptions: [],
    ...regionIn("region", region),
  };
}
