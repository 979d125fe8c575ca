import { arn } from "../rows/row";
import type { Case } from "./destination-table";
import { firelens } from "./routers";

// Destinations outside of AWS, the log configuration they become, and that no permission follows.

const KEY = "/shop/key";
const SECRET = arn("secretsmanager", "secret:shop-a1b2c3");
const HOST = "logs.example.com";

export const VENDOR_DESTINATIONS: readonly Case[] = [
  [
    "Datadog",
    { datadog: { apiKeyFrom: KEY } },
    firelens(
      {
        Name: "datadog",
        Host: "http-intake.logs.datadoghq.com",
        TLS: "On",
        compress: "gzip",
        dd_service: "web",
        provider: "ecs",
      },
      { apikey: KEY },
    ),
    [],
  ],
  [
    "Datadog in Europe",
    {
      datadog: {
        apiKeyFrom: `${SECRET}:key::`,
        site: "datadoghq.eu",
        service: "shop",
        source: "nginx",
        tags: { env: "dev:eu", team: "shop" },
        options: { dd_message_key: "log" },
      },
    },
    firelens(
      {
        Name: "datadog",
        Host: "http-intake.logs.datadoghq.eu",
        TLS: "On",
        compress: "gzip",
        dd_message_key: "log",
        dd_service: "shop",
        dd_source: "nginx",
        dd_tags: "env:dev:eu,team:shop",
        provider: "ecs",
      },
      { apikey: `${SECRET}:key::` },
    ),
    [],
  ],
  [
    "New Relic",
    { newRelic: { licenseKeyFrom: KEY } },
    firelens(
      { Name: "nrlogs", base_uri: "https://log-api.newrelic.com/log/v1" },
      { license_key: KEY },
    ),
    [],
  ],
  [
    "New Relic in Europe",
    {
      newRelic: {
        licenseKeyFrom: KEY,
        endpoint: "https://log-api.eu.newrelic.com/log/v1",
        options: { compress: "gzip" },
      },
    },
    firelens(
      { Name: "nrlogs", base_uri: "https://log-api.eu.newrelic.com/log/v1", compress: "gzip" },
      { license_key: KEY },
    ),
    [],
  ],
  [
    "Splunk",
    { splunk: { host: HOST, tokenFrom: KEY } },
    firelens({ Name: "splunk", host: HOST, port: "8088", tls: "On" }, { splunk_token: KEY }),
    [],
  ],
  [
    "Splunk, an index of it",
    {
      splunk: {
        host: HOST,
        port: 443,
        tokenFrom: KEY,
        index: "shop",
        source: "web",
        sourceType: "_json",
        options: { "tls.verify": "Off" },
      },
    },
    firelens(
      {
        Name: "splunk",
        event_index: "shop",
        event_source: "web",
        event_sourcetype: "_json",
        host: HOST,
        port: "443",
        tls: "On",
        "tls.verify": "Off",
      },
      { splunk_token: KEY },
    ),
    [],
  ],
  [
    "HTTP",
    { http: { host: HOST } },
    firelens({ Name: "http", format: "json", host: HOST, port: "443", tls: "On", uri: "/" }),
    [],
  ],
  [
    "HTTP without TLS",
    {
      http: {
        host: HOST,
        tls: false,
        uri: "/in",
        format: "json_lines",
        header: "X-Team shop",
        headerFrom: "/shop/header",
        user: "shop",
        passwordFrom: "/shop/password",
        options: { compress: "gzip" },
      },
    },
    firelens(
      {
        Name: "http",
        Header: "X-Team shop",
        compress: "gzip",
        format: "json_lines",
        host: HOST,
        http_user: "shop",
        port: "80",
        tls: "Off",
        uri: "/in",
      },
      { header: "/shop/header", http_passwd: "/shop/password" },
    ),
    [],
  ],
  [
    "Loki",
    { loki: { host: HOST } },
    firelens({
      Name: "loki",
      host: HOST,
      labels: "job=web, container=$container_name",
      port: "443",
      tls: "On",
    }),
    [],
  ],
  [
    "Loki without TLS",
    {
      loki: {
        host: HOST,
        tls: false,
        labels: { app: "shop=web", source: "$source" },
        tenantId: "dev",
        user: "shop",
        passwordFrom: "/shop/password",
        options: { line_format: "key_value" },
      },
    },
    firelens(
      {
        Name: "loki",
        host: HOST,
        http_user: "shop",
        labels: "app=shop=web, source=$source",
        line_format: "key_value",
        port: "3100",
        tenant_id: "dev",
        tls: "Off",
      },
      { http_passwd: "/shop/password" },
    ),
    [],
  ],
];
