import type { NewRelicLogsArgs } from "../../args";
import { optionsOf, entriesGiven } from "./output";
import type { LogOutput, Source } from "./output";

/** New Relic. Source: Fluent Bit manual, "New Relic". */
export function newRelic(
  { endpoint = "https://log-api.newrelic.com/log/v1", licenseKeyFrom, options }: NewRelicLogsArgs,
  path: string,
  { context }: Source,
): LogOutput {
  return {
    options: optionsOf("nrlogs", { base_uri: ["endpoint", endpoint] }, options, path, context),
    secretOptions: entriesGiven({ license_key: ["licenseKeyFrom", licenseKeyFrom] }, path),
  };
}
