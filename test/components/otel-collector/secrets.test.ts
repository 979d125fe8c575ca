import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ValidationError } from "../../../components";
import type { OtelCollectorArgs } from "../../../components";
import { later, refusal, runToEnd } from "../../support/mocks";
import type { Run } from "../../support/mocks";
import { bare, secret, Secret } from "../../support/mocks/wire";
import { runService, service } from "../programs";
import { NAME } from "../rows/collector";
import { running } from "./collectors";

// A credential in a configuration is nowhere in clear, whichever way it came in.

const VALUE = "0a1b2c3d4e5f60718293a4b5c6d7e8f9FFFFNRAL";

function sending(key: unknown): Record<string, unknown> {
  return running("traces", {
    exporters: { otlphttp: { endpoint: "https://otlp.nr-data.net", headers: { "api-key": key } } },
  });
}

const TEXT = JSON.stringify(sending(VALUE));

/** What everybody sees who may read the state: secrets as `[secret]`. */
function readable(value: unknown): string {
  return JSON.stringify(value, (_, child: unknown) =>
    child instanceof Secret ? "[secret]" : child,
  );
}

const WAYS: readonly [string, () => OtelCollectorArgs][] = [
  ["a header of an object", () => ({ config: sending(VALUE) })],
  ["a header of a text", () => ({ configYaml: TEXT })],
  ["a header that is a secret output", () => ({ config: sending(pulumi.secret(VALUE)) })],
  [
    "a header that is a secret output known later",
    () => ({ config: sending(pulumi.secret(later(VALUE))) }),
  ],
  ["a text that is a secret output", () => ({ configYaml: pulumi.secret(TEXT) })],
  [
    "a text that is a secret output known later",
    () => ({ configYaml: pulumi.secret(later(TEXT)) }),
  ],
  [
    "a header beside an output",
    () => {
      const config = sending(VALUE);
      return { config: { ...config, receivers: { otlp: later({ protocols: { grpc: null } }) } } };
    },
  ],
];

const WHERE: readonly [string, OtelCollectorArgs][] = [
  ["a parameter", {}],
  ["a parameter of a name of yours", { parameterName: "/shop/otel" }],
  ["a parameter below a prefix of yours", { parameterName: "/shop/" }],
  ["S3", { delivery: "s3", bucket: "shop-config" }],
];

function kept(result: Run<unknown>): Run<unknown>["resources"][number] {
  const found = result.resources.filter(
    ({ type }) => type.includes("ssm/parameter") || type.includes("BucketObject"),
  );
  assert.equal(found.length, 1);
  return found[0] as (typeof found)[number];
}

describe("Nobody can read", () => {
  for (const [title, collector] of WAYS) {
    for (const [place, delivery] of WHERE) {
      for (const preview of [true, false]) {
        it(`${title}, kept in ${place}${preview ? ", at preview" : ""}`, async () => {
          const result = await runService(
            () => ({ otelCollector: { ...collector(), ...delivery } }),
            { preview },
          );
          for (const { name, inputs, outputs } of result.resources) {
            assert.ok(!readable({ inputs, outputs }).includes(VALUE), `${name} shows it`);
          }
          assert.ok(!JSON.stringify([result.messages, result.declared]).includes(VALUE));
          if (preview) return;
          const { inputs } = kept(result);
          assert.ok(JSON.stringify(bare(inputs)).includes(VALUE), "but it arrives");
          if (place === "S3") assert.equal(inputs["serverSideEncryption"], "aws:kms");
          else assert.equal(inputs["type"], "SecureString");
        });
      }
    }
  }

  it("a credential that breaks a rule, in the report of it", async () => {
    const wrong = TEXT.replace('"exporters":["otlphttp"]', '"exporters":["otlp"]');
    const known = await refusal(() => service({ otelCollector: { configYaml: wrong } }));
    assert.ok(known.error instanceof ValidationError);
    assert.ok(!known.error.message.includes(VALUE));
    const { rejections } = await runToEnd(() =>
      service({ otelCollector: { configYaml: pulumi.secret(later(wrong)) } }),
    );
    const [error] = rejections;
    assert.ok(error instanceof ValidationError);
    assert.ok(!error.message.includes(VALUE));
  });
});

