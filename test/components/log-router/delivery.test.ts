import assert from "node:assert/strict";
import { refusal } from "../../support/mocks";
import type { LogRouterArgs } from "../../../components";
import type { Registered, Run } from "../../support/mocks";
import { requiredOf } from "../iam";
import { service } from "../programs";
import { digest } from "../rows/collector";
import { arn, logGroup } from "../rows/row";
import { definitionOf, routing, section } from "./routers";

// Where the configuration of a router is kept, and by which name.

const SERVICE = section("SERVICE", "Flush 1", "Grace 30");
const FILTER = section("FILTER", "Name grep", "Match *", "Exclude log ping");
const TEXT = `${SERVICE}\n${FILTER}`;
const PARSERS = section("PARSER", "Name shop", "Format json");
const NAME = `${logGroup("log-router")}/FLUENT_BIT_CONFIG`;
const S3 = { delivery: "s3", bucket: "shop-config" } as const;

/** A configuration of that many bytes, with what is put before it. */
function padded(bytes: number): string {
  return `${FILTER}#${"x".repeat(bytes - Buffer.byteLength(`${TEXT}#`))}`;
}

function kept({ resources }: Run<unknown>, type: string): Registered[] {
  return resources.filter((resource) => resource.type.includes(type));
}

const parametersOf = (run: Run<unknown>): Registered[] => kept(run, "ssm/parameter");
const objectsOf = (run: Run<unknown>): Registered[] => kept(run, "BucketObject");

async function placeOf(router: LogRouterArgs): Promise<unknown> {
  const run = await routing(router);
  const { environment } = definitionOf(run) as { environment: { name: string }[] };
  const [parameter] = parametersOf(run);
  if (parameter) return ["ssm", parameter.inputs["tier"]];
  if (objectsOf(run).length > 0) return ["s3"];
  return environment.some(({ name }) => name === "FLUENT_BIT_CONFIG") ? ["environment"] : [];
}

describe("The configuration of a router is kept in", () => {
  const cases: readonly [string, LogRouterArgs, unknown][] = [
    ["a parameter", { config: FILTER }, ["ssm", "Standard"]],
    ["a parameter of 4096 bytes", { config: padded(4096) }, ["ssm", "Standard"]],
    ["a larger parameter", { config: padded(4097) }, ["ssm", "Advanced"]],
    ["the largest parameter", { config: padded(8192) }, ["ssm", "Advanced"]],
    ["the task definition beyond that", { config: padded(8193) }, ["environment"]],
    ["the task definition", { config: FILTER, delivery: "environment" }, ["environment"]],
    ["a parameter, asked for", { config: FILTER, delivery: "ssm" }, ["ssm", "Standard"]],
    ["S3", { config: FILTER, ...S3 }, ["s3"]],
  ];
  for (const [title, router, place] of cases) {
    it(title, async () => {
      assert.deepEqual(await placeOf(router), place);
    });
  }

  it("no parameter beyond 8 KB, if that is asked for", async () => {
    const program = (): unknown =>
      service({ logRouter: { config: padded(8193), delivery: "ssm" } });
    assert.equal(
      ((await refusal(program)).error as Error).message,
      'ECS service "web" has 1 mistake:\n\n' +
        "  1. logRouter.config\n" +
        "     The text has 8193 bytes of UTF-8; a parameter holds at most 8192.\n" +
        '     Fix: Set logRouter.delivery to "s3", with a bucket, or shorten the configuration.',
    );
  });
});

