import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { ContainerArgs, EcsServiceArgs, LogRouteArgs, LogRouterArgs } from "../../components";
import * as defaults from "../../components/defaults";
import { changes, pictureOf } from "./picture";
import { runService } from "./programs";

// Docstrings name the defaults, defaults.ts has them: both must say the same, and saying a default
// out loud must change nothing.

const ARGS = path.join(__dirname, "../../components/args");

/** "Default: x." of every field, as the docstrings say it. */
function documented(): Record<string, string> {
  const phrases = readdirSync(ARGS).flatMap((file) => {
    const text = readFileSync(path.join(ARGS, file), "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    return source.statements.filter(ts.isInterfaceDeclaration).flatMap(({ name, members }) =>
      members.flatMap((member): [string, string][] => {
        const [doc] = ts.getJSDocCommentsAndTags(member);
        const comment = ts.getTextOfJSDocComment(doc?.comment) ?? "";
        const phrase = /Default: (.+?)\.(?=\s|$)/s.exec(comment)?.[1];
        const field = member.name?.getText(source) ?? "";
        return phrase === undefined ? [] : [[`${name.text}.${field}`, phrase.replace(/\s+/g, " ")]];
      }),
    );
  });
  return Object.fromEntries(phrases);
}

/** Whether a phrase is a value, and not a sentence about one. */
function isLiteral(phrase: string): boolean {
  return /^`?[A-Za-z0-9/_.:-]+`?$/.test(phrase) && !["none", "all"].includes(phrase);
}

interface Own {
  /** The value in defaults.ts, or here where it is only a flag or one destination's own. */
  readonly value: string | number | boolean;
  /** Arguments that say the default out loud. */
  readonly set: Partial<EcsServiceArgs>;
  /** Arguments beside it that give it a meaning. */
  readonly beside?: Partial<EcsServiceArgs>;
}

const IMAGE = "nginx:1.27";
const app = (fields: Partial<ContainerArgs>): Partial<EcsServiceArgs> => ({
  container: { image: IMAGE, ...fields },
});
const command = ["CMD", "/up"];

function flag(value: boolean, set: Partial<EcsServiceArgs>, beside?: Partial<EcsServiceArgs>): Own {
  return { value, set, ...(beside && { beside }) };
}

function healthCheck(field: keyof typeof defaults.HEALTH_CHECK): Own {
  const value = defaults.HEALTH_CHECK[field];
  return {
    value,
    beside: app({ healthCheck: { command } }),
    set: app({ healthCheck: { command, [field]: value } }),
  };
}

function deployment(field: keyof typeof defaults.DEPLOYMENT): Own {
  const value = defaults.DEPLOYMENT[field];
  return { value, set: { deployment: { [field]: value } } };
}

function platform(field: keyof typeof defaults.PLATFORM): Own {
  const value = defaults.PLATFORM[field];
  return { value, set: { runtimePlatform: { [field]: value } } };
}

function collector(field: keyof typeof defaults.OTEL_COLLECTOR): Own {
  const value = defaults.OTEL_COLLECTOR[field];
  return { value, beside: { otelCollector: {} }, set: { otelCollector: { [field]: value } } };
}

function router(field: keyof typeof defaults.LOG_ROUTER, beside: LogRouterArgs = {}): Own {
  const value = defaults.LOG_ROUTER[field];
  return {
    value,
    beside: { logRouter: beside },
    set: { logRouter: { ...beside, [field]: value } },
  };
}

/** A default of a destination, which only that destination has. */
function destination<K extends keyof LogRouteArgs>(
  argument: K,
  beside: NonNullable<LogRouteArgs[K]>,
  field: keyof NonNullable<LogRouteArgs[K]>,
  value: Own["value"],
): Own {
  return {
    value,
    beside: { logRouter: { [argument]: beside } },
    set: { logRouter: { [argument]: { ...(beside as object), [field]: value } } },
  };
}

const objects = (field: keyof typeof defaults.S3_LOGS): Own =>
  destination("s3", { bucket: "shop-logs" }, field, defaults.S3_LOGS[field]);

const host = "logs.example.com";
const domainArn = "arn:aws:es:eu-west-1:123456789012:domain/shop";

const openSearch = (field: keyof typeof defaults.OPEN_SEARCH_LOGS): Own =>
  destination("openSearch", { host, domainArn }, field, defaults.OPEN_SEARCH_LOGS[field]);

const parser = "json";

const efs = { fileSystemId: "fs-1" };

