import type { NewRelicLogsArgs } from "../../args";
import { NEW_RELIC_LOGS } from "../../defaults";
import { optionsOf, entriesGiven } from "./output";
import type { LogOutput, Source } from "./output";

/** New Relic. Source: Fluent Bit manual, "New Relic". */
export function newRelic(
  { endpoint = NEW_RELIC_LOGS.endpoint, licenseKeyFrom, options }: NewRelicLogsArgs,
  path: string,
  { context }: Source,
): LogOutput {
  return {
    options: optionsOf("nrlogs", { base_uri: ["endpoint", endpoint] }, options, path, context),
    secretOptions: entriesGiven({ license_key: ["licenseKeyFrom", licenseKeyFrom] }, path),
  };
}
