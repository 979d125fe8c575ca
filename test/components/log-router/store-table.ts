import { allow, arn } from "../rows/row";
import { ROLE } from "./destination-table";
import type { Case } from "./destination-table";
import { firelens } from "./routers";

// S3 and OpenSearch, the log configuration they become, and what the task role may do for them.

const HOST = "search-shop-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com";
const COLLECTION = "abcdefghij0123456789.eu-west-1.aoss.amazonaws.com";
const OWN = "logs.example.com";
const DOMAIN = arn("es", "domain/shop");

const common = (Host: string): Record<string, string> => ({
  Name: "opensearch",
  Host,
  Index: "logs",
  Port: "443",
  Suppress_Type_Name: "On",
  tls: "On",
});
const signed = (host: string): Record<string, string> => ({
  ...common(host),
  AWS_Auth: "On",
  AWS_Region: "eu-west-1",
});

export const STORE_DESTINATIONS: readonly Case[] = [
  [
    "S3",
    { s3: { bucket: "logs" } },
    firelens({
      Name: "s3",
      bucket: "logs",
      region: "eu-west-1",
      s3_key_format: "/shop-dev-web/$TAG/%Y/%m/%d/%H/%M/%S-$UUID",
      total_file_size: "5M",
      upload_timeout: "1m",
      use_put_object: "On",
    }),
    [allow(["s3:PutObject"], ["arn:aws:s3:::logs/shop-dev-web/*"])],
  ],
  [
    "S3, with a key",
    {
      s3: {
        bucket: "logs",
        keyFormat: "/web-$TAG/$UUID",
        totalFileSize: "50M",
        uploadTimeout: "10m",
        kmsKeyArn: arn("kms", "key/1"),
        region: "us-east-1",
        options: { use_put_object: "Off", compression: "gzip" },
      },
    },
    firelens({
      Name: "s3",
      bucket: "logs",
      compression: "gzip",
      region: "us-east-1",
      s3_key_format: "/web-$TAG/$UUID",
      total_file_size: "50M",
      upload_timeout: "10m",
      use_put_object: "Off",
    }),
    [
      allow(["s3:PutObject"], ["arn:aws:s3:::logs/web-*"]),
      allow(["kms:Decrypt", "kms:GenerateDataKey"], [arn("kms", "key/1")]),
    ],
  ],
  [
    "S3 of another account",
    { s3: { bucket: "logs", keyFormat: "$TAG/$UUID", roleArn: ROLE } },
    firelens({
      Name: "s3",
      bucket: "logs",
      region: "eu-west-1",
      role_arn: ROLE,
      s3_key_format: "$TAG/$UUID",
      total_file_size: "5M",
      upload_timeout: "1m",
      use_put_object: "On",
    }),
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  [
    "OpenSearch, by the domain's endpoint",
    { openSearch: { host: HOST } },
    firelens(signed(HOST)),
    [allow(["es:ESHttpPost"], [`${DOMAIN}/*`])],
  ],
  [
    "OpenSearch, by a name of one's own",
    {
      openSearch: {
        host: OWN,
        domainArn: DOMAIN,
        port: 9200,
        index: "web",
        region: "us-east-1",
        options: { Trace_Error: "On" },
      },
    },
    firelens({
      ...signed(OWN),
      AWS_Region: "us-east-1",
      Index: "web",
      Port: "9200",
      Trace_Error: "On",
    }),
    [allow(["es:ESHttpPost"], [`${DOMAIN}/*`])],
  ],
  [
    "OpenSearch of another account",
    { openSearch: { host: HOST, roleArn: ROLE } },
    firelens({ ...signed(HOST), AWS_Role_ARN: ROLE }),
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  [
    "OpenSearch Serverless, by its endpoint",
    { openSearch: { host: COLLECTION } },
    firelens({ ...signed(COLLECTION), AWS_Service_Name: "aoss" }),
    [allow(["aoss:APIAccessAll"], [arn("aoss", "collection/abcdefghij0123456789")])],
  ],
  [
    "OpenSearch Serverless, by its ARN",
    { openSearch: { host: OWN, collectionArn: arn("aoss", "collection/a1") } },
    firelens({ ...signed(OWN), AWS_Service_Name: "aoss" }),
    [allow(["aoss:APIAccessAll"], [arn("aoss", "collection/a1")])],
  ],
  [
    "OpenSearch, with a user of its own",
    { openSearch: { host: HOST, user: "shop", passwordFrom: "/shop/password" } },
    firelens({ ...common(HOST), HTTP_User: "shop" }, { HTTP_Passwd: "/shop/password" }),
    [],
  ],
];
