import assert from "node:assert/strict";
import { EcsService, ValidationError } from "../../../components";
import type { DocumentDelivery, OtelCollectorArgs } from "../../../components";
import { later, refusal, run, runToEnd } from "../../support/mocks";
import type { Registered, Run } from "../../support/mocks";
import { byName } from "../picture";
import { runService, service } from "../programs";
import { NAME, QUIET, digest } from "../rows/collector";
import { collecting } from "./collectors";

// Where a configuration is kept follows its bytes of UTF-8, unless its author says where.

const BYTES = [4095, 4096, 4097, 8191, 8192, 8193] as const;

/** A configuration of that many bytes, most of them in characters of four and two. */
function padded(bytes: number): string {
  const room = bytes - Buffer.byteLength(QUIET) - 1;
  const wide = `${"😀".repeat(Math.floor(room / 8))}${"é".repeat(Math.floor(room / 8))}`;
  return `${QUIET}#${wide}${"x".repeat(room - Buffer.byteLength(wide))}`;
}

const ELSEWHERE =
  'Fix: Set otelCollector.delivery to "s3", with a bucket, or shorten the configuration.';

function tooLong(bytes: number): string {
  return (
    'ECS service "web" has 1 mistake:\n\n' +
    "  1. otelCollector.configYaml\n" +
    `     The text has ${bytes} bytes of UTF-8; a parameter holds at most 8192.\n` +
    `     ${ELSEWHERE}`
  );
}

type Kept = readonly [place: string, tier?: unknown];

/** Where the text ended up. */
function kept(result: Run<unknown>, text: string): Kept {
  const { containerDefinitions } = result.resource("web-task-definition").inputs;
  const { environment, command } = byName(containerDefinitions)["otel-collector"] ?? {};
  const inline = (environment as { name: string; value: string }[]).find(
    ({ name }) => name === "AOT_CONFIG_CONTENT",
  );
  if (inline !== undefined) {
    assert.equal(inline.value, text);
    return ["environment"];
  }
  const found = result.resources.find(
    ({ type }) => type.includes("ssm/parameter") || type.includes("BucketObject"),
  );
  const { insecureValue, content, tier } = found?.inputs ?? {};
  assert.equal(insecureValue ?? content, text);
  return command === undefined ? ["ssm", tier] : ["s3"];
}

const AUTO: readonly Kept[] = [
  ["ssm", "Standard"],
  ["ssm", "Standard"],
  ["ssm", "Advanced"],
  ["ssm", "Advanced"],
  ["ssm", "Advanced"],
  ["environment"],
];
const PLACES: Readonly<Record<DocumentDelivery, readonly (Kept | undefined)[]>> = {
  auto: AUTO,
  ssm: [...AUTO.slice(0, 5), undefined],
  environment: BYTES.map(() => ["environment"]),
  s3: BYTES.map(() => ["s3"]),
};

describe("A configuration of so many bytes", () => {
  for (const [i, bytes] of BYTES.entries()) {
    for (const delivery of ["auto", "ssm", "environment", "s3"] as const) {
      const text = padded(bytes);
      const place = PLACES[delivery][i];
      const where: OtelCollectorArgs = {
        delivery,
        ...(delivery === "s3" && { bucket: "shop-config" }),
      };
      it(`${bytes} for ${delivery}: ${place?.join(", ") ?? "refused"}`, async () => {
        assert.equal(Buffer.byteLength(text), bytes);
        const program = (): unknown => service({ otelCollector: { configYaml: text, ...where } });
        if (place === undefined) {
          const { error } = await refusal(program);
          assert.equal((error as Error).message, tooLong(bytes));
        } else assert.deepEqual(kept(await run(program), text), place);
      });

      // What is only known later is taken for a parameter, which must then hold it.
      const laterPlace = delivery === "auto" ? PLACES.ssm[i] : place;
      it(`${bytes} for ${delivery}, known later: ${laterPlace?.join(", ") ?? "fails"}`, async () => {
        const result = await runToEnd(() =>
          service({ otelCollector: { configYaml: later(text), ...where } }),
        );
        if (laterPlace === undefined) failed(result, tooLong(bytes));
        else {
          assert.deepEqual(result.rejections, []);
          assert.deepEqual(kept(result, text), laterPlace);
        }
      });
    }
  }
});

function failed({ rejections, resources }: Run<unknown>, message: string): void {
  assert.deepEqual(
    rejections.map((error) => error.message),
    [message],
  );
  assert.ok(rejections[0] instanceof ValidationError);
  assert.ok(!resources.some(({ type }) => /ssm\/parameter|taskDefinition|service/.test(type)));
}

