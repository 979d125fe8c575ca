import { secret } from "../../support/mocks/wire";
import { GONE } from "../picture";
import {
  KEY,
  NAME,
  PARAMETER,
  POLICY,
  QUIET,
  QUIET_OBJECT,
  QUIET_TEXT,
  collector,
  digest,
  grants,
  holds,
  made,
  reads,
  row,
} from "./collector";
import type { TaskRow } from "./row";
import { allow, arn } from "./row";

/** The configuration of the OpenTelemetry collector, and where it is kept. */
export const COLLECTOR_ROWS: readonly TaskRow[] = [
  {
    fields: ["EcsTaskDefinitionArgs.otelCollector", "OtelCollectorArgs.configYaml"],
    set: { otelCollector: { configYaml: QUIET } },
    changes: made(QUIET, collector()),
  },
  {
    fields: ["OtelCollectorArgs.config"],
    set: { otelCollector: { config: QUIET_OBJECT } },
    changes: made(QUIET_TEXT, collector({ secrets: holds(`${NAME}-${digest(QUIET_TEXT)}`) })),
  },
  row(
    { delivery: "environment" },
    {
      environment: [
        { name: "AOT_CONFIG_CONTENT", value: QUIET },
        { name: "GOMEMLIMIT", value: "409MiB" },
      ],
      secrets: GONE,
    },
    { [PARAMETER]: GONE, [POLICY]: grants() },
  ),
  row(
    { delivery: "s3", bucket: "shop-config" },
    {
      command: [`--config=s3://shop-config.s3.eu-west-1.amazonaws.com/${KEY}`],
      secrets: GONE,
    },
    {
      [PARAMETER]: GONE,
      [POLICY]: grants(),
      "web-object-otel-collector-#": {
        bucket: "shop-config",
        key: KEY,
        content: QUIET,
        contentType: "text/plain; charset=utf-8",
      },
      "web-task-policy-otel-collector-#": {
        role: "web-task-role-1234567",
        statements: [allow(["s3:GetObject"], [`arn:aws:s3:::shop-config/${KEY}`])],
      },
    },
  ),
  row(
    { parameterName: "/shop/otel" },
    { secrets: holds("/shop/otel") },
    {
      [PARAMETER]: GONE,
      "web-parameter-named-#": {
        name: "/shop/otel",
        type: "String",
        tier: "Standard",
        insecureValue: QUIET,
        options: { deleteBeforeReplace: true },
      },
      [POLICY]: grants(reads("/shop/otel")),
      "web-service": { forceNewDeployment: true, triggers: { "otel-collector": "7" } },
    },
  ),
  row(
    { parameterName: "/shop/" },
    { secrets: holds(`/shop/AOT_CONFIG_CONTENT-${digest(QUIET)}`) },
    {
      [PARAMETER]: GONE,
      "web-parameter-named-#": {
        name: `/shop/AOT_CONFIG_CONTENT-${digest(QUIET)}`,
        type: "String",
        tier: "Standard",
        insecureValue: QUIET,
      },
      [POLICY]: grants(reads(`/shop/AOT_CONFIG_CONTENT-${digest(QUIET)}`)),
    },
  ),
  row(
    { kmsKeyId: "alias/shop" },
    { secrets: holds(NAME) },
    {
      [PARAMETER]: GONE,
      "web-parameter-otel-collector": {
        name: NAME,
        type: "SecureString",
        tier: "Standard",
        value: secret(QUIET),
        keyId: "alias/shop",
        options: { deleteBeforeReplace: true },
      },
      [POLICY]: grants(
        reads(NAME),
        allow(["kms:Decrypt"], [arn("kms", "key/*")], {
          "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/shop" },
        }),
      ),
      "web-service": { forceNewDeployment: true, triggers: { "otel-collector": "7" } },
    },
  ),
];
