import assert from "node:assert/strict";
import { MINIMAL } from "./minimal";
import { metadata, TestProvider } from "./support";

describe("local-aws types", () => {
  let aws: TestProvider;
  const made: Record<string, string> = {};
  before(async () => (aws = await TestProvider.start()));
  after(() => {
    aws.stop();
  });

  for (const [token, inputs] of Object.entries(MINIMAL)) {
    it(`${token} is created, read and unchanged`, async () => {
      const created = await aws.create(token, "x", inputs(made));
      made[token] = created.id;
      const read = await aws.read(created);
      const { id, outputs } = created;
      assert.deepEqual(read, { id, inputs: created.inputs, outputs });
      const unchanged = await aws.diff({ ...created, inputs: read.inputs }, inputs(made));
      assert.deepEqual(unchanged.changes, []);
      const required = Object.entries(metadata.types[token]?.outputs ?? {});
      const absent = required.filter(([name, { optional }]) => !optional && !(name in outputs));
      assert.deepEqual(absent, []);
      if ("arn" in outputs) assert.match(String(outputs["arn"]), /^arn:aws:/);
    });
  }

  it("covers every type but aliases", () => {
    const aliases = /^aws:alb\//;
    const all = Object.keys(metadata.types).filter((token) => !aliases.test(token));
    assert.deepEqual(Object.keys(MINIMAL).sort(), all.sort());
  });
});
