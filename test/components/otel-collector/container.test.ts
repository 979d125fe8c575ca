import assert from "node:assert/strict";
import type { EcsServiceArgs, OtelCollectorArgs } from "../../../components";
import { later } from "../../support/mocks";
import { policiesOf } from "../iam";
import { byName, statementsOf } from "../picture";
import { made, runService } from "../programs";
import type { Beside } from "../programs";
import { IMAGE, QUIET, QUIET_OBJECT } from "../rows/collector";
import { allow, logGroup, writeLogs } from "../rows/row";
import { collecting, running } from "./collectors";

// What of the container follows from its configuration, its image and the task around it.

async function definition(
  collector: Beside<OtelCollectorArgs>,
  task: Beside<EcsServiceArgs> = {},
): Promise<Record<string, unknown>> {
  const run = await runService(() => ({ ...made(task), otelCollector: made(collector) }));
  const { containerDefinitions } = run.resource("web-task-definition").inputs;
  return byName(containerDefinitions)["otel-collector"] ?? {};
}

const health = (settings: unknown): OtelCollectorArgs => ({
  config: running("metrics", {
    receivers: { statsd: null },
    extensions: { health_check: settings },
  }),
});

describe("ECS asks the collector for its health", () => {
  const cases: readonly [string, Beside<OtelCollectorArgs>, readonly string[] | undefined][] = [
    ["by its defaults", {}, ["CMD", "/healthcheck"]],
    ["by its text", { configYaml: QUIET }, ["CMD", "/healthcheck"]],
    ["on its port", health({ endpoint: "0.0.0.0:8080" }), ["CMD", "/healthcheck", "--port=8080"]],
    ["not on another path", health({ path: "/healthz" }), undefined],
    ["not on a port known later", () => health({ endpoint: later("localhost:8080") }), undefined],
    [
      "not behind TLS",
      health({ tls: { cert_file: "/cert.pem", key_file: "/key.pem" } }),
      undefined,
    ],
    [
      "not where the extension is not enabled",
      { config: { ...QUIET_OBJECT, service: { pipelines: QUIET_OBJECT.service.pipelines } } },
      undefined,
    ],
    ["not by a text known later", () => ({ configYaml: later(QUIET) }), undefined],
    [
      "not with an image that has no program for it",
      { configYaml: QUIET, image: "otel:1" },
      undefined,
    ],
    [
      "not with an image known later",
      () => ({ configYaml: QUIET, image: later(`${IMAGE}:v0.49.0`) }),
      undefined,
    ],
    [
      "by the same image of another registry",
      {
        configYaml: QUIET,
        image:
          "123456789012.dkr.ecr.eu-west-1.amazonaws.com/a/aws-observability/aws-otel-collector:v0.49.0@sha256:0000000000000000000000000000000000000000000000000000000000000000",
      },
      ["CMD", "/healthcheck"],
    ],
  ];
  for (const [title, collector, command] of cases) {
    it(title, async () => {
      const { healthCheck } = await definition(collector);
      assert.deepEqual((healthCheck as { command?: unknown } | undefined)?.command, command);
    });
  }
});

describe("The root file system of the collector", () => {
  const writing = (parts: Parameters<typeof running>[1]): OtelCollectorArgs => ({
    config: running("metrics", { receivers: { statsd: null }, ...parts }),
  });
  const cases: readonly [
    string,
    Beside<OtelCollectorArgs>,
    Partial<EcsServiceArgs>,
    boolean | undefined,
  ][] = [
    ["is read-only", {}, {}, true],
    ["is writable for files", writing({ exporters: { file: { path: "/o" } } }), {}, undefined],
    ["is writable for storage", writing({ extensions: { file_storage: null } }), {}, undefined],
    ["is writable for ECS Exec", {}, { enableExecuteCommand: true }, undefined],
    ["is the image's own in another one", { configYaml: QUIET, image: "otel:1" }, {}, undefined],
    ["is writable while nobody knows", () => ({ configYaml: later(QUIET) }), {}, undefined],
    [
      "is what its user says",
      { ...writing({ exporters: { file: { path: "/o" } } }), readonlyRootFilesystem: true },
      {},
      true,
    ],
  ];
  for (const [title, collector, task, expected] of cases) {
    it(title, async () => {
      const { readonlyRootFilesystem } = await definition(collector, task);
      assert.equal(readonlyRootFilesystem, expected);
    });
  }
});

describe("A collector of another distribution", () => {
  const image = "otel/opentelemetry-collector-contrib:0.156.0";
  // None of these is a part of ADOT.
  const config = running("logs", {
    processors: { transform: null },
    exporters: {
      awss3: { s3uploader: { region: "eu-west-1", s3_bucket: "logs", s3_prefix: "shop/" } },
    },
  });

  it("is not held against ADOT's components", async () => {
    const { command, secrets, environment } = await definition({ config, image });
    assert.deepEqual(command, ["--config=env:OTEL_COLLECTOR_CONFIG"]);
    assert.deepEqual(
      [secrets, environment].map((list) => (list as { name: string }[]).map(({ name }) => name)),
      [["OTEL_COLLECTOR_CONFIG"], ["GOMEMLIMIT"]],
    );
  });

  it("gets the permissions of what it has beside ADOT", async () => {
    const [text] = Object.values(policiesOf(await collecting({ config, image }), "task"));
    assert.deepEqual(statementsOf(text), [allow(["s3:PutObject"], ["arn:aws:s3:::logs/shop/*"])]);
  });

  it("runs on Windows without what Windows does not know", async () => {
    const windows = {
      container: { image: "shop:1", cpu: 512, memory: 1024 },
      runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
    } as const;
    const { memory, memoryReservation, restartPolicy, readonlyRootFilesystem, healthCheck } =
      await definition({ configYaml: QUIET, image: "otel-windows:1", cpu: 256 }, windows);
    assert.deepEqual(
      { memory, memoryReservation, restartPolicy, readonlyRootFilesystem, healthCheck },
      {
        memory: 512,
        memoryReservation: undefined,
        restartPolicy: undefined,
        readonlyRootFilesystem: undefined,
        healthCheck: undefined,
      },
    );
  });
});

describe("The collector's image from a registry of yours", () => {
  const registry = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/ecr-public";
  const repository =
    "arn:aws:ecr:eu-west-1:123456789012:repository/ecr-public/aws-observability/aws-otel-collector";

  for (const imageRegistry of [registry, `${registry}/`]) {
    it(`comes with its grants: ${imageRegistry}`, async () => {
      const run = await runService({ otelCollector: { configYaml: QUIET }, imageRegistry });
      const { containerDefinitions } = run.resource("web-task-definition").inputs;
      assert.equal(
        byName(containerDefinitions)["otel-collector"]?.["image"],
        `${registry}/aws-observability/aws-otel-collector:v0.49.0`,
      );
      const policies = policiesOf(run, "execution");
      const [token, pull, make, logs] = statementsOf(
        policies["web-execution-policy-otel-collector-#"],
      );
      assert.deepEqual(
        [token, pull, make, logs],
        [
          allow(["ecr:GetAuthorizationToken"], ["*"]),
          allow(
            ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            [repository],
          ),
          allow(["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], [repository]),
          writeLogs(logGroup("otel-collector")),
        ],
      );
    });
  }

  it("is not asked for an image of your own", async () => {
    const { image } = await definition(
      { configYaml: QUIET, image: "otel:1" },
      { imageRegistry: registry },
    );
    assert.equal(image, "otel:1");
  });
});
