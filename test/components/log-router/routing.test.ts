import assert from "node:assert/strict";
import type { EcsServiceArgs, LogRouterArgs } from "../../../components";
import type { Run } from "../../support/mocks";
import { logConfiguration, logGroup } from "../rows/row";
import { definitionOf, firelens, routing, taskStatements } from "./routers";

// Whose lines go through the router, and who waits for whom.

const CACHE: Partial<EcsServiceArgs> = { sidecars: { cache: { image: "redis:7" } } };
const toGroup = (container: string): unknown =>
  firelens({
    Name: "cloudwatch_logs",
    log_group_name: logGroup(container),
    log_stream_prefix: "ecs/",
    region: "eu-west-1",
  });
const toStream = firelens({ Name: "kinesis_streams", region: "eu-west-1", stream: "logs" });

/** Where the lines of all containers go. */
function logs(run: Run<unknown>, ...containers: string[]): unknown {
  return Object.fromEntries(
    containers.map((name) => [name, definitionOf(run, name)["logConfiguration"]]),
  );
}

describe("The lines that go through the router are", () => {
  const cases: readonly [string, LogRouterArgs, unknown, unknown][] = [
    ["the application's", {}, toGroup("app"), logConfiguration("cache")],
    [
      "those of the containers that are named",
      { containers: ["cache"] },
      logConfiguration("app"),
      toGroup("cache"),
    ],
    ["those of both", { containers: ["cache", "app", "cache"] }, toGroup("app"), toGroup("cache")],
    [
      "those of a container with a route, and the application's",
      { routes: { cache: { kinesis: { stream: "logs" } } } },
      toGroup("app"),
      toStream,
    ],
    [
      "those of a container with a route alone",
      { containers: [], routes: { cache: { kinesis: { stream: "logs" } } } },
      logConfiguration("app"),
      toStream,
    ],
    [
      "the application's, by a route of its own",
      { routes: { app: { kinesis: { stream: "logs" } } } },
      toStream,
      logConfiguration("cache"),
    ],
    [
      "those of a container with an empty route",
      { kinesis: { stream: "logs" }, routes: { cache: {} } },
      toStream,
      toGroup("cache"),
    ],
    [
      "those of a container with a route without a value, as JavaScript and Python may send it",
      { kinesis: { stream: "logs" }, routes: { cache: null as never } },
      toStream,
      toGroup("cache"),
    ],
  ];
  for (const [title, router, app, cache] of cases) {
    it(title, async () => {
      assert.deepEqual(logs(await routing(router, CACHE), "app", "cache"), { app, cache });
    });
  }

  it("never its own", async () => {
    const run = await routing({}, CACHE);
    assert.deepEqual(definitionOf(run)["logConfiguration"], logConfiguration("log-router"));
  });

  it("those that match", async () => {
    const run = await routing(
      {
        includePattern: "^ERROR",
        bufferLines: 0,
        routes: { cache: { excludePattern: "ping", kinesis: { stream: "logs" } } },
      },
      CACHE,
    );
    assert.deepEqual(logs(run, "app", "cache"), {
      app: firelens({
        Name: "cloudwatch_logs",
        "include-pattern": "^ERROR",
        "log-driver-buffer-limit": "0",
        log_group_name: logGroup("app"),
        log_stream_prefix: "ecs/",
        region: "eu-west-1",
      }),
      cache: firelens({
        Name: "kinesis_streams",
        "exclude-pattern": "ping",
        region: "eu-west-1",
        stream: "logs",
      }),
    });
  });
});

describe("A container that says itself what the router gets of it", () => {
  const logging = { driver: "awsfirelens", options: { Name: "stdout" } } as const;
  const task: Partial<EcsServiceArgs> = { container: { image: "nginx:1.27", logging } };

  it("keeps its options, and waits for the router", async () => {
    const run = await routing({}, task);
    const { logConfiguration: log, dependsOn } = definitionOf(run, "app");
    assert.deepEqual(log, firelens({ Name: "stdout" }));
    assert.deepEqual(dependsOn, [{ containerName: "log-router", condition: "START" }]);
    assert.deepEqual(taskStatements(run), []);
    assert.ok(!run.declared.some((label) => label.includes("web-logs-app")));
  });
});

describe("A container that is routed waits", () => {
  const waits = async (
    router: LogRouterArgs,
    dependsOn: Record<string, "START" | "HEALTHY" | "COMPLETE" | "SUCCESS"> = {},
  ): Promise<unknown> => {
    const task = { ...CACHE, container: { image: "nginx:1.27", dependsOn } };
    const run = await routing(router, task);
    return definitionOf(run, "app")["dependsOn"];
  };
  const router = (condition: string): unknown => ({ containerName: "log-router", condition });
  const cache = { containerName: "cache", condition: "START" };

  it("for the router, beside whom it waits for already", async () => {
    assert.deepEqual(await waits({}, { cache: "START" }), [cache, router("START")]);
  });

  it("as it says itself, if it does", async () => {
    const given = { "log-router": "HEALTHY", cache: "START" } as const;
    assert.deepEqual(await waits({ enableHealthCheck: true }, given), [cache, router("HEALTHY")]);
  });

  it("for its health", async () => {
    const asked = { enableHealthCheck: true, appDependsOn: "HEALTHY" } as const;
    assert.deepEqual(await waits(asked), [router("HEALTHY")]);
  });

  it("for nobody", async () => {
    assert.equal(await waits({ appDependsOn: "NONE" }), undefined);
  });

  it("for nobody, where only another one is routed", async () => {
    assert.equal(await waits({ containers: ["cache"] }), undefined);
  });

  it("for the router, where only another one is routed and it is told to", async () => {
    const asked: LogRouterArgs = { containers: ["cache"], appDependsOn: "START" };
    assert.deepEqual(await waits(asked), [router("START")]);
  });

  it("whichever one it is", async () => {
    const run = await routing({ containers: ["cache"], appDependsOn: "NONE" }, CACHE);
    assert.deepEqual(definitionOf(run, "cache")["dependsOn"], [router("START")]);
  });
});
