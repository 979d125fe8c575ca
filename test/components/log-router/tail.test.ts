import assert from "node:assert/strict";
import type { LogRouterArgs } from "../../../components";
import type { Run } from "../../support/mocks";
import { requiredOf } from "../iam";
import { allow, arn, logConfiguration, logGroup, writeLogs } from "../rows/row";
import { allows } from "../simulation";
import { definitionOf, firelens, routing, section, taskStatements } from "./routers";

// Files that a container writes to a volume, and the router reads.

const TAIL = { volume: "logs", paths: ["/var/log/app/*.log"] };
const ALONE: LogRouterArgs = { containers: [], tail: TAIL };
const SERVICE = section("SERVICE", "Flush 1", "Grace 30");
const STATE = {
  sourceVolume: "log-router-state",
  containerPath: "/var/lib/fluent-bit",
  readOnly: false,
};
const METADATA = section(
  "FILTER",
  "Name record_modifier",
  "Match files.*",
  "Record ecs_cluster ${ECS_CLUSTER}",
  "Record ecs_task_arn ${ECS_TASK_ARN}",
  "Record ecs_task_definition ${ECS_TASK_DEFINITION}",
);
const TO_GROUP = section(
  "OUTPUT",
  "Name cloudwatch_logs",
  "Match files.*",
  `log_group_name ${logGroup("app-files")}`,
  "log_stream_prefix ecs/${ECS_TASK_ID}/",
  "region ${AWS_REGION}",
);

interface Settings {
  readonly path?: string;
  readonly exclude?: string;
  readonly memory?: number;
  readonly more?: readonly string[];
}

function input({ path, exclude, memory = 32, more = [] }: Settings = {}): string {
  return section(
    "INPUT",
    "Name tail",
    "Tag files.*",
    `Path ${path ?? "/var/log/app/*.log"}`,
    ...(exclude === undefined ? [] : [`Exclude_Path ${exclude}`]),
    "Path_Key file",
    "DB /var/lib/fluent-bit/tail.db",
    "Read_from_Head On",
    "Refresh_Interval 5",
    "Rotate_Wait 30",
    "Skip_Long_Lines On",
    "Buffer_Max_Size 256k",
    `Mem_Buf_Limit ${memory}MB`,
    ...more,
  );
}

function textOf(run: Run<unknown>): unknown {
  const found = run.resources.find(({ type }) => type.includes("ssm/parameter"));
  return found?.inputs["insecureValue"];
}

const mounts = (run: Run<unknown>, container: string): unknown =>
  definitionOf(run, container)["mountPoints"];
const mount = (containerPath: string, readOnly: boolean): unknown => ({
  sourceVolume: "logs",
  containerPath,
  readOnly,
});

describe("A router that only reads files", () => {
  it("is a plain container with a configuration of its own", async () => {
    const run = await routing(ALONE);
    const { firelensConfiguration, command } = definitionOf(run);
    assert.equal(firelensConfiguration, undefined);
    assert.deepEqual(command, [
      `printf '%s' "$FLUENT_BIT_CONFIG" > /fluent-bit/etc/fluent-bit.conf && exec /bin/sh /init/fluent_bit_init_entrypoint.sh`,
    ]);
    assert.equal(textOf(run), [SERVICE, input(), METADATA, TO_GROUP].join("\n"));
  });

  it("leaves the application's output alone, and begins before it and ends after it", async () => {
    const { logConfiguration: log, dependsOn } = definitionOf(await routing(ALONE), "app");
    const start = [{ containerName: "log-router", condition: "START" }];
    assert.deepEqual([log, dependsOn], [logConfiguration("app"), start]);
  });

  it("is not waited for, if the application is told so", async () => {
    const { dependsOn } = definitionOf(await routing({ ...ALONE, appDependsOn: "NONE" }), "app");
    assert.equal(dependsOn, undefined);
  });

  it("shares a volume with the application, and keeps its place in another", async () => {
    const run = await routing(ALONE);
    assert.deepEqual(run.resource("web-task-definition").inputs["volumes"], [
      { name: "logs" },
      { name: "log-router-state" },
    ]);
    assert.deepEqual(mounts(run, "app"), [mount("/var/log/app", false)]);
    assert.deepEqual(mounts(run, "log-router"), [mount("/var/log/app", true), STATE]);
  });

  it("has a log group made for the files, and may write to it", async () => {
    const run = await routing(ALONE);
    const files = logGroup("app-files");
    assert.deepEqual(run.resource("web-logs-app-files").inputs, {
      name: files,
      retentionInDays: 30,
    });
    assert.deepEqual(taskStatements(run), [writeLogs(files)]);
    const policy = requiredOf(run, "task");
    const stream = (name: string): string => arn("logs", `log-group:${name}:log-stream:ecs/1`);
    assert.ok(allows(policy, "logs:PutLogEvents", stream(files)));
    assert.ok(!allows(policy, "logs:PutLogEvents", stream(logGroup("app"))));
  });

  it("tells the log group of the files apart from where containers write to", async () => {
    const run = await routing(ALONE);
    assert.deepEqual(run.resources[0]?.outputs?.["logGroupNames"], {
      app: logGroup("app"),
      "log-router": logGroup("log-router"),
    });
  });

  it("does not say where the lines come from, if it may not", async () => {
    const run = await routing({ ...ALONE, enableMetadata: false });
    assert.equal(textOf(run), [SERVICE, input(), TO_GROUP].join("\n"));
  });

  it("empties the configuration of the image where its own is in S3", async () => {
    const run = await routing({ ...ALONE, delivery: "s3", bucket: "shop" });
    assert.deepEqual(definitionOf(run)["command"], [
      ": > /fluent-bit/etc/fluent-bit.conf && exec /bin/sh /init/fluent_bit_init_entrypoint.sh",
    ]);
  });
});