describe("A configuration that no parameter holds", () => {
  const braces = `${QUIET}# {{ x }}\n`;
  const credential = QUIET.replace(
    "{debug: {verbosity: detailed}}",
    "{debug: , otlphttp: {endpoint: https://a, headers: {api-key: 0a1b2c3d4e5f60718293a4b5}}}",
  );

  it("with double braces stands in the task definition", async () => {
    const result = await runService({ otelCollector: { configYaml: braces } });
    assert.deepEqual(kept(result, braces), ["environment"]);
  });

  it("with double braces, known later, fails the update", async () => {
    const result = await runToEnd(() => service({ otelCollector: { configYaml: later(braces) } }));
    failed(
      result,
      'ECS service "web" has 1 mistake:\n\n' +
        "  1. otelCollector.configYaml\n" +
        `     The text has "{{" at character ${QUIET.length + 3}; SSM refuses values with {{…}}.\n` +
        `     ${ELSEWHERE}`,
    );
  });

  it("and that is secret is refused, with the way out", async () => {
    const text = `${credential}#${"x".repeat(9000)}`;
    const { error } = await refusal(() => service({ otelCollector: { configYaml: text } }));
    assert.equal((error as Error).message, tooLong(text.length));
  });

  it("and that is secret is kept in S3, which the way out names", async () => {
    const text = `${credential}#${"x".repeat(9000)}`;
    const result = await runService({
      otelCollector: { configYaml: text, delivery: "s3", bucket: "shop-config" },
    });
    assert.deepEqual(result.rejections, []);
  });

  it("is refused where the task definition does not hold it either", async () => {
    const program = (text: () => OtelCollectorArgs): unknown => service({ otelCollector: text() });
    const { error } = await refusal(() => program(() => ({ configYaml: padded(65_000) })));
    assert.match((error as Error).message, /The task definition has "\d+" bytes; ECS accepts/);
    const result = await runToEnd(() =>
      program(() => ({ configYaml: later(padded(65_000)), delivery: "environment" })),
    );
    assert.deepEqual(
      result.rejections.map(({ message }) => withoutNumbers(message)),
      [withoutNumbers((error as Error).message)],
    );
    assert.ok(!result.resources.some(({ type }) => type.includes("taskDefinition")));
  });
});

// A text known later counts with the ARNs around it, which a preview leaves out.
function withoutNumbers(message: string): string {
  return message.replace(/"\d{5}" bytes/, '"#" bytes');
}

describe("An object in S3", () => {
  const S3 = { delivery: "s3", bucket: "shop-config" } as const;
  const objectOf = ({ resources }: Run<unknown>): Registered =>
    resources.find(({ type }) => type.includes("BucketObject")) as Registered;

  it("has a key that follows the content, and is a new one beside the old", async () => {
    const one = objectOf(await collecting({ ...S3, configYaml: QUIET }));
    const two = objectOf(await collecting({ ...S3, configYaml: `${QUIET}#` }));
    assert.deepEqual(
      [one.name, one.inputs["key"]],
      [`web-object-otel-collector-${digest(QUIET)}`, `${NAME.slice(1)}-${digest(QUIET)}`],
    );
    assert.equal(two.inputs["key"], `${NAME.slice(1)}-${digest(`${QUIET}#`)}`);
    assert.notEqual(one.name, two.name);
  });

  it("has a key that follows the content known later, and rolls the tasks", async () => {
    const result = await collecting(() => ({ ...S3, configYaml: later(QUIET) }));
    const { name, inputs } = objectOf(result);
    assert.equal(name, "web-object-otel-collector-output");
    assert.equal(inputs["key"], `${NAME.slice(1)}-output-${digest(QUIET)}`);
    const { containerDefinitions } = result.resource("web-task-definition").inputs;
    assert.deepEqual(byName(containerDefinitions)["otel-collector"]?.["command"], [
      `--config=s3://shop-config.s3.eu-west-1.amazonaws.com/${NAME.slice(1)}-output-${digest(QUIET)}`,
    ]);
  });

  it("is encrypted with a key of yours", async () => {
    const kmsKeyId = "arn:aws:kms:eu-west-1:123456789012:key/1";
    const { inputs } = objectOf(await collecting({ ...S3, configYaml: QUIET, kmsKeyId }));
    assert.deepEqual([inputs["serverSideEncryption"], inputs["kmsKeyId"]], ["aws:kms", kmsKeyId]);
    assert.equal(inputs["key"], `${NAME.slice(1)}-${digest(QUIET)}`);
  });

  it("is there before the task definition that names it", async () => {
    const result = await collecting({ ...S3, configYaml: QUIET });
    const { dependsOn } = result.resource("web-task-definition");
    assert.ok(dependsOn.includes(objectOf(result).name));
  });

  it("is fetched by an image of somebody else, too", async () => {
    const image = "otel/opentelemetry-collector-contrib:0.156.0";
    const result = await collecting({ ...S3, configYaml: QUIET, image });
    const { containerDefinitions } = result.resource("web-task-definition").inputs;
    const key = `ecs/shop-dev-web/otel-collector/OTEL_COLLECTOR_CONFIG-${digest(QUIET)}`;
    assert.deepEqual(byName(containerDefinitions)["otel-collector"]?.["command"], [
      `--config=s3://shop-config.s3.eu-west-1.amazonaws.com/${key}`,
    ]);
  });
});

describe("Two services of one program", () => {
  it("have a collector each, with the same text", async () => {
    const { resources } = await run(() => {
      for (const name of ["web", "api"]) {
        new EcsService(name, {
          cluster: "shop",
          container: { image: "nginx:1.27" },
          network: { subnets: ["subnet-1"] },
          otelCollector: { configYaml: QUIET },
        });
      }
    });
    const parameters = resources.filter(({ type }) => type.includes("ssm/parameter"));
    assert.deepEqual(
      parameters.map(({ name, inputs }) => [name, inputs["name"]]),
      ["web", "api"].map((name) => [
        `${name}-parameter-otel-collector-${digest(QUIET)}`,
        `/ecs/shop-dev-${name}/otel-collector/AOT_CONFIG_CONTENT-${digest(QUIET)}`,
      ]),
    );
  });
});
