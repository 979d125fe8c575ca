import assert from "node:assert/strict";
import type * as pulumi from "@pulumi/pulumi";
import type { LogRouteArgs } from "../../../components";
import { later } from "../../support/mocks";
import { policiesOf } from "../iam";
import { allow, arn, logGroup, writeLogs } from "../rows/row";
import { AWS_DESTINATIONS } from "./destination-table";
import { RAW_DESTINATIONS } from "./raw-table";
import { definitionOf, firelens, routing, sent, taskStatements } from "./routers";
import { STORE_DESTINATIONS } from "./store-table";
import { VENDOR_DESTINATIONS } from "./vendor-table";

const TYPED = [...AWS_DESTINATIONS, ...STORE_DESTINATIONS, ...VENDOR_DESTINATIONS];

describe("Lines of a container go to", () => {
  for (const [title, destination, log, statements] of TYPED) {
    it(title, async () => {
      assert.deepEqual(await sent(destination), { log, statements });
    });

    it(`${title}, by a route`, async () => {
      const run = await routing({ routes: { app: destination } });
      assert.deepEqual(definitionOf(run, "app")["logConfiguration"], log);
      assert.deepEqual(taskStatements(run), statements);
    });
  }

  for (const [title, destination, statements] of RAW_DESTINATIONS) {
    it(`${title}, by its own options`, async () => {
      assert.deepEqual(await sent({ destination }), { log: firelens(destination), statements });
    });
  }
});

describe("The name of a destination that is known later", () => {
  const host = "search-shop-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com";
  const cases: readonly [string, () => LogRouteArgs, string, unknown][] = [
    [
      "group",
      () => ({ cloudWatch: { createLogGroup: false, logGroupName: later("/shop") } }),
      "/shop",
      writeLogs("/shop"),
    ],
    [
      "delivery stream",
      () => ({ firehose: { deliveryStream: later("logs") } }),
      "logs",
      allow(["firehose:PutRecordBatch"], [arn("firehose", "deliverystream/logs")]),
    ],
    [
      "stream",
      () => ({ kinesis: { stream: later("logs") } }),
      "logs",
      allow(["kinesis:PutRecords"], [arn("kinesis", "stream/logs")]),
    ],
    [
      "bucket",
      () => ({ s3: { bucket: later("logs") } }),
      "logs",
      allow(["s3:PutObject"], ["arn:aws:s3:::logs/shop-dev-web/*"]),
    ],
    [
      "host",
      () => ({ openSearch: { host: later(host) } }),
      host,
      allow(["es:ESHttpPost"], [`${arn("es", "domain/shop")}/*`]),
    ],
    [
      "option",
      () => ({ destination: { Name: "kinesis", stream: later("logs") } }),
      "logs",
      allow(["kinesis:PutRecords"], [arn("kinesis", "stream/logs")]),
    ],
  ];
  for (const [title, destination, value, statement] of cases) {
    it(`${title} is filled in`, async () => {
      const { log, statements } = await sent(destination);
      assert.ok(Object.values((log as { options: object }).options).includes(value));
      assert.deepEqual(statements, [statement]);
    });

    it(`${title} leaves the preview without what depends on it`, async () => {
      const run = await routing(destination, {}, { preview: true });
      const { containerDefinitions } = run.resource("web-task-definition").inputs;
      assert.notEqual(typeof containerDefinitions, "string");
      assert.deepEqual(
        Object.values(policiesOf(run, "task")).map((text) => typeof text === "string"),
        [false],
      );
    });
  }
});

describe("A credential of a destination", () => {
  const cases: readonly [string, (from: pulumi.Input<string>) => LogRouteArgs][] = [
    ["datadog", (apiKeyFrom) => ({ datadog: { apiKeyFrom } })],
    ["newRelic", (licenseKeyFrom) => ({ newRelic: { licenseKeyFrom } })],
    ["splunk", (tokenFrom) => ({ splunk: { host: "logs", tokenFrom } })],
    ["http", (headerFrom) => ({ http: { host: "logs", headerFrom } })],
    ["loki", (passwordFrom) => ({ loki: { host: "logs", user: "shop", passwordFrom } })],
    [
      "openSearch",
      (passwordFrom) => ({ openSearch: { host: "logs", user: "shop", passwordFrom } }),
    ],
    ["secretOptions", (key) => ({ destination: { Name: "shop" }, secretOptions: { key } })],
  ];
  const secret = arn("secretsmanager", "secret:shop-a1b2c3");
  for (const [title, destination] of cases) {
    it(`is read by ECS alone: ${title}`, async () => {
      for (const from of [(): string => secret, (): pulumi.Output<string> => later(secret)]) {
        const run = await routing(() => destination(from()));
        const { options, secretOptions } = definitionOf(run, "app")["logConfiguration"] as {
          options: object;
          secretOptions: { valueFrom: string }[];
        };
        assert.ok(!JSON.stringify(options).includes(secret));
        assert.deepEqual(
          secretOptions.map(({ valueFrom }) => valueFrom),
          [secret],
        );
        assert.ok(!JSON.stringify(taskStatements(run)).includes("secretsmanager"));
        const execution = Object.values(policiesOf(run, "execution")).join("");
        assert.ok(execution.includes(`"secretsmanager:GetSecretValue"],"Resource":["${secret}"]`));
      }
    });
  }

  it("that stands in the options is told", async () => {
    const { warnings } = await routing({ destination: { Name: "datadog", apikey: "0a1b2c3d4e" } });
    assert.deepEqual(warnings, [
      '1 piece of advice:\n  logRouter.destination.apikey: The option "apikey" looks like a credential and is readable in the task definition. Move it to secretOptions. [credential-in-log-options]',
    ]);
  });

  it("that stands in a header is told", async () => {
    const http = { host: "logs", header: "Authorization Bearer 0a1b2c3d4e" };
    const { warnings } = await routing({ http });
    assert.deepEqual(warnings, [
      '1 piece of advice:\n  logRouter.http.header: The option "Header" looks like a credential and is readable in the task definition. Move it to secretOptions. [credential-in-log-options]',
    ]);
  });
});

describe("A destination in China", () => {
  const account = { partition: "aws-cn", region: "cn-north-1", accountId: "123456789012" };

  it("is one of that partition", async () => {
    assert.deepEqual((await sent({ s3: { bucket: "logs" } }, { account })).statements, [
      allow(["s3:PutObject"], ["arn:aws-cn:s3:::logs/shop-dev-web/*"]),
    ]);
    const { log, statements } = await sent({}, { account });
    assert.equal((log as { options: Record<string, string> }).options["region"], "cn-north-1");
    assert.deepEqual(statements, [
      allow(
        ["logs:CreateLogStream", "logs:PutLogEvents"],
        [`arn:aws-cn:logs:cn-north-1:123456789012:log-group:${logGroup("app")}:*`],
      ),
    ]);
  });
});
