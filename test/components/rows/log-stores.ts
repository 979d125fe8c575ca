import { GONE } from "../picture";
import { allow, arn } from "./row";
import { may } from "./router";
import { routed } from "./destination";
import type { Destination } from "./destination";

const ROLE = "arn:aws:iam::210987654321:role/logs";
const assumesRole = may(allow(["sts:AssumeRole"], [ROLE]));

const bucket = "shop-logs";
const KEY = arn("kms", "key/1");
const OBJECTS = {
  Name: "s3",
  bucket,
  region: "eu-west-1",
  s3_key_format: "/shop-dev-web/$TAG/%Y/%m/%d/%H/%M/%S-$UUID",
  total_file_size: "5M",
  upload_timeout: "1m",
  use_put_object: "On",
};

const puts = (prefix: string): unknown =>
  allow(["s3:PutObject"], [`arn:aws:s3:::shop-logs/${prefix}*`]);

const S3: readonly Destination[] = [
  {
    fields: ["S3LogsArgs.bucket"],
    set: { s3: { bucket } },
    options: OBJECTS,
    changes: { "web-logs-app": GONE, ...may(puts("shop-dev-web/")) },
  },
  {
    fields: ["S3LogsArgs.keyFormat"],
    beside: { s3: { bucket } },
    set: { s3: { bucket, keyFormat: "/all/%Y/$UUID" } },
    options: { ...OBJECTS, s3_key_format: "/all/%Y/$UUID" },
    changes: may(puts("all/")),
  },
  {
    fields: ["S3LogsArgs.totalFileSize"],
    beside: { s3: { bucket } },
    set: { s3: { bucket, totalFileSize: "50M" } },
    options: { ...OBJECTS, total_file_size: "50M" },
  },
  {
    fields: ["S3LogsArgs.uploadTimeout"],
    beside: { s3: { bucket } },
    set: { s3: { bucket, uploadTimeout: "10m" } },
    options: { ...OBJECTS, upload_timeout: "10m" },
  },
  {
    fields: ["S3LogsArgs.kmsKeyArn"],
    beside: { s3: { bucket } },
    set: { s3: { bucket, kmsKeyArn: KEY } },
    changes: may(puts("shop-dev-web/"), allow(["kms:Decrypt", "kms:GenerateDataKey"], [KEY])),
  },
  {
    fields: ["S3LogsArgs.region"],
    beside: { s3: { bucket } },
    set: { s3: { bucket, region: "eu-north-1" } },
    options: { ...OBJECTS, region: "eu-north-1" },
  },
  {
    fields: ["S3LogsArgs.roleArn"],
    beside: { s3: { bucket } },
    set: { s3: { bucket, roleArn: ROLE } },
    options: { ...OBJECTS, role_arn: ROLE },
    changes: assumesRole,
  },
  {
    fields: ["S3LogsArgs.options"],
    beside: { s3: { bucket } },
    set: { s3: { bucket, options: { use_put_object: "Off", compression: "gzip" } } },
    options: { ...OBJECTS, use_put_object: "Off", compression: "gzip" },
  },
];

const host = "search-shop-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com";
const OWN_HOST = "logs.example.com";
const DOMAIN = arn("es", "domain/shop");
const COLLECTION = arn("aoss", "collection/0123456789abcdefghij");
const DOCUMENTS = {
  Name: "opensearch",
  AWS_Auth: "On",
  AWS_Region: "eu-west-1",
  Host: host,
  Index: "logs",
  Port: "443",
  Suppress_Type_Name: "On",
  tls: "On",
};
const posts = (domain: string): unknown => allow(["es:ESHttpPost"], [`${domain}/*`]);

const OPEN_SEARCH: readonly Destination[] = [
  {
    fields: ["OpenSearchLogsArgs.host"],
    set: { openSearch: { host } },
    options: DOCUMENTS,
    changes: { "web-logs-app": GONE, ...may(posts(DOMAIN)) },
  },
  {
    fields: ["OpenSearchLogsArgs.port"],
    beside: { openSearch: { host } },
    set: { openSearch: { host, port: 9200 } },
    options: { ...DOCUMENTS, Port: "9200" },
  },
  {
    fields: ["OpenSearchLogsArgs.index"],
    beside: { openSearch: { host } },
    set: { openSearch: { host, index: "web" } },
    options: { ...DOCUMENTS, Index: "web" },
  },
  {
    fields: ["OpenSearchLogsArgs.domainArn"],
    beside: { openSearch: { host } },
    set: { openSearch: { host: OWN_HOST, domainArn: arn("es", "domain/other") } },
    options: { ...DOCUMENTS, Host: OWN_HOST },
    changes: may(posts(arn("es", "domain/other"))),
  },
  {
    fields: ["OpenSearchLogsArgs.collectionArn"],
    beside: { openSearch: { host } },
    set: { openSearch: { host: OWN_HOST, collectionArn: COLLECTION } },
    options: { ...DOCUMENTS, Host: OWN_HOST, AWS_Service_Name: "aoss" },
    changes: may(allow(["aoss:APIAccessAll"], [COLLECTION])),
  },
  {
    fields: ["OpenSearchLogsArgs.region"],
    beside: { openSearch: { host } },
    set: { openSearch: { host, region: "eu-north-1" } },
    options: { ...DOCUMENTS, AWS_Region: "eu-north-1" },
    changes: may(posts("arn:aws:es:eu-north-1:123456789012:domain/shop")),
  },
  {
    fields: ["OpenSearchLogsArgs.roleArn"],
    beside: { openSearch: { host } },
    set: { openSearch: { host, roleArn: ROLE } },
    options: { ...DOCUMENTS, AWS_Role_ARN: ROLE },
    changes: assumesRole,
  },
  {
    fields: ["OpenSearchLogsArgs.user", "OpenSearchLogsArgs.passwordFrom"],
    set: { openSearch: { host, user: "shop", passwordFrom: "/shop/search" } },
    options: {
      Name: "opensearch",
      HTTP_User: "shop",
      Host: host,
      Index: "logs",
      Port: "443",
      Suppress_Type_Name: "On",
      tls: "On",
    },
    secretOptions: { HTTP_Passwd: "/shop/search" },
    changes: {
      "web-logs-app": GONE,
      "web-task-policy-log-router-#": GONE,
      "web-execution-policy-app-#": {
        role: "web-execution-role-1234567",
        statements: [allow(["ssm:GetParameters"], [arn("ssm", "parameter/shop/search")])],
      },
    },
  },
  {
    fields: ["OpenSearchLogsArgs.options"],
    beside: { openSearch: { host } },
    set: { openSearch: { host, options: { Trace_Error: "On" } } },
    options: { ...DOCUMENTS, Trace_Error: "On" },
  },
];

/** The destinations in AWS that keep what they receive. */
export const LOG_STORE_ROWS = routed([...S3, ...OPEN_SEARCH]);
