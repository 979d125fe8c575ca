import assert from "node:assert/strict";
import fc from "fast-check";
import { UNKNOWN, checkCollectorConfig } from "../../core";
import { checkSubjects } from "../../core/check";
import { collectorOfTree } from "../../core/collector/model";
import { separated } from "../../core/collector/separated";

const KEYS = [
  ...["receivers", "processors", "exporters", "connectors", "extensions", "service", "pipelines"],
  ...["telemetry", "metrics", "resource", "level", "readers", "views", "traces", "logs/a", "otlp"],
  ...["batch", "awsxray", "health_check", "auth", "authenticator", "protocols", "grpc", "endpoint"],
  ...["a::b", "__proto__", "constructor", "toString", "", "/", " "],
];
const LEAVES = [
  ...[null, true, 0, -1, 1.5, Number.NaN, "", "otlp", "batch", "a:1", "${env:A}", "${1}", "$A"],
  ...["${", "}", "$${a}", "${env:${env:A}}", "a::b", UNKNOWN, undefined, new Date(0)],
];
const keys = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, fc.string());
const trees = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "large", withCrossShrink: true },
    fc.oneof(fc.constantFrom<unknown>(...LEAVES), fc.string()),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(keys, tie("tree"), { maxKeys: 6 }),
  ),
})).tree;

describe("any configuration of a collector", function () {
  this.timeout(20_000);

  it("is read, whatever tree it is", () => {
    fc.assert(
      fc.property(trees, fc.boolean(), (config, healthChecked) => {
        const collector = collectorOfTree(config, "config", { path: "", healthChecked });
        const distribution = { tag: "v0.49.0", minor: 49 };
        checkSubjects({ collector: [{ ...collector, distribution, variables: [] }] });
      }),
      { numRuns: 1500 },
    );
  });

  it("is read, whatever text it is", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc
        .array(
          fc.constantFrom(...KEYS, ":", " ", "\n", "  ", "- ", "[", "{", "}", "&a", "*a", "<<"),
        )
        .map((parts) => parts.join("")),
      trees.map((tree) => JSON.stringify([tree])),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { line, column } of checkCollectorConfig(text)) {
          assert.ok(line >= 1 && column >= 1);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe("a plain JavaScript caller of checkCollectorConfig", () => {
  const check = checkCollectorConfig as (...args: unknown[]) => { code: string; message: string }[];

  const kinds: [unknown, string][] = [
    [undefined, "missing"],
    [null, "missing"],
    [5, "a number"],
    [{ receivers: {} }, "an object"],
    [Buffer.from("a"), "an object"],
  ];
  for (const [value, kind] of kinds) {
    it(`is told that ${String(value)} is ${kind}`, () => {
      const found = check(value).map(({ code, message }) => [code, message]);
      const message = `The configuration is ${kind}, and must be text.`;
      assert.deepEqual(found, [["collector-config-syntax", message]]);
    });
  }

  const text = "receivers: {otlp: {protocols: {grpc: {endpoint: '${env:HOST}'}}}}";
  const options: [unknown, boolean][] = [
    [null, false],
    [{ imageTag: null, environment: { HOST: "a" } }, false],
    [{ environment: [1, "HOST"] }, false],
    [{ environment: [1] }, true],
  ];
  for (const [given, missing] of options) {
    it(`may pass ${JSON.stringify(given)}`, () => {
      const found = check(text, given).map(({ code }) => code);
      assert.equal(found.includes("collector-variable-undefined"), missing);
    });
  }

  it("may nest a condition however deep", () => {
    const condition = "(".repeat(50_000);
    const found = check(`processors: {filter: {traces: {span: ["${condition}"]}}}`);
    assert.ok(found.every(({ code }) => code !== "collector-setting-form"));
  });
});

describe("keys of a configuration", () => {
  it("are separated as the collector does", () => {
    assert.deepEqual(
      separated({ "a::b": 1, a: { c: null }, d: [{ "e::f::g": UNKNOWN }], "h::": {} }),
      { a: { b: 1, c: null }, d: [{ e: { f: { g: UNKNOWN } } }], h: { "": {} } },
    );
  });

  it("keep the last of two values", () => {
    assert.deepEqual(separated({ a: 1, "a::b": 2 }), { a: { b: 2 } });
    assert.deepEqual(separated({ "a::b": 2, a: 1 }), { a: 1 });
  });
});
