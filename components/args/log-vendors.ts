import type * as pulumi from "@pulumi/pulumi";

// Where a log router sends what it receives, outside of AWS. Credentials are never values here but
// names of where ECS reads them: `…From` takes the name or the ARN of an SSM parameter, or the ARN
// of a secret with an optional JSON key, as `secrets` of a container does.

/** Datadog, by Fluent Bit's output `datadog`. */
export interface DatadogLogsArgs {
  /** Name or ARN of the parameter, or ARN of the secret, that holds the API key. */
  apiKeyFrom: pulumi.Input<string>;
  /** Site of Datadog, such as `datadoghq.eu`. Default: `datadoghq.com`. */
  site?: pulumi.Input<string>;
  /** Name of the service. Default: the name of the component. */
  service?: pulumi.Input<string>;
  /** Technology that writes the logs, such as `nginx`. Default: none. */
  source?: pulumi.Input<string>;
  /** Tags of the logs, without commas. Default: none. */
  tags?: Record<string, string>;
  /** More options of the output `datadog`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}

/** New Relic, by Fluent Bit's own output `nrlogs`. */
export interface NewRelicLogsArgs {
  /** Name or ARN of the parameter, or ARN of the secret, that holds the license key. */
  licenseKeyFrom: pulumi.Input<string>;
  /**
   * Address of the Log API. In the EU: `https://log-api.eu.newrelic.com/log/v1`.
   * Default: `https://log-api.newrelic.com/log/v1`.
   */
  endpoint?: pulumi.Input<string>;
  /** More options of the output `nrlogs`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}

/** The HTTP Event Collector of Splunk, by Fluent Bit's output `splunk`. */
export interface SplunkLogsArgs {
  /** Host name of the collector. */
  host: pulumi.Input<string>;
  /** Port. Default: 8088. */
  port?: number;
  /** Name or ARN of the parameter, or ARN of the secret, that holds the token. */
  tokenFrom: pulumi.Input<string>;
  /** Index of the events. Default: the token's. */
  index?: pulumi.Input<string>;
  /** Source of the events. Default: the token's. */
  source?: pulumi.Input<string>;
  /** Source type of the events. Default: the token's. */
  sourceType?: pulumi.Input<string>;
  /** More options of the output `splunk`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}

/** Any HTTP server, by Fluent Bit's output `http`. */
export interface HttpLogsArgs {
  /** Host name of the server. */
  host: pulumi.Input<string>;
  /** Port. Default: 443, without TLS 80. */
  port?: number;
  /** Path of the requests. Default: `/`. */
  uri?: pulumi.Input<string>;
  /** Format of the requests: json, json_lines, json_stream, msgpack or gelf. Default: json. */
  format?: string;
  /** Whether requests are encrypted. Default: true. */
  tls?: boolean;
  /** A header of the requests, as `Name value`, for what is no credential. Default: none. */
  header?: pulumi.Input<string>;
  /** Name or ARN of the parameter, or ARN of the secret, that holds a header: `Authorization Bearer …`. */
  headerFrom?: pulumi.Input<string>;
  /** User of the basic authentication. Default: none. */
  user?: pulumi.Input<string>;
  /** Name or ARN of the parameter, or ARN of the secret, that holds the user's password. */
  passwordFrom?: pulumi.Input<string>;
  /** More options of the output `http`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}

/** Grafana Loki, by Fluent Bit's output `loki`. */
export interface LokiLogsArgs {
  /** Host name of Loki. */
  host: pulumi.Input<string>;
  /** Port. Default: 443, without TLS 3100. */
  port?: number;
  /** Whether requests are encrypted. Default: true. */
  tls?: boolean;
  /**
   * Labels of the stream, without commas; a value that begins with `$` is taken from the record.
   * Default: `job` with the name of the component, and `container` with `$container_name`.
   */
  labels?: Record<string, string>;
  /** Tenant. Default: none. */
  tenantId?: pulumi.Input<string>;
  /** User of the basic authentication. Default: none. */
  user?: pulumi.Input<string>;
  /** Name or ARN of the parameter, or ARN of the secret, that holds the user's password. */
  passwordFrom?: pulumi.Input<string>;
  /** More options of the output `loki`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}
