import { GONE } from "../picture";
import { secret } from "../../support/mocks/wire";
import { allow, arn, logGroup, writeLogs } from "./row";
import type { TaskRow } from "./row";
import { digest, may, needs, parameter, reads, row } from "./router";

const IMAGE = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
const OWN = `${logGroup("log-router")}/KEY`;
const RULES = `${logGroup("log-router")}/RULES-${digest("a: 1")}`;

/** The container of the log router. */
export const LOG_ROUTER_CONTAINER_ROWS: readonly TaskRow[] = [
  row({ imageTag: "3.4.15" }, { image: `${IMAGE}:3.4.15` }),
  row({ image: "shop/aws-for-fluent-bit:1" }, { image: "shop/aws-for-fluent-bit:1" }),
  row({ cpu: 64 }, { cpu: 64 }),
  row({ memory: 512 }, { memory: 512 }),
  {
    ...row({ memory: 64 }, { memory: 64, memoryReservation: GONE }),
    title: "below the default reservation",
  },
  row({ memoryReservation: 300 }, { memory: 300, memoryReservation: GONE }),
  row({ startTimeout: 60 }, { startTimeout: 60 }),
  row({ stopTimeout: 60 }, { stopTimeout: 60 }),
  row({ essential: false }, { essential: false }),
  row({ readonlyRootFilesystem: false }, { readonlyRootFilesystem: false }),
  row(
    { user: "1000" },
    { user: "1000" },
    {
      warnings: {
        '1 piece of advice:\n  logRouter.user: The log router runs as "1000"; the ECS agent shares its socket and configuration with root. Leave user out, or set it to 0. [firelens-router-user]': true,
      },
    },
  ),
  row({ environment: { ZONE: "a" } }, { environment: [{ name: "ZONE", value: "a" }] }),
  row(
    { secrets: { KEY: "/shop/key" } },
    { secrets: [{ name: "KEY", valueFrom: "/shop/key" }] },
    needs(reads("/shop/key")),
  ),
  row(
    { secretValues: { KEY: "k" } },
    { secrets: [{ name: "KEY", valueFrom: OWN }] },
    {
      "web-parameter-log-router-KEY": {
        name: OWN,
        type: "SecureString",
        tier: "Standard",
        value: secret("k"),
        options: { deleteBeforeReplace: true },
      },
      ...needs(reads(OWN)),
      "web-service": { forceNewDeployment: true, triggers: { "log-router/KEY": "7" } },
    },
  ),
  row(
    { documents: { RULES: { content: "a: 1" } } },
    { secrets: [{ name: "RULES", valueFrom: RULES }] },
    {
      "web-parameter-log-router-RULES-#": parameter(RULES, "a: 1"),
      ...needs(reads(RULES)),
    },
  ),
  row(
    { environmentFiles: ["arn:aws:s3:::shop/logs.env"] },
    { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop/logs.env" }] },
    needs(
      allow(["s3:GetObject"], ["arn:aws:s3:::shop/logs.env"]),
      allow(["s3:GetBucketLocation"], ["arn:aws:s3:::shop"]),
    ),
  ),
  row({ dockerLabels: { team: "shop" } }, { dockerLabels: { team: "shop" } }),
  {
    ...row(
      { mountPoints: [{ sourceVolume: "queue", containerPath: "/queue" }] },
      { mountPoints: [{ sourceVolume: "queue", containerPath: "/queue", readOnly: false }] },
    ),
    beside: {
      volumes: { queue: {} },
      acknowledge: { "volume-unused": "Mounted below." },
      logRouter: {},
    },
  },
  {
    ...row(
      { dependsOn: { keys: "START" } },
      { dependsOn: [{ containerName: "keys", condition: "START" }] },
    ),
    beside: { sidecars: { keys: { image: "busybox:1.36" } }, logRouter: {} },
  },
  row(
    { healthCheck: { command: ["CMD", "/up"], interval: 30 } },
    {
      healthCheck: {
        command: ["CMD", "/up"],
        interval: 30,
        retries: 2,
        timeout: 5,
        startPeriod: 0,
      },
    },
  ),
  row(
    { restartPolicy: { restartAttemptPeriod: 60 } },
    { restartPolicy: { enabled: true, restartAttemptPeriod: 60 } },
  ),
  row({ logging: { retentionInDays: 7 } }, {}, { "web-logs-log-router": { retentionInDays: 7 } }),
  row(
    { permissions: [{ actions: ["sqs:SendMessage"], resources: [arn("sqs", "jobs")] }] },
    {},
    may(allow(["sqs:SendMessage"], [arn("sqs", "jobs")]), writeLogs(logGroup("app"))),
  ),
  row({ overrides: { dockerSecurityOptions: [] } }, { dockerSecurityOptions: [] }),
];