describe("The parameters of a router", () => {
  it("have names that follow the content, one for each text", async () => {
    const run = await routing({ config: FILTER, parsers: PARSERS });
    const parsers = `${logGroup("log-router")}/FLUENT_BIT_PARSERS-${digest(PARSERS)}`;
    assert.deepEqual(
      parametersOf(run).map(({ name, inputs }) => [name, inputs]),
      [
        [
          `web-parameter-log-router-${digest(TEXT)}`,
          {
            name: `${NAME}-${digest(TEXT)}`,
            type: "String",
            tier: "Standard",
            insecureValue: TEXT,
          },
        ],
        [
          `web-parameter-log-router-FLUENT_BIT_PARSERS-${digest(PARSERS)}`,
          { name: parsers, type: "String", tier: "Standard", insecureValue: PARSERS },
        ],
      ],
    );
    assert.deepEqual(definitionOf(run)["secrets"], [
      { name: "FLUENT_BIT_CONFIG", valueFrom: `${NAME}-${digest(TEXT)}` },
      { name: "FLUENT_BIT_PARSERS", valueFrom: parsers },
    ]);
    assert.deepEqual(run.resources[0]?.outputs?.["parameterNames"], {
      "log-router": `${NAME}-${digest(TEXT)}`,
      "log-router/FLUENT_BIT_PARSERS": parsers,
    });
  });

  it("are secret where the text holds a credential", async () => {
    const key = "0a1b2c3d4e5f60718293a4b5";
    const config = section("OUTPUT", "Name datadog", "Match *", `apikey ${key}`);
    const [parameter] = parametersOf(await routing({ config }));
    assert.deepEqual(
      [parameter?.name, parameter?.inputs["name"], parameter?.inputs["type"]],
      ["web-parameter-log-router", NAME, "SecureString"],
    );
    assert.equal(parameter?.inputs["insecureValue"], undefined);
  });

  it("are secret where a key is given", async () => {
    const [parameter] = parametersOf(await routing({ config: FILTER, kmsKeyId: "alias/shop" }));
    const { name, type, keyId } = parameter?.inputs ?? {};
    assert.deepEqual([name, type, keyId], [NAME, "SecureString", "alias/shop"]);
  });

  it("are not secret where the text names a variable", async () => {
    const config = section("OUTPUT", "Name datadog", "Match *", "apikey ${API_KEY}");
    const run = await routing({ config, secrets: { API_KEY: "/shop/key" } });
    assert.equal(parametersOf(run)[0]?.inputs["type"], "String");
  });
});

describe("The objects of a router", () => {
  it("have keys that follow the content, and the router is told of them", async () => {
    const run = await routing({
      config: FILTER,
      parsers: PARSERS,
      configObjects: ["arn:aws:s3:::shop/extra.conf"],
      ...S3,
    });
    const text = FILTER;
    const keys = [
      `${NAME.slice(1)}-${digest(text)}`,
      `${logGroup("log-router").slice(1)}/FLUENT_BIT_PARSERS-${digest(PARSERS)}`,
    ];
    assert.deepEqual(
      objectsOf(run).map(({ inputs }) => [inputs["bucket"], inputs["key"], inputs["content"]]),
      [
        ["shop-config", keys[0], text],
        ["shop-config", keys[1], PARSERS],
      ],
    );
    const { command, entryPoint, environment } = definitionOf(run);
    assert.deepEqual([command, entryPoint], [undefined, undefined]);
    assert.deepEqual(environment, [
      { name: "aws_fluent_bit_init_s3_1", value: "arn:aws:s3:::shop/extra.conf" },
      { name: "aws_fluent_bit_init_s3_2", value: `arn:aws:s3:::shop-config/${keys[0]}` },
      { name: "aws_fluent_bit_init_s3_3", value: `arn:aws:s3:::shop-config/${keys[1]}` },
    ]);
    assert.ok(!String(requiredOf(run, "execution")).includes("s3:"));
  });

  it("are new ones beside the old", async () => {
    const [one] = objectsOf(await routing({ config: FILTER, ...S3 }));
    const [two] = objectsOf(await routing({ config: `${FILTER}#`, ...S3 }));
    assert.notEqual(one?.name, two?.name);
    assert.notEqual(one?.inputs["key"], two?.inputs["key"]);
  });

  it("are encrypted with a key of yours", async () => {
    const kmsKeyId = arn("kms", "key/1");
    const run = await routing({ config: FILTER, ...S3, kmsKeyId });
    const [object] = objectsOf(run);
    assert.deepEqual(
      [object?.inputs["serverSideEncryption"], object?.inputs["kmsKeyId"]],
      ["aws:kms", kmsKeyId],
    );
    assert.ok(
      String(requiredOf(run, "task")).includes(`["kms:Decrypt"],"Resource":["${kmsKeyId}"]`),
    );
  });
});
