import type { SplunkLogsArgs } from "../../args";
import { SPLUNK_LOGS } from "../../defaults";
import { onOff, optionsOf, entriesGiven, text } from "./output";
import type { LogOutput, Source } from "./output";

/** Splunk's HTTP Event Collector. Source: Fluent Bit manual, "Splunk". */
export function splunk(args: SplunkLogsArgs, path: string, { context }: Source): LogOutput {
  const { host, index, options, port = SPLUNK_LOGS.port, source, sourceType, tokenFrom } = args;
  return {
    options: optionsOf(
      "splunk",
      {
        host: ["host", host],
        port: ["port", text(port)],
        tls: ["host", onOff(true)],
        event_index: ["index", index],
        event_source: ["source", source],
        event_sourcetype: ["sourceType", sourceType],
      },
      options,
      path,
      context,
    ),
    secretOptions: entriesGiven({ splunk_token: ["tokenFrom", tokenFrom] }, path),
  };
}
