import assert from "node:assert/strict";
import { deliveryOf, hasReference, referenceAt } from "../../core/delivery";
import type { ConfigDocument, DeliveryChoice } from "../../core";

const TOO_LONG = "é".repeat(4097);

/** A document as its delivery sees it; without a text it is known later. */
function document(fields: Partial<ConfigDocument<string>>): ConfigDocument<string> {
  return {
    path: "otelCollector.configYaml",
    container: "otel-collector",
    content: "a: 1",
    consumption: { as: "environment", variable: "CONFIG" },
    secret: false,
    declaredSecret: false,
    delivery: "auto",
    ...fields,
  };
}

const LATER = "later";
const peek = (leaf: string): string | undefined => (leaf === LATER ? undefined : leaf);

describe("Where a document is kept, left to us", () => {
  for (const [title, fields, expected] of [
    ["a short text", {}, "ssm"],
    ["8192 bytes", { content: "é".repeat(4096) }, "ssm"],
    ["8194 bytes", { content: TOO_LONG }, "environment"],
    ["double braces", { content: "a: {{ b }}" }, "environment"],
    ["braces in two lines", { content: "a: {{\nb }}" }, "environment"],
    ["braces that do not close", { content: "a: {{ b }" }, "ssm"],
    ["a secret", { content: TOO_LONG, secret: true }, "ssm"],
    ["a secret with double braces", { content: "{{a}}", secret: true }, "ssm"],
    ["a parameter with a name", { content: TOO_LONG, parameterName: "/a" }, "ssm"],
    ["a parameter with a key", { content: TOO_LONG, kmsKeyId: "alias/a" }, "ssm"],
    ["a text known later", { content: LATER }, "ssm"],
  ] as const) {
    it(`${title}: ${expected}`, () => {
      assert.equal(deliveryOf(document(fields), peek), expected);
    });
  }
});

describe("Where a document is kept, said by its author", () => {
  for (const delivery of ["ssm", "environment", "s3"] satisfies DeliveryChoice[]) {
    for (const content of ["a: 1", TOO_LONG, "{{a}}", LATER]) {
      it(`${delivery}, for ${content.slice(0, 8)}`, () => {
        assert.equal(deliveryOf(document({ content, delivery }), peek), delivery);
      });
    }
  }
});

describe("A reference that SSM sees in a text", () => {
  for (const [text, at] of [
    ["", -1],
    ["{a}", -1],
    ["{{", -1],
    ["}} {{", -1],
    ["{{}}", 0],
    ["a {{b}} {{c}}", 2],
    ["{{\n}}", 0],
    ["{ {a} }", -1],
  ] as const) {
    it(`${JSON.stringify(text)}: ${at}`, () => {
      assert.equal(referenceAt(text), at);
      assert.equal(hasReference(text), at >= 0);
    });
  }
});
