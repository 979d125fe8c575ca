import type { DatadogLogsArgs } from "../../args";
import { DATADOG_LOGS } from "../../defaults";
import { joined } from "../../leaf";
import { onOff, optionsOf, entriesGiven } from "./output";
import type { LogOutput, Source } from "./output";

/** Datadog. Source: Fluent Bit manual, "Datadog". */
export function datadog(args: DatadogLogsArgs, path: string, { context }: Source): LogOutput {
  const { apiKeyFrom, options, service, site = DATADOG_LOGS.site, source, tags } = args;
  const pairs = Object.entries(tags ?? {}).map(([key, value]) => `${key}:${value}`);
  return {
    options: optionsOf(
      "datadog",
      {
        Host: ["site", joined("http-intake.logs.", site)],
        TLS: ["site", onOff(true)],
        compress: ["site", "gzip"],
        provider: ["source", "ecs"],
        dd_service: ["service", service ?? context.origin.component],
        dd_source: ["source", source],
        dd_tags: ["tags", pairs.length > 0 ? pairs.join(",") : undefined],
      },
      options,
      path,
      context,
    ),
    secretOptions: entriesGiven({ apikey: ["apiKeyFrom", apiKeyFrom] }, path),
  };
}
