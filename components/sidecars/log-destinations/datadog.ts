import { quote } from "../../../core/issue";
import type { DatadogLogsArgs } from "../../args";
import { DATADOG_LOGS } from "../../defaults";
import { joined } from "../../leaf";
import { onOff, optionsOf, entriesGiven } from "./output";
import type { LogOutput, Source } from "./output";
import { reportPairs } from "./pairs";
import type { WrongPair } from "./pairs";

/** Datadog. Source: Fluent Bit manual, "Datadog". */
export function datadog(args: DatadogLogsArgs, path: string, { context }: Source): LogOutput {
  const { apiKeyFrom, options, service, site = DATADOG_LOGS.site, source, tags = {} } = args;
  reportPairs(tags, `${path}.tags`, wrongTag, context);
  const pairs = Object.entries(tags).map(([key, value]) => `${key}:${value}`);
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

// Source: Datadog, "Getting Started with Tags".
function wrongTag(key: string): WrongPair | undefined {
  if (key.trim() === "") return ["The key is empty.", "Give the tag a key."];
  return key.includes(":")
    ? [`The key ${quote(key)} ends at its first colon.`, "Write what follows into the value."]
    : undefined;
}
