import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { OtelCollectorArgs } from "../../components";
import { cloudObjects } from "../../local-aws/cloud";
import type { Engine } from "../support/engine";
import { onEngine } from "../support/engine";
import { BUCKET, configuration, parameters, s3Objects, withCollector } from "./collector";

const FIRST = "0a1b2c3d4e5f60718293a4b5c6d7e8f9FFFFNRAL";
const SECOND = "9f8e7d6c5b4a39281706f5e4d3c2b1a0FFFFNRAL";
const NAME = "/ecs/shop-dev-web/otel-collector/AOT_CONFIG_CONTENT";

/** A configuration with a key in a header. */
function keyed(key: string): string {
  return configuration("60s").replace(
    "  debug:\n",
    `  debug:\n  otlphttp:\n    endpoint: https://otlp.nr-data.net\n    headers:\n      api-key: ${key}\n`,
  );
}

function tree(key: pulumi.Input<string>): OtelCollectorArgs {
  return {
    config: {
      receivers: { statsd: null },
      exporters: { otlphttp: { endpoint: "https://example.com", headers: { "api-key": key } } },
      service: { pipelines: { metrics: { receivers: ["statsd"], exporters: ["otlphttp"] } } },
    },
  };
}

interface Case {
  readonly title: string;
  readonly collector: (key: string) => OtelCollectorArgs;
  /** What AWS keeps, by the name it has there. */
  readonly kept: (engine: Engine) => Record<string, unknown>;
  readonly name: string;
}

const CASES: readonly Case[] = [
  {
    title: "a literal in the text",
    collector: (key) => ({ configYaml: keyed(key) }),
    kept: parameters,
    name: NAME,
  },
  { title: "a literal in the object", collector: tree, kept: parameters, name: NAME },
  {
    title: "a secret output in the object",
    collector: (key) => tree(pulumi.secret(key)),
    kept: parameters,
    name: `${NAME}-output`,
  },
  {
    title: "a secret output that is the text",
    collector: (key) => ({ configYaml: pulumi.secret(keyed(key)) }),
    kept: parameters,
    name: `${NAME}-output`,
  },
  {
    title: "a text in S3",
    collector: (key) => ({ configYaml: keyed(key), delivery: "s3", bucket: BUCKET }),
    kept: s3Objects,
    name: NAME.slice(1),
  },
];

describe("a key in a collector's configuration on the engine", function () {
  this.timeout(120_000);

  for (const { title, collector, kept, name } of CASES) {
    it(`stands nowhere in clear but where AWS keeps it: ${title}`, () =>
      onEngine(async (engine) => {
        const program = (key: string) => withCollector(() => collector(key));
        const runs = [
          await engine.preview(program(FIRST)),
          await engine.up(program(FIRST)),
          await engine.preview(program(SECOND)),
          await engine.up(program(SECOND)),
          await engine.up(program(SECOND), { refresh: true }),
        ];
        const said = [
          ...runs.map(({ text }) => text),
          JSON.stringify(runs.map(({ steps, outputs }) => [steps, outputs])),
        ].join("\n");
        const state = engine.state();
        assert.ok(said.includes("otel-collector") && state.includes("otel-collector"));
        for (const key of [FIRST, SECOND]) {
          assert.ok(!said.includes(key), "in what the engine says");
          assert.ok(!state.includes(key), "in the state");
        }
        assert.deepEqual(runs[4]?.changes, []);

        assert.deepEqual(Object.keys(kept(engine)), [name], "no digest of a secret in a name");
        assert.ok(String(kept(engine)[name]).includes(SECOND));
        const revisions = cloudObjects(engine.cloud(), "aws:ecs/taskDefinition:TaskDefinition");
        assert.ok(!JSON.stringify(revisions).includes("FFFFNRAL"), "in a task definition");
        const changed = runs[3]?.changes.filter((change) => /parameter|object/.test(change));
        assert.equal(changed?.length, 1, "updated in place");
        assert.match(changed[0] ?? "", /^update web-(parameter|object)-otel-collector/);
        assert.ok(runs[3]?.changes.includes("update web-service"), "the tasks are rolled");
      }));
  }
});
