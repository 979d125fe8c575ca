import assert from "node:assert/strict";
import { checkCollectorConfig } from "../../../core";
import { defaultConfig } from "../../../core/collector/default-config";
import { toYaml } from "../../../core/collector/text";

describe("The default configuration", () => {
  const config = defaultConfig("/shop/metrics");
  const { service } = config as {
    service: { pipelines: Record<string, { processors: string[] }> };
  };

  it("is one that nobody finds fault with", () => {
    assert.deepEqual(checkCollectorConfig(toYaml(config), { environment: [] }), []);
  });

  it("limits memory first and makes batches last", () => {
    for (const { processors } of Object.values(service.pipelines)) {
      assert.deepEqual([processors[0], processors.at(-1)], ["memory_limiter", "batch"]);
    }
  });

  it("listens to its own task alone", () => {
    const endpoints = [...toYaml(config["receivers"]).matchAll(/endpoint: (\S+)/g)].map(
      ([, endpoint]) => endpoint,
    );
    assert.deepEqual(endpoints, [
      "localhost:2000",
      "localhost:2000",
      "localhost:4317",
      "localhost:4318",
    ]);
  });

  it("refers to no variable", () => {
    assert.ok(!toYaml(config).includes("$"));
  });
});