/** Defaults that the components put in. */
const OWN: Readonly<Record<string, Own>> = {
  "ContainerArgs.essential": flag(true, app({ essential: true })),
  "PortMappingArgs.protocol": {
    value: defaults.PROTOCOL,
    beside: app({ portMappings: [{ containerPort: 80 }] }),
    set: app({ portMappings: [{ containerPort: 80, protocol: defaults.PROTOCOL }] }),
  },
  "HealthCheckArgs.interval": healthCheck("interval"),
  "HealthCheckArgs.retries": healthCheck("retries"),
  "HealthCheckArgs.timeout": healthCheck("timeout"),
  "HealthCheckArgs.startPeriod": healthCheck("startPeriod"),
  "RestartPolicyArgs.restartAttemptPeriod": {
    value: defaults.RESTART_ATTEMPT_PERIOD,
    beside: app({ restartPolicy: {} }),
    set: app({ restartPolicy: { restartAttemptPeriod: defaults.RESTART_ATTEMPT_PERIOD } }),
  },
  "DocumentArgs.secret": flag(
    false,
    app({ documents: { A: { content: "a", secret: false } } }),
    app({ documents: { A: { content: "a" } } }),
  ),
  "LogGroupArgs.retentionInDays": {
    value: defaults.LOG_RETENTION_DAYS,
    set: { logging: { retentionInDays: defaults.LOG_RETENTION_DAYS } },
  },
  "LogGroupArgs.retainOnDelete": flag(false, { logging: { retainOnDelete: false } }),
  "ContainerLoggingArgs.createLogGroup": flag(true, app({ logging: { createLogGroup: true } })),
  "ContainerLoggingArgs.streamPrefix": {
    value: defaults.LOG_STREAM_PREFIX,
    set: app({ logging: { streamPrefix: defaults.LOG_STREAM_PREFIX } }),
  },
  "ContainerLoggingArgs.mode": {
    value: defaults.LOG_MODE,
    set: app({ logging: { mode: defaults.LOG_MODE } }),
  },
  "ContainerLoggingArgs.maxBufferSize": {
    value: defaults.LOG_BUFFER,
    set: app({ logging: { maxBufferSize: defaults.LOG_BUFFER } }),
  },
  "ContainerLoggingArgs.driver": { value: "awslogs", set: app({ logging: { driver: "awslogs" } }) },
  "EcsServiceArgs.desiredCount": {
    value: defaults.DESIRED_COUNT,
    set: { desiredCount: defaults.DESIRED_COUNT },
  },
  "EcsServiceArgs.enableExecuteCommand": flag(false, { enableExecuteCommand: false }),
  "NetworkArgs.assignPublicIp": flag(false, {
    network: { subnets: ["subnet-1"], assignPublicIp: false },
  }),
  "CapacityProviderArgs.weight": {
    value: defaults.CAPACITY_PROVIDER_WEIGHT,
    beside: { capacityProviders: [{ capacityProvider: "FARGATE" }] },
    set: {
      capacityProviders: [
        { capacityProvider: "FARGATE", weight: defaults.CAPACITY_PROVIDER_WEIGHT },
      ],
    },
  },
  "DeploymentArgs.minimumHealthyPercent": deployment("minimumHealthyPercent"),
  "DeploymentArgs.maximumPercent": deployment("maximumPercent"),
  "DeploymentArgs.circuitBreaker": deployment("circuitBreaker"),
  "DeploymentArgs.rollback": deployment("rollback"),
  "DeploymentArgs.waitForSteadyState": deployment("waitForSteadyState"),
  "DeploymentArgs.timeoutMinutes": deployment("timeoutMinutes"),
  "EcsTaskDefinitionArgs.containerName": {
    value: defaults.CONTAINER_NAME,
    set: { containerName: defaults.CONTAINER_NAME },
  },
  "EcsTaskDefinitionArgs.retainRevisions": {
    value: defaults.RETAIN_REVISIONS,
    set: { retainRevisions: defaults.RETAIN_REVISIONS },
  },
  "RuntimePlatformArgs.cpuArchitecture": platform("cpuArchitecture"),
  "RuntimePlatformArgs.operatingSystemFamily": platform("operatingSystemFamily"),
  "EfsVolumeArgs.iam": {
    value: defaults.EFS_IAM,
    beside: { volumes: { data: { efs } } },
    set: { volumes: { data: { efs: { ...efs, iam: defaults.EFS_IAM } } } },
  },
  "OtelCollectorArgs.name": collector("name"),
  "OtelCollectorArgs.essential": collector("essential"),
  "OtelCollectorArgs.memory": collector("memory"),
  "OtelCollectorArgs.memoryReservation": collector("memoryReservation"),
  "OtelCollectorArgs.delivery": collector("delivery"),
  "OtelCollectorArgs.appDependsOn": collector("appDependsOn"),
  "LogRouterArgs.name": router("name"),
  "LogRouterArgs.type": router("type"),
  "LogRouterArgs.enableMetadata": router("enableMetadata"),
  "LogRouterArgs.enableHealthCheck": router("enableHealthCheck", { parser }),
  "LogRouterArgs.delivery": router("delivery", { parser }),
  "LogRouterArgs.essential": router("essential"),
  "LogRouterArgs.user": router("user"),
  "LogRouterArgs.memory": router("memory"),
  "LogRouterArgs.memoryReservation": router("memoryReservation"),
  "LogRouterArgs.stopTimeout": router("stopTimeout"),
  "CloudWatchLogsArgs.createLogGroup": destination("cloudWatch", {}, "createLogGroup", true),
  "CloudWatchLogsArgs.logStreamPrefix": destination(
    "cloudWatch",
    {},
    "logStreamPrefix",
    defaults.ROUTED_STREAM_PREFIX,
  ),
  "S3LogsArgs.totalFileSize": objects("totalFileSize"),
  "S3LogsArgs.uploadTimeout": objects("uploadTimeout"),
  "OpenSearchLogsArgs.port": openSearch("port"),
  "OpenSearchLogsArgs.index": openSearch("index"),
  "DatadogLogsArgs.site": destination(
    "datadog",
    { apiKeyFrom: "/key" },
    "site",
    defaults.DATADOG_LOGS.site,
  ),
  "NewRelicLogsArgs.endpoint": destination(
    "newRelic",
    { licenseKeyFrom: "/key" },
    "endpoint",
    defaults.NEW_RELIC_LOGS.endpoint,
  ),
  "SplunkLogsArgs.port": destination(
    "splunk",
    { host, tokenFrom: "/token" },
    "port",
    defaults.SPLUNK_LOGS.port,
  ),
  "HttpLogsArgs.uri": destination("http", { host }, "uri", defaults.HTTP_LOGS.uri),
  "HttpLogsArgs.format": destination("http", { host }, "format", defaults.HTTP_LOGS.format),
  "HttpLogsArgs.tls": destination("http", { host }, "tls", defaults.HTTP_LOGS.tls),
  "LokiLogsArgs.tls": destination("loki", { host }, "tls", defaults.LOKI_LOGS.tls),
};

