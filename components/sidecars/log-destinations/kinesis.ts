import type { KinesisLogsArgs } from "../../args";
import { awsOptions, optionsOf, regionIn } from "./output";
import type { LogOutput, Source } from "./output";

/** Amazon Kinesis. Source: Fluent Bit manual, "Amazon Kinesis Data Streams". */
export function kinesis(args: KinesisLogsArgs, path: string, { context }: Source): LogOutput {
  const { stream, options, region } = args;
  const given = { stream: ["stream", stream], ...awsOptions(args) } as const;
  return {
    options: optionsOf("kinesis_streams", given, options, path, context),
    secretOptions: [],
    ...regionIn("region", region),
  };
}