describe("A configuration that holds a credential", () => {
  it("is a SecureString of a fixed name, updated in place, and rolls the tasks", async () => {
    const result = await runService({ otelCollector: { configYaml: TEXT } });
    const { name, inputs, options } = kept(result);
    assert.deepEqual(
      [name, inputs, options],
      [
        "web-parameter-otel-collector",
        { name: NAME, type: "SecureString", tier: "Standard", value: secret(TEXT) },
        { deleteBeforeReplace: true },
      ],
    );
    assert.deepEqual(result.resource("web-service").inputs["triggers"], { "otel-collector": "7" });
  });

  it("leaves no trace of a change but in its parameter", async () => {
    const run = (key: string): Promise<Run<unknown>> =>
      runService({ otelCollector: { config: sending(key) } });
    const [before, after] = [await run(VALUE), await run(VALUE.replace("0a1b", "1b2c"))];
    const others = ({ resources }: Run<unknown>): string[] =>
      resources.filter(({ type }) => !type.includes("Parameter")).map(({ wire }) => wire);
    assert.deepEqual(others(before), others(after));
    assert.deepEqual(before.declared, after.declared);
  });

  it("has one key in S3, and the service's triggers follow the text", async () => {
    const run = (key: string): Promise<Run<unknown>> =>
      runService({
        otelCollector: { config: sending(key), delivery: "s3", bucket: "shop-config" },
      });
    const [before, after] = [await run(VALUE), await run(VALUE.replace("0a1b", "1b2c"))];
    const { name, inputs } = kept(before);
    assert.equal(name, "web-object-otel-collector");
    assert.equal(inputs["key"], NAME.slice(1));
    assert.equal(kept(after).inputs["key"], NAME.slice(1));
    const triggers = (result: Run<unknown>): Record<string, unknown> =>
      bare(result.resource("web-service").inputs["triggers"]) as Record<string, unknown>;
    assert.deepEqual(Object.keys(triggers(before)), ["otel-collector"]);
    assert.notDeepEqual(triggers(before), triggers(after));
    assert.deepEqual(triggers(before), triggers(await run(VALUE)));
    const shown = before.resource("web-service").inputs["triggers"] as Record<string, unknown>;
    assert.ok(shown["otel-collector"] instanceof Secret, "a digest of a weak secret gives it away");
  });

  it("is no secret where the key is only referred to", async () => {
    const result = await runService({
      otelCollector: {
        config: sending("${env:NEW_RELIC_KEY}"),
        secrets: { NEW_RELIC_KEY: "/shop/new-relic" },
      },
    });
    assert.equal(kept(result).inputs["type"], "String");
  });
});

describe("The task definition takes no secret", () => {
  it("that is known: nothing is made", async () => {
    const { error, declared } = await refusal(() =>
      service({ otelCollector: { configYaml: TEXT, delivery: "environment" } }),
    );
    assert.equal(
      (error as Error).message,
      'ECS service "web" has 1 mistake:\n\n' +
        "  1. otelCollector.configYaml\n" +
        "     The text holds a credential, and the task definition is readable.\n" +
        "     Fix: Move the credential to secrets and refer to it, or remove the delivery.",
    );
    assert.deepEqual(declared, []);
  });

  const message =
    'ECS service "web": otelCollector.configYaml is a secret, but the task definition is readable.\n' +
    '  Fix: Remove delivery, or set it to "ssm" or "s3".';
  for (const [title, content, preview] of [
    ["that is an output", (): pulumi.Output<string> => pulumi.secret(TEXT), false],
    ["that is an output, at preview", (): pulumi.Output<string> => pulumi.secret(TEXT), true],
    ["that is not known yet", (): pulumi.Output<string> => pulumi.secret(later(TEXT)), true],
  ] as const) {
    it(title, async () => {
      const { rejections, resources } = await runToEnd(
        () => service({ otelCollector: { configYaml: content(), delivery: "environment" } }),
        { preview },
      );
      assert.deepEqual(
        rejections.map((error) => error.message),
        [message],
      );
      assert.ok(!resources.some(({ type }) => type.includes("taskDefinition")));
      assert.ok(!readable(resources).includes(VALUE));
    });
  }
});