/** Ports that sentences name, since they depend on whether lines are encrypted. */
const PORTS = {
  "HttpLogsArgs.port": defaults.HTTP_LOGS,
  "LokiLogsArgs.port": defaults.LOKI_LOGS,
} as const;

/** Defaults of AWS itself, which the components leave out. */
const OF_AWS: Readonly<Record<string, string>> = {
  "ContainerArgs.readonlyRootFilesystem": "false",
  "ContainerArgs.interactive": "false",
  "ContainerArgs.pseudoTerminal": "false",
  "LogGroupArgs.logGroupClass": "STANDARD",
  "RoleArgs.path": "/",
  "EcsServiceArgs.healthCheckGracePeriodSeconds": "0",
  "CapacityProviderArgs.base": "0",
  "EfsVolumeArgs.rootDirectory": "/",
};

describe("The documented defaults", () => {
  const phrases = documented();

  it("are the ones in force", () => {
    const literals = Object.fromEntries(
      Object.entries(phrases)
        .filter(([, phrase]) => isLiteral(phrase))
        .map(([field, phrase]) => [field, phrase.replaceAll("`", "")]),
    );
    const inForce = Object.entries(OWN).map(([field, { value }]) => [field, String(value)]);
    assert.deepEqual(literals, { ...Object.fromEntries(inForce), ...OF_AWS });
  });

  it("in sentences are the ones in force, too", () => {
    const { cpuArchitecture, operatingSystemFamily } = defaults.PLATFORM;
    assert.equal(
      phrases["EcsTaskDefinitionArgs.runtimePlatform"],
      `${cpuArchitecture} and ${operatingSystemFamily}`,
    );
    assert.equal(
      phrases["MountPointArgs.readOnly"],
      "true on an EFS volume, false on a scratch volume",
    );
    assert.equal(
      phrases["LinuxParametersArgs.initProcessEnabled"],
      "true where ECS Exec is on, else false",
    );
    assert.equal(
      phrases["LogRouterArgs.restartPolicy"],
      `on, every ${defaults.RESTART_ATTEMPT_PERIOD} seconds at most`,
    );
    assert.equal(
      phrases["LogRouterArgs.appDependsOn"],
      "START, where the router reads what it writes",
    );
    for (const [field, value] of Object.entries(PORTS)) {
      assert.equal(phrases[field], `${value.port}, without TLS ${value.plainPort}`);
    }
  });

  it("name every value of defaults.ts", () => {
    const named = new Set([
      ...Object.values(OWN).map(({ value }) => value),
      ...Object.values(PORTS).map(({ plainPort }) => plainPort),
    ]);
    const values = Object.values(defaults).flatMap((value): unknown[] =>
      typeof value === "object" ? Object.values(value) : [value],
    );
    assert.deepEqual(
      values.filter((value) => !named.has(value as never)),
      [],
    );
  });

  for (const [field, { beside = {}, set }] of Object.entries(OWN)) {
    it(`${field}: saying it changes nothing`, async () => {
      const without = pictureOf(await runService(beside));
      assert.deepEqual(changes(without, pictureOf(await runService({ ...beside, ...set }))), {});
    });
  }

  it("do not overwrite what is said: ECS Exec leaves initProcessEnabled alone", async () => {
    const run = await runService({
      ...app({ linuxParameters: { initProcessEnabled: false } }),
      enableExecuteCommand: true,
    });
    const told = run.resources[0]?.inputs["containers"] as Record<string, unknown>[];
    assert.deepEqual(told[0]?.["linuxParameters"], { initProcessEnabled: false });
  });
});
