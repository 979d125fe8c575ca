import type { LogRouterArgs } from "../../../components";
import { secret } from "../../support/mocks/wire";
import { GONE } from "../picture";
import {
  MULTILINE,
  MULTILINE_TEXT,
  NAME,
  PARAMETER,
  digest,
  may,
  needs,
  reads,
  row,
} from "./router";
import { allow, arn, logGroup, writeLogs } from "./row";
import type { Changes, TaskRow } from "./row";

const OBJECT = `${NAME.slice(1)}-${digest(MULTILINE_TEXT)}`;

function kept(set: LogRouterArgs, definition: Changes, changes: Changes): TaskRow {
  return {
    ...row(set, definition, { [PARAMETER]: GONE, ...changes }),
    beside: { logRouter: MULTILINE },
    set: { logRouter: { ...MULTILINE, ...set } },
  };
}

/** Where the configuration of the log router is kept. */
export const LOG_ROUTER_DELIVERY_ROWS: readonly TaskRow[] = [
  kept(
    { delivery: "environment" },
    {
      environment: [
        { name: "FLUENT_BIT_CONFIG", value: MULTILINE_TEXT },
        { name: "aws_fluent_bit_init_file_1", value: "/init/fluent-bit-config.conf" },
      ],
      secrets: GONE,
    },
    needs(),
  ),
  kept(
    { delivery: "s3", bucket: "shop-config" },
    {
      environment: [
        { name: "aws_fluent_bit_init_s3_1", value: `arn:aws:s3:::shop-config/${OBJECT}` },
      ],
      secrets: GONE,
      command: GONE,
      entryPoint: GONE,
    },
    {
      ...needs(),
      ...may(
        writeLogs(logGroup("app")),
        allow(["s3:GetObject"], [`arn:aws:s3:::shop-config/${OBJECT}`]),
        allow(["s3:GetBucketLocation"], ["arn:aws:s3:::shop-config"]),
      ),
      "web-object-log-router-#": {
        bucket: "shop-config",
        key: OBJECT,
        content: MULTILINE_TEXT,
        contentType: "text/plain; charset=utf-8",
      },
    },
  ),
  kept(
    { kmsKeyId: "alias/shop" },
    { secrets: [{ name: "FLUENT_BIT_CONFIG", valueFrom: NAME }] },
    {
      "web-parameter-log-router": {
        name: NAME,
        type: "SecureString",
        tier: "Standard",
        value: secret(MULTILINE_TEXT),
        keyId: "alias/shop",
        options: { deleteBeforeReplace: true },
      },
      ...needs(
        reads(NAME),
        allow(["kms:Decrypt"], [arn("kms", "key/*")], {
          "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/shop" },
        }),
      ),
      "web-service": { forceNewDeployment: true, triggers: { "log-router": "7" } },
    },
  ),
];
