import { GONE } from "../picture";
import type { Changes } from "./row";
import { allow, arn } from "./row";
import { TASK_POLICY } from "./router";
import { routed } from "./destination";
import type { Destination } from "./destination";

// No permission of the task, no log group: ECS reads the credentials.
const readsFrom = (...parameters: string[]): Changes => ({
  "web-execution-policy-app-#": {
    role: "web-execution-role-1234567",
    statements: [
      allow(
        ["ssm:GetParameters"],
        parameters.map((name) => arn("ssm", `parameter${name}`)),
      ),
    ],
  },
});
const OUTSIDE = { "web-logs-app": GONE, [TASK_POLICY]: GONE };

interface Vendor {
  readonly type: string;
  readonly argument: "datadog" | "http" | "loki" | "newRelic" | "splunk";
  /** The least arguments of the destination, and what they become. */
  readonly least: object;
  readonly options: Readonly<Record<string, string>>;
  readonly secretOptions?: Readonly<Record<string, string>>;
  readonly changes?: Changes;
  /** Each argument that can be added, and the options that it changes. */
  readonly more: readonly (readonly [added: object, options: Readonly<Record<string, string>>])[];
}

function destinations(vendor: Vendor): Destination[] {
  const { type, argument, least, options, secretOptions, changes, more } = vendor;
  const fieldsOf = (args: object): string[] => Object.keys(args).map((field) => `${type}.${field}`);
  return [
    {
      fields: fieldsOf(least),
      set: { [argument]: least },
      options,
      ...(secretOptions && { secretOptions }),
      changes: { ...OUTSIDE, ...changes },
    },
    ...more.map(([added, changed]) => ({
      fields: fieldsOf(added),
      beside: { [argument]: least },
      set: { [argument]: { ...least, ...added } },
      options: { ...options, ...changed },
      ...(secretOptions && { secretOptions }),
    })),
  ];
}

const DATADOG = destinations({
  type: "DatadogLogsArgs",
  argument: "datadog",
  least: { apiKeyFrom: "/shop/datadog" },
  options: {
    Name: "datadog",
    Host: "http-intake.logs.datadoghq.com",
    TLS: "On",
    compress: "gzip",
    dd_service: "web",
    provider: "ecs",
  },
  secretOptions: { apikey: "/shop/datadog" },
  changes: readsFrom("/shop/datadog"),
  more: [
    [{ site: "datadoghq.eu" }, { Host: "http-intake.logs.datadoghq.eu" }],
    [{ service: "checkout" }, { dd_service: "checkout" }],
    [{ source: "nginx" }, { dd_source: "nginx" }],
    [{ tags: { team: "shop", stage: "dev" } }, { dd_tags: "stage:dev,team:shop" }],
    [{ options: { dd_hostname: "web" } }, { dd_hostname: "web" }],
  ],
});

const NEW_RELIC = destinations({
  type: "NewRelicLogsArgs",
  argument: "newRelic",
  least: { licenseKeyFrom: "/shop/new-relic" },
  options: { Name: "nrlogs", base_uri: "https://log-api.newrelic.com/log/v1" },
  secretOptions: { license_key: "/shop/new-relic" },
  changes: readsFrom("/shop/new-relic"),
  more: [
    [
      { endpoint: "https://log-api.eu.newrelic.com/log/v1" },
      { base_uri: "https://log-api.eu.newrelic.com/log/v1" },
    ],
    [{ options: { compress: "gzip" } }, { compress: "gzip" }],
  ],
});

const SPLUNK = destinations({
  type: "SplunkLogsArgs",
  argument: "splunk",
  least: { host: "splunk.example.com", tokenFrom: "/shop/splunk" },
  options: { Name: "splunk", host: "splunk.example.com", port: "8088", tls: "On" },
  secretOptions: { splunk_token: "/shop/splunk" },
  changes: readsFrom("/shop/splunk"),
  more: [
    [{ port: 443 }, { port: "443" }],
    [{ index: "main" }, { event_index: "main" }],
    [{ source: "web" }, { event_source: "web" }],
    [{ sourceType: "json" }, { event_sourcetype: "json" }],
    [{ options: { splunk_send_raw: "On" } }, { splunk_send_raw: "On" }],
  ],
});

const HTTP_OPTIONS = {
  Name: "http",
  format: "json",
  host: "logs.example.com",
  port: "443",
  tls: "On",
  uri: "/",
};
const HTTP = destinations({
  type: "HttpLogsArgs",
  argument: "http",
  least: { host: "logs.example.com" },
  options: HTTP_OPTIONS,
  more: [
    [{ port: 9880 }, { port: "9880" }],
    [{ uri: "/app" }, { uri: "/app" }],
    [{ format: "json_lines" }, { format: "json_lines" }],
    [{ tls: false }, { tls: "Off", port: "80" }],
    [{ header: "X-Team shop" }, { Header: "X-Team shop" }],
    [{ options: { gzip: "On" } }, { gzip: "On" }],
  ],
});
const HTTP_LOGIN = destinations({
  type: "HttpLogsArgs",
  argument: "http",
  least: {
    host: "logs.example.com",
    headerFrom: "/shop/header",
    user: "shop",
    passwordFrom: "/shop/password",
  },
  options: { ...HTTP_OPTIONS, http_user: "shop" },
  secretOptions: { header: "/shop/header", http_passwd: "/shop/password" },
  changes: readsFrom("/shop/header", "/shop/password"),
  more: [],
});

const LOKI_OPTIONS = {
  Name: "loki",
  host: "loki.example.com",
  labels: "job=web, container=$container_name",
  port: "443",
  tls: "On",
};
const LOKI = destinations({
  type: "LokiLogsArgs",
  argument: "loki",
  least: { host: "loki.example.com" },
  options: LOKI_OPTIONS,
  more: [
    [{ port: 3101 }, { port: "3101" }],
    [{ tls: false }, { tls: "Off", port: "3100" }],
    [{ labels: { job: "shop", level: "$level" } }, { labels: "job=shop, level=$level" }],
    [{ tenantId: "shop" }, { tenant_id: "shop" }],
    [{ options: { line_format: "json" } }, { line_format: "json" }],
  ],
});
const LOKI_LOGIN = destinations({
  type: "LokiLogsArgs",
  argument: "loki",
  least: { host: "loki.example.com", user: "shop", passwordFrom: "/shop/loki" },
  options: { ...LOKI_OPTIONS, http_user: "shop" },
  secretOptions: { http_passwd: "/shop/loki" },
  changes: readsFrom("/shop/loki"),
  more: [],
});

/** The destinations outside of AWS. */
export const LOG_VENDOR_ROWS = routed([
  ...DATADOG,
  ...NEW_RELIC,
  ...SPLUNK,
  ...HTTP,
  ...HTTP_LOGIN,
  ...LOKI,
  ...LOKI_LOGIN,
]);
