import assert from "node:assert/strict";
import type { LogRouterArgs } from "../../../components";
import { later } from "../../support/mocks";
import type { Beside } from "../programs";
import { logConfiguration, logGroup } from "../rows/row";
import { definitionOf, routing } from "./routers";

// What of the container makes the router survive what its containers survive.

const REPOSITORY = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
const MINIMIZE = "/fluent-bit/configs/minimize-log-loss.conf";
const UPTIME = ["CMD-SHELL", "curl -f http://127.0.0.1:2020/api/v1/uptime || exit 1"];

async function definition(router: Beside<LogRouterArgs>): Promise<Record<string, unknown>> {
  return definitionOf(await routing(router));
}

describe("The container of a log router", () => {
  it("is this, where nobody says anything of it", async () => {
    assert.deepEqual(await definition({}), {
      image: `${REPOSITORY}:3.4.16`,
      essential: true,
      memory: 256,
      memoryReservation: 128,
      user: "0",
      stopTimeout: 40,
      restartPolicy: { enabled: true, restartAttemptPeriod: 300 },
      environment: [],
      portMappings: [],
      mountPoints: [],
      volumesFrom: [],
      systemControls: [],
      logConfiguration: logConfiguration("log-router"),
      firelensConfiguration: {
        type: "fluentbit",
        options: {
          "config-file-type": "file",
          "config-file-value": MINIMIZE,
          "enable-ecs-log-metadata": "true",
        },
      },
    });
  });

  const cases: readonly [string, Beside<LogRouterArgs>, Readonly<Record<string, unknown>>][] = [
    ["has the memory it is given", { memory: 512 }, { memory: 512, memoryReservation: 128 }],
    [
      "reserves nothing beside all it has",
      { memory: 64 },
      { memory: 64, memoryReservation: undefined },
    ],
    [
      "has what it reserves",
      { memoryReservation: 512 },
      { memory: 512, memoryReservation: undefined },
    ],
    ["may die alone", { essential: false }, { essential: false }],
    ["has another user", { user: "0:0" }, { user: "0:0" }],
    ["has another end", { stopTimeout: 120 }, { stopTimeout: 120 }],
    [
      "has a health that somebody else asks for",
      { healthCheck: { command: ["CMD", "true"], retries: 5 } },
      {
        healthCheck: {
          command: ["CMD", "true"],
          interval: 10,
          retries: 5,
          startPeriod: 0,
          timeout: 5,
        },
        startTimeout: undefined,
      },
    ],
    [
      "restarts as often as it is told",
      { restartPolicy: { restartAttemptPeriod: 600 } },
      { restartPolicy: { enabled: true, restartAttemptPeriod: 600 } },
    ],
    [
      "has a health check that works in the image",
      { enableHealthCheck: true },
      {
        healthCheck: { command: UPTIME, interval: 10, timeout: 5, retries: 2, startPeriod: 30 },
        image: `${REPOSITORY}:init-3.4.14`,
        startTimeout: undefined,
      },
    ],
    [
      "has time to become healthy where the application waits for it",
      { enableHealthCheck: true, appDependsOn: "HEALTHY" },
      { startTimeout: 90 },
    ],
    ["has another tag", { imageTag: "3.4.9" }, { image: `${REPOSITORY}:3.4.9` }],
  ];
  for (const [title, router, expected] of cases) {
    it(title, async () => {
      const found = await definition(router);
      const fields = Object.keys(expected).map((field) => [field, found[field]]);
      assert.deepEqual(Object.fromEntries(fields), expected);
    });
  }
});

describe("The port of a log router's HTTP server", () => {
  const onPort = { container: { image: "nginx:1.27", port: 2020 } };

  it("is another container's where the router does not answer", async () => {
    for (const config of ["[SERVICE]\n    Flush 1\n", "[SERVICE]\n    HTTP_Server Off\n"]) {
      const run = await routing({ config }, onPort);
      const [mapping] = definitionOf(run, "app")["portMappings"] as { containerPort: number }[];
      assert.equal(mapping?.containerPort, 2020);
    }
  });

  it("is another container's where the router answers elsewhere", async () => {
    const config = "[SERVICE]\n    HTTP_Port 2021\n";
    await assert.doesNotReject(routing({ config, enableHealthCheck: true }, onPort));
  });
});

describe("The file of the image that a log router begins with", () => {
  const own = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/aws-for-fluent-bit:3.4.16";
  const cases: readonly [string, Beside<LogRouterArgs>, string | undefined][] = [
    ["waits for the last lines", {}, MINIMIZE],
    ["is in a copy of AWS's image", { image: own }, MINIMIZE],
    ["is in an image of another tag", { imageTag: "3" }, MINIMIZE],
    ["is another one of the image", { configFilePath: "/extra.conf" }, "/extra.conf"],
    ["is not in an image of somebody else", { image: "fluent/fluent-bit:4.2" }, undefined],
    ["is not in an image known later", () => ({ image: later(own) }), undefined],
    [
      "is not Fluentd's",
      { type: "fluentd", image: "fluentd:1", destination: { "@type": "stdout" } },
      undefined,
    ],
    [
      "is Fluentd's where it is named",
      {
        type: "fluentd",
        image: "fluentd:1",
        configFilePath: "/extra.conf",
        destination: { "@type": "stdout" },
      },
      "/extra.conf",
    ],
  ];
  for (const [title, router, file] of cases) {
    it(title, async () => {
      const { firelensConfiguration } = await definition(router);
      const { options } = firelensConfiguration as { options: Record<string, string> };
      assert.deepEqual(
        options,
        file === undefined
          ? { "enable-ecs-log-metadata": "true" }
          : {
              "config-file-type": "file",
              "config-file-value": file,
              "enable-ecs-log-metadata": "true",
            },
      );
    });
  }
});

describe("The records of a log router", () => {
  for (const enableMetadata of [true, false]) {
    it(`say where they come from: ${enableMetadata}`, async () => {
      const { firelensConfiguration } = await definition({ enableMetadata });
      const { options } = firelensConfiguration as { options: Record<string, string> };
      assert.equal(options["enable-ecs-log-metadata"], String(enableMetadata));
    });
  }
});

describe("A log router of another name", () => {
  it("is called by it everywhere", async () => {
    const run = await routing({ name: "tap" });
    assert.equal(definitionOf(run, "tap")["image"], `${REPOSITORY}:3.4.16`);
    assert.deepEqual(definitionOf(run, "app")["dependsOn"], [
      { containerName: "tap", condition: "START" },
    ]);
    assert.equal(run.resource("web-logs-tap").inputs["name"], logGroup("tap"));
    assert.ok(run.declared.every((label) => !label.includes("log-router")));
  });
});
