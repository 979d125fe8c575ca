import assert from "node:assert/strict";
import type { EcsServiceArgs, LogTailArgs } from "../../../components";
import { later } from "../../support/mocks";
import { policiesOf, requiredOf } from "../iam";
import { arn } from "../rows/row";
import { allows } from "../simulation";
import { definitionOf, routing, section } from "./routers";

// Where the files of a router are mounted, and where their destination has its credentials from.

const TAIL = { volume: "logs", paths: ["/var/log/app/*.log"] };
const STATE = {
  sourceVolume: "log-router-state",
  containerPath: "/var/lib/fluent-bit",
  readOnly: false,
};
const mount = (containerPath: string, readOnly: boolean): unknown => ({
  sourceVolume: "logs",
  containerPath,
  readOnly,
});

describe("The volume of files", () => {
  const own = (containerPath: string): Partial<EcsServiceArgs> => ({
    volumes: { logs: {} },
    container: {
      image: "nginx:1.27",
      mountPoints: [{ sourceVolume: "logs", containerPath, readOnly: false }],
    },
  });
  const cases: readonly [
    string,
    Partial<LogTailArgs>,
    Partial<EcsServiceArgs>,
    app: string,
    router: string,
  ][] = [
    ["is mounted where all paths are", {}, {}, "/var/log/app", "/var/log/app"],
    [
      "is mounted where several paths meet",
      { paths: ["/var/log/app/a/*.log", "/var/log/app/b/*.log"] },
      {},
      "/var/log/app",
      "/var/log/app",
    ],
    ["may be there already", {}, { volumes: { logs: {} } }, "/var/log/app", "/var/log/app"],
    ["is mounted where its writer has it", {}, own("/var/log"), "/var/log", "/var/log"],
    [
      "is mounted elsewhere than its writer has it",
      { containerPath: "/files", paths: ["/files/*.log"] },
      own("/var/log"),
      "/var/log",
      "/files",
    ],
    ["is mounted where it is told", { containerPath: "/var/log" }, {}, "/var/log", "/var/log"],
  ];
  for (const [title, tail, task, app, router] of cases) {
    it(title, async () => {
      const run = await routing({ containers: [], tail: { ...TAIL, ...tail } }, task);
      assert.deepEqual(definitionOf(run, "app")["mountPoints"], [mount(app, false)]);
      assert.deepEqual(definitionOf(run)["mountPoints"], [mount(router, true), STATE]);
      assert.deepEqual(run.resource("web-task-definition").inputs["volumes"], [
        { name: "logs" },
        { name: "log-router-state" },
      ]);
    });
  }

  it("is another container's", async () => {
    const run = await routing(
      { containers: [], tail: { ...TAIL, container: "cache" } },
      { sidecars: { cache: { image: "redis:7" } } },
    );
    assert.deepEqual(definitionOf(run, "cache")["mountPoints"], [mount("/var/log/app", false)]);
    assert.deepEqual(definitionOf(run, "app")["mountPoints"], []);
    assert.equal(
      run.resource("web-logs-cache-files").inputs["name"],
      "/ecs/shop-dev-web/cache-files",
    );
  });

  it("is mounted as the router says itself", async () => {
    const mountPoints = [{ sourceVolume: "logs", containerPath: "/var/log/app", readOnly: false }];
    const run = await routing({ containers: [], tail: TAIL, mountPoints });
    assert.deepEqual(definitionOf(run)["mountPoints"], [mount("/var/log/app", false), STATE]);
  });

  it("may be a file system, which the router only reads", async () => {
    const efs = { fileSystemId: "fs-0123456789abcdef0" };
    const run = await routing({ containers: [], tail: TAIL }, { volumes: { logs: { efs } } });
    const fileSystem = arn("elasticfilesystem", "file-system/fs-0123456789abcdef0");
    const [app, router] = ["app", "log-router"].map(
      (name) => policiesOf(run, "task")[`web-task-policy-${name}-#`],
    );
    assert.ok(!String(router).includes("elasticfilesystem:ClientWrite"));
    assert.ok(String(router).includes("elasticfilesystem:ClientMount"));
    assert.ok(String(app).includes("elasticfilesystem:ClientWrite"));
    assert.ok(String(app).includes(fileSystem));
  });
});

describe("A credential for the destination of files", () => {
  const program = async (from: () => LogKey): Promise<[unknown, unknown, unknown, unknown]> => {
    const run = await routing(() => ({
      containers: [],
      tail: TAIL,
      datadog: { apiKeyFrom: from() },
    }));
    const parameter = run.resources.find(({ type }) => type.includes("ssm/parameter"));
    const text = String(parameter?.inputs["insecureValue"]);
    return [
      text.slice(text.indexOf("[OUTPUT]")),
      definitionOf(run)["secrets"],
      requiredOf(run, "execution"),
      definitionOf(run, "app")["secrets"],
    ];
  };
  const secret = arn("secretsmanager", "secret:shop-a1b2c3");
  type LogKey = string | ReturnType<typeof later<string>>;

  for (const [title, from] of [
    ["known", (): LogKey => secret],
    ["known later", (): LogKey => later(secret)],
  ] as const) {
    it(`is a variable of the router, ${title}`, async () => {
      const [output, secrets, policy, others] = await program(from);
      assert.equal(
        output,
        section(
          "OUTPUT",
          "Name datadog",
          "Match files.*",
          "Host http-intake.logs.datadoghq.com",
          "TLS On",
          "compress gzip",
          "dd_service web",
          "provider ecs",
          "apikey ${LOG_OUTPUT_APIKEY}",
        ),
      );
      const [first] = (secrets as { name: string; valueFrom: string }[]).filter(
        ({ name }) => name === "LOG_OUTPUT_APIKEY",
      );
      assert.deepEqual(first, { name: "LOG_OUTPUT_APIKEY", valueFrom: secret });
      assert.equal(others, undefined);
      assert.ok(allows(policy, "secretsmanager:GetSecretValue", secret));
      assert.ok(!allows(policy, "secretsmanager:GetSecretValue", `${secret}2`));
    });
  }

  it("that stands in the options makes the configuration secret", async () => {
    const run = await routing({
      containers: [],
      tail: TAIL,
      destination: { Name: "datadog", apikey: "0a1b2c3d4e5f60718293a4b5" },
    });
    const parameter = run.resources.find(({ type }) => type.includes("ssm/parameter"));
    assert.equal(parameter?.inputs["type"], "SecureString");
  });

  it("known later, in the name of a bucket, leaves the rest of the text known later", async () => {
    const run = await routing(() => ({
      containers: [],
      tail: TAIL,
      s3: { bucket: later("logs") },
    }));
    const parameter = run.resources.find(({ type }) => type.includes("ssm/parameter"));
    assert.match(String(parameter?.inputs["insecureValue"]), /\n {4}bucket logs\n/);
    assert.ok(allows(requiredOf(run, "task"), "s3:PutObject", "arn:aws:s3:::logs/shop-dev-web/a"));
  });
});