describe("What a router reads of files", () => {
  const cases: readonly [string, LogRouterArgs, string][] = [
    [
      "are several paths without others",
      {
        tail: {
          ...TAIL,
          paths: ["/var/log/app/a.log", "/var/log/b.log"],
          excludePaths: ["*.gz", "*.1"],
        },
      },
      input({ path: "/var/log/app/a.log,/var/log/b.log", exclude: "*.gz,*.1" }),
    ],
    ["is parsed", { tail: { ...TAIL, parser: "json" } }, input({ more: ["Parser json"] })],
    [
      "is put together",
      { tail: { ...TAIL, multilineParsers: ["java", "go"] } },
      input({ more: ["multiline.parser java,go"] }),
    ],
    // Fluent Bit takes 0 for no limit.
    ["has some of the least memory", { memory: 6, tail: TAIL }, input({ memory: 1 })],
    ["has a share of its memory", { memory: 1024, tail: TAIL }, input({ memory: 128 })],
  ];
  for (const [title, router, expected] of cases) {
    it(title, async () => {
      const run = await routing({ containers: [], ...router });
      assert.equal(textOf(run), [SERVICE, expected, METADATA, TO_GROUP].join("\n"));
    });
  }
});

describe("The output of files", () => {
  const outputs: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
    ["takes what is read", {}, ["Match files.*"]],
    ["takes what its options say", { match: "*" }, ["match *"]],
    [
      "takes some of the files, if its options say so",
      { Match: "files.var.log.app.a.*" },
      ["Match files.var.log.app.a.*"],
    ],
    ["takes what a regular expression says", { Match_Regex: "^files" }, ["Match_Regex ^files"]],
    ["takes what a variable says", { Match: "${LINES}" }, ["Match ${LINES}"]],
  ];
  for (const [title, options, settings] of outputs) {
    it(title, async () => {
      const run = await routing({ ...ALONE, destination: { Name: "stdout", ...options } });
      const output = section("OUTPUT", "Name stdout", ...settings);
      assert.equal(textOf(run), [SERVICE, input(), METADATA, output].join("\n"));
    });
  }

  it("takes what the options of a typed destination say", async () => {
    const run = await routing({
      ...ALONE,
      firehose: { deliveryStream: "a", options: { Match: "*" } },
    });
    const output = section(
      "OUTPUT",
      "Name kinesis_firehose",
      "delivery_stream a",
      "Match *",
      "region ${AWS_REGION}",
    );
    assert.equal(textOf(run), [SERVICE, input(), METADATA, output].join("\n"));
  });
});

describe("A router that reads files and routes", () => {
  it("has both, and ECS adds the metadata", async () => {
    const run = await routing({ tail: TAIL });
    const { firelensConfiguration, environment } = definitionOf(run);
    assert.deepEqual(firelensConfiguration, {
      type: "fluentbit",
      options: { "enable-ecs-log-metadata": "true" },
    });
    assert.deepEqual(environment, [
      { name: "aws_fluent_bit_init_file_1", value: "/init/fluent-bit-config.conf" },
    ]);
    assert.equal(textOf(run), [SERVICE, input(), TO_GROUP].join("\n"));
    assert.deepEqual(taskStatements(run), [
      allow(
        ["logs:CreateLogStream", "logs:PutLogEvents"],
        [logGroup("app-files"), logGroup("app")].map((name) => arn("logs", `log-group:${name}:*`)),
      ),
    ]);
  });

  it("sends files to its own destination, and lines to that of their route", async () => {
    const run = await routing({
      tail: TAIL,
      firehose: { deliveryStream: "files" },
      routes: { app: { kinesis: { stream: "lines" } } },
    });
    assert.deepEqual(
      definitionOf(run, "app")["logConfiguration"],
      firelens({ Name: "kinesis_streams", region: "eu-west-1", stream: "lines" }),
    );
    const output = section(
      "OUTPUT",
      "Name kinesis_firehose",
      "Match files.*",
      "delivery_stream files",
      "region ${AWS_REGION}",
    );
    assert.equal(textOf(run), [SERVICE, input(), output].join("\n"));
    assert.deepEqual(taskStatements(run), [
      allow(["kinesis:PutRecords"], [arn("kinesis", "stream/lines")]),
      allow(["firehose:PutRecordBatch"], [arn("firehose", "deliverystream/files")]),
    ]);
  });
});
