import type { Definition, FieldType } from "./schema";

// How Prometheus finds what it scrapes. These settings are registered when the collector starts,
// so reflection over its types sees lists of anything. Source: prometheus v3, discovery/targetgroup,
// discovery/file and discovery/dns.

const DURATION: FieldType = { text: "model.Duration" };
const TEXTS: FieldType = { list: "string" };

const DEFINITIONS: Readonly<Record<string, Definition>> = {
  "targetgroup.Group": { fields: { labels: { map: "string" }, targets: TEXTS } },
  "file.SDConfig": { fields: { files: TEXTS, refresh_interval: DURATION } },
  "dns.SDConfig": {
    fields: { names: TEXTS, port: "int", refresh_interval: DURATION, type: "string" },
  },
};

const FIELDS: Readonly<Record<string, FieldType>> = {
  dns_sd_configs: { list: { ref: "dns.SDConfig" } },
  file_sd_configs: { list: { ref: "file.SDConfig" } },
  static_configs: { list: { ref: "targetgroup.Group" } },
};

const JOB = "config.ScrapeConfig";

/** The definitions with what reflection does not see. */
export function withDiscovery(
  definitions: Readonly<Record<string, Definition>>,
): Readonly<Record<string, Definition>> {
  const job = definitions[JOB];
  return {
    ...definitions,
    ...DEFINITIONS,
    [JOB]: { ...job, fields: { ...job?.fields, ...FIELDS } },
  };
}
