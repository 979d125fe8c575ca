import assert from "node:assert/strict";
import { UNKNOWN } from "../../core";
import type { ContainerModel } from "../../core";
import { routerWaits } from "../../core/rules/routers";
import { container, logging, router, task } from "./support";
import type { ContainerSketch, Unknown } from "./support";

const made = (
  name: string,
  sketch: ContainerSketch<Unknown> = {},
): ContainerModel<string, Unknown> => container<Unknown>(name, sketch);

const app = made("app", { log: logging("app", "awsfirelens") });
const log = made("log", { firelens: router("fluentbit") });

const waits = (...containers: ContainerModel<string, Unknown>[]): string[] =>
  routerWaits(task<Unknown>({ containers })).map(
    ({ from, to, path }) => `${String(from.name)} -> ${String(to.name)} at ${path}`,
  );

describe("the waits that FireLens adds", () => {
  it("are those of the containers whose output goes through the router", () => {
    assert.deepEqual(waits(made("cache"), app, log), ["app -> log at container.logging"]);
  });

  it("are none of the router itself", () => {
    const own = { firelens: router("fluentbit"), log: logging("log", "awsfirelens") };
    assert.deepEqual(waits(made("log", own)), []);
  });

  it("are none without a router, or with two", () => {
    assert.deepEqual(waits(app), []);
    assert.deepEqual(waits(app, log, made("tap", { firelens: router("fluentd") })), []);
  });

  it("are none where the router waits for somebody, or may", () => {
    const firelens = router("fluentbit");
    const cache = made("cache");
    assert.deepEqual(
      waits(app, cache, made("log", { firelens, dependsOn: { cache: "START" } })),
      [],
    );
    assert.deepEqual(waits(app, cache, made("log", { firelens, dependsOn: UNKNOWN })), []);
  });
});
