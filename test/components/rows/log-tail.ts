import type { LogTailArgs } from "../../../components";
import { GONE } from "../picture";
import { allow, arn, logGroup } from "./row";
import type { Changes, TaskRow } from "./row";
import {
  NAME,
  PARAMETER,
  SERVICE_SECTION,
  WAITS,
  configured,
  containers,
  digest,
  may,
  needs,
  reads,
} from "./router";

const LEAST: LogTailArgs = { volume: "logs", paths: ["/var/log/app/*.log"] };
const STATE = {
  sourceVolume: "log-router-state",
  containerPath: "/var/lib/fluent-bit",
  readOnly: false,
};

interface Settings {
  readonly path?: string;
  readonly exclude?: string;
  readonly more?: string;
  readonly label?: string;
}

function configOf({ path, exclude = "", more = "", label }: Settings): string {
  return `${SERVICE_SECTION}
[INPUT]
    Name tail
    Tag files.*
    Path ${path ?? "/var/log/app/*.log"}
${exclude}    Path_Key file
    DB /var/lib/fluent-bit/tail.db
    Read_from_Head On
    Refresh_Interval 5
    Rotate_Wait 30
    Skip_Long_Lines On
    Buffer_Max_Size 256k
    Mem_Buf_Limit 32MB
${more}
[OUTPUT]
    Name cloudwatch_logs
    Match files.*
    log_group_name ${logGroup(`${label ?? "app"}-files`)}
    log_stream_prefix ecs/\${ECS_TASK_ID}/
    region \${AWS_REGION}
`;
}

function mount(containerPath: string, readOnly: boolean, sourceVolume = "logs"): unknown {
  return { sourceVolume, containerPath, readOnly };
}

function row(
  set: Partial<LogTailArgs>,
  settings: Settings,
  changed: { readonly app?: Changes; readonly router?: Changes } = {},
): TaskRow {
  const text = configOf(settings);
  const name = `${NAME}-${digest(text)}`;
  return {
    fields: Object.keys(set).map((field) => `LogTailArgs.${field}`),
    beside: { logRouter: { tail: LEAST } },
    set: { logRouter: { tail: { ...LEAST, ...set } } },
    changes: containers(
      {
        ...(changed.app && { app: changed.app }),
        "log-router": {
          secrets: [{ name: "FLUENT_BIT_CONFIG", valueFrom: name }],
          ...changed.router,
        },
      },
      { [PARAMETER]: { name, insecureValue: text }, ...needs(reads(name)) },
    ),
  };
}

const [made, beside] = configured(configOf({}), {
  mountPoints: [mount("/var/log/app", true), STATE],
});
const CACHE = { sidecars: { cache: { image: "redis:7" } } };
const CACHE_TEXT = configOf({ label: "cache" });
const CACHE_NAME = `${NAME}-${digest(CACHE_TEXT)}`;

const groups = (...labels: string[]): Changes =>
  may(
    allow(
      ["logs:CreateLogStream", "logs:PutLogEvents"],
      labels.map((label) => arn("logs", `log-group:${logGroup(label)}:*`)),
    ),
  );

/** Files that the log router reads. */
export const LOG_TAIL_ROWS: readonly TaskRow[] = [
  {
    fields: ["LogRouterArgs.tail", "LogTailArgs.volume", "LogTailArgs.paths"],
    beside: { logRouter: {} },
    set: { logRouter: { tail: LEAST } },
    changes: containers(
      { app: { mountPoints: [mount("/var/log/app", false)] }, "log-router": made },
      {
        ...beside,
        ...groups("app-files", "app"),
        "web-logs-app-files": { name: logGroup("app-files"), retentionInDays: 30 },
        "web-task-definition": { volumes: [{ name: "logs" }, { name: "log-router-state" }] },
      },
    ),
  },
  {
    fields: ["LogTailArgs.container"],
    beside: { ...CACHE, logRouter: { tail: LEAST } },
    set: { logRouter: { tail: { ...LEAST, container: "cache" } } },
    changes: containers(
      {
        app: { mountPoints: [] },
        cache: { dependsOn: WAITS, mountPoints: [mount("/var/log/app", false)] },
        "log-router": { secrets: [{ name: "FLUENT_BIT_CONFIG", valueFrom: CACHE_NAME }] },
      },
      {
        [PARAMETER]: { name: CACHE_NAME, insecureValue: CACHE_TEXT },
        ...needs(reads(CACHE_NAME)),
        ...groups("app", "cache-files"),
        "web-logs-app-files": GONE,
        "web-logs-cache-files": { name: logGroup("cache-files"), retentionInDays: 30 },
      },
    ),
  },
  row(
    { paths: ["/var/log/app/*.log", "/var/log/jobs/a.log"] },
    { path: "/var/log/app/*.log,/var/log/jobs/a.log" },
    {
      app: { mountPoints: [mount("/var/log", false)] },
      router: { mountPoints: [mount("/var/log", true), STATE] },
    },
  ),
  {
    ...row({ containerPath: "/var" }, {}),
    changes: containers({
      app: { mountPoints: [mount("/var", false)] },
      "log-router": { mountPoints: [mount("/var", true), STATE] },
    }),
  },
  row({ excludePaths: ["*.gz", "*.zip"] }, { exclude: "    Exclude_Path *.gz,*.zip\n" }),
  row(
    { parser: "json" },
    { more: "    Parser json\n" },
    {
      router: {
        environment: [
          { name: "aws_fluent_bit_init_file_1", value: "/fluent-bit/parsers/parsers.conf" },
          { name: "aws_fluent_bit_init_file_2", value: "/init/fluent-bit-config.conf" },
        ],
      },
    },
  ),
  row({ multilineParsers: ["java", "go"] }, { more: "    multiline.parser java,go\n" }),
];
