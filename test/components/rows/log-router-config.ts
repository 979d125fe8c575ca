import { GONE } from "../picture";
import { allow, logGroup } from "./row";
import type { TaskRow } from "./row";
import {
  INIT_IMAGE,
  MULTILINE,
  MULTILINE_TEXT,
  NAME,
  PARAMETER,
  SERVICE_SECTION,
  configured,
  containers,
  digest,
  firelens,
  may,
  needs,
  parameter,
  reads,
  row,
  sendsTo,
} from "./router";

const FILTER = `[FILTER]
    Name grep
    Match *
    Exclude log ping
`;
const PARSERS = `[PARSER]
    Name shop
    Format json
`;
const PARSER = `${SERVICE_SECTION}
[FILTER]
    Name parser
    Match *-firelens-*
    Key_Name log
    Parser json
    Reserve_Data On
`;
const HEALTH = `[SERVICE]
    Flush 1
    Grace 30
    HTTP_Server On
    HTTP_Listen 127.0.0.1
    HTTP_Port 2020
`;

const PARSERS_NAME = `${logGroup("log-router")}/FLUENT_BIT_PARSERS-${digest(PARSERS)}`;
const SERVICE_NAME = `${NAME}-${digest(SERVICE_SECTION)}`;

/** The configuration of the log router. */
export const LOG_ROUTER_CONFIG_ROWS: readonly TaskRow[] = [
  row({ config: FILTER }, ...configured(`${SERVICE_SECTION}\n${FILTER}`)),
  row(
    { parsers: PARSERS },
    configured(SERVICE_SECTION, {
      command: [
        `printf '%s' "$FLUENT_BIT_CONFIG" > /init/fluent-bit-config.conf && printf '%s' "$FLUENT_BIT_PARSERS" > /init/fluent-bit-parsers.conf && exec /bin/sh /init/fluent_bit_init_entrypoint.sh`,
      ],
      environment: [
        { name: "aws_fluent_bit_init_file_1", value: "/init/fluent-bit-config.conf" },
        { name: "aws_fluent_bit_init_file_2", value: "/init/fluent-bit-parsers.conf" },
      ],
      secrets: [
        { name: "FLUENT_BIT_CONFIG", valueFrom: SERVICE_NAME },
        { name: "FLUENT_BIT_PARSERS", valueFrom: PARSERS_NAME },
      ],
    })[0],
    {
      [PARAMETER]: parameter(SERVICE_NAME, SERVICE_SECTION),
      "web-parameter-log-router-FLUENT_BIT_PARSERS-#": parameter(PARSERS_NAME, PARSERS),
      ...needs(reads(SERVICE_NAME, PARSERS_NAME)),
    },
  ),
  row(
    { parser: "json" },
    ...configured(PARSER, {
      environment: [
        { name: "aws_fluent_bit_init_file_1", value: "/fluent-bit/parsers/parsers.conf" },
        { name: "aws_fluent_bit_init_file_2", value: "/init/fluent-bit-config.conf" },
      ],
    }),
  ),
  row(MULTILINE, ...configured(MULTILINE_TEXT)),
  row(
    { enableHealthCheck: true },
    ...configured(HEALTH, {
      healthCheck: {
        command: ["CMD-SHELL", "curl -f http://127.0.0.1:2020/api/v1/uptime || exit 1"],
        interval: 10,
        retries: 2,
        timeout: 5,
        startPeriod: 30,
      },
    }),
  ),
  {
    ...row({ configObjects: ["arn:aws:s3:::shop-config/logs/web.conf"] }, {}),
    changes: containers(
      {
        app: { logConfiguration: sendsTo({}) },
        "log-router": {
          image: INIT_IMAGE,
          environment: [
            { name: "aws_fluent_bit_init_s3_1", value: "arn:aws:s3:::shop-config/logs/web.conf" },
          ],
          firelensConfiguration: firelens({}),
        },
      },
      {
        "web-logs-app": GONE,
        ...may(
          allow(["s3:GetObject"], ["arn:aws:s3:::shop-config/logs/web.conf"]),
          allow(["s3:GetBucketLocation"], ["arn:aws:s3:::shop-config"]),
        ),
      },
    ),
  },
];
