import assert from "node:assert/strict";
import { LANGUAGES } from "./languages";
import { outputOf } from "./program";
import type { Component, Value } from "./program";
import { LanguageStack } from "./stack";

const IMAGE = "public.ecr.aws/docker/library/busybox:1.36";

const MISTAKEN: readonly Component[] = [
  {
    type: "EcsService",
    name: "web",
    args: {
      cluster: "shop",
      network: { subnets: ["subnet-11111111111111111"] },
      container: {
        image: IMAGE,
        dependsOn: { cahce: "HEALTHY" },
        portMappings: [{ containerPort: 80, protocol: "tpc" }],
      },
      sidecars: {
        cache: { image: IMAGE, healthCheck: { command: ["CMD", "true"], startPeriod: 301 } },
      },
      logRouter: { routes: { cache: { cloudWatch: {}, s3: { bucket: "shop-logs" } } } },
      desiredCount: -1,
    },
  },
];

/** Its name decides what is made, so it must be known; other languages than Go can send an output. */
const LATER: readonly Component[] = [
  { type: "EcsTaskDefinition", name: "first", args: { container: { image: IMAGE } } },
  {
    type: "EcsTaskDefinition",
    name: "second",
    args: { container: { image: IMAGE }, containerName: outputOf("first", "family") },
  },
];

/** A collector with a processor that has no settings. */
const UNSET: readonly Component[] = [
  {
    type: "EcsTaskDefinition",
    name: "job",
    args: {
      container: { image: IMAGE },
      otelCollector: {
        config: {
          extensions: { health_check: {} },
          receivers: { otlp: { protocols: { grpc: {} } } },
          processors: { memory_limiter: { check_interval: "1s", limit_mib: 400 }, batch: null },
          exporters: { awsxray: {} },
          service: {
            extensions: ["health_check"],
            pipelines: {
              traces: {
                receivers: ["otlp"],
                processors: ["memory_limiter", "batch"],
                exporters: ["awsxray"],
              },
            },
          },
        },
      },
    },
  },
];

/** A log router that has these routes, or none. */
function routedBy(routes: Value): readonly Component[] {
  const container = { image: IMAGE };
  const args = { container, sidecars: { agent: container }, logRouter: { routes } };
  return [{ type: "EcsTaskDefinition", name: "job", args }];
}

const REPORT = `ECS service "web" has 5 mistakes:

  1. container.dependsOn.cahce
     The task has no container "cahce"; it has "app", "cache" and "log-router". Did you mean "cache"?
     Fix: Rename the dependency, or add a sidecar "cahce".

  2. container.portMappings[0].protocol
     "tpc" is none of the values that are possible here. Did you mean "tcp"?
     Fix: Use "tcp" or "udp".

  3. desiredCount
     The value is "-1"; it must be 0 or more.
     Fix: Use 0 or more.

  4. logRouter.routes.cache.s3
     cloudWatch says where the lines go too, and they go to one destination.
     Fix: Remove one of them.

  5. sidecars.cache.healthCheck.startPeriod
     The startPeriod is "301"; ECS accepts 0 to 300 seconds.
     Fix: Use a value from 0 to 300.`;

/** How a language spells the names of arguments that the report has. */
const SPELLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Python: {
    dependsOn: "depends_on",
    portMappings: "port_mappings",
    desiredCount: "desired_count",
    logRouter: "log_router",
    cloudWatch: "cloud_watch",
    healthCheck: "health_check",
    startPeriod: "start_period",
  },
  Go: {
    "container.dependsOn": "Container.DependsOn",
    "container.portMappings[0].protocol": "Container.PortMappings[0].Protocol",
    desiredCount: "DesiredCount",
    "logRouter.routes.cache.s3": "LogRouter.Routes.cache.S3",
    cloudWatch: "CloudWatch",
    "sidecars.cache.healthCheck.startPeriod": "Sidecars.cache.HealthCheck.StartPeriod",
    startPeriod: "StartPeriod",
  },
};

function reportIn(language: string): string {
  const names = Object.entries(SPELLED[language] ?? {});
  return names.reduce((report, [name, spelled]) => report.replaceAll(name, spelled), REPORT);
}

/**
 * The first error that a run tells, without the indent of its place. What a program of Python prints when
 * the engine stops before the program does may follow it.
 */
function firstErrorIn(text: string): string {
  const [, shown = ""] = text.split("\nDiagnostics:\n");
  const [, ...errors] = shown.replaceAll(/^ {4}/gm, "").split(/^error: /m);
  const [error = ""] = (errors[0] ?? "").split(/\n\n(?:Resources:|Traceback )/);
  return error.trim();
}

describe("mistakes in a program", function () {
  this.timeout(300_000);
  let stack: LanguageStack;
  before(async () => (stack = await LanguageStack.start()));
  after(() => {
    stack.stop();
  });

  for (const language of ["TypeScript", ...Object.keys(LANGUAGES)]) {
    it(`are reported in ${language}`, async () => {
      const { ok, text } = await stack.run(language, MISTAKEN, "preview");
      const placed = "ecs-sidecars:index:EcsService resource 'web' has a problem: ";
      assert.equal(firstErrorIn(text).replace(placed, ""), reportIn(language));
      assert.doesNotMatch(text, /node_modules|\.js:\d+/, "no stack of the plugin");
      assert.equal(ok, false);
    });
  }

  for (const language of ["TypeScript", "YAML", "Python"]) {
    it(`are an output where a value must be known, in ${language}`, async () => {
      const { ok, text } = await stack.run(language, LATER, "preview");
      const name = language === "Python" ? "container_name" : "containerName";
      assert.equal(ok, false);
      assert.match(
        text,
        new RegExp(`^ +1\\. ${name}\\n +The value is an output; it must be known`, "m"),
      );
    });
  }

  for (const language of ["TypeScript", "Python"]) {
    it(`are none where a component of the collector is null, in ${language}`, async () => {
      assert.ok((await stack.run(language, UNSET, "preview")).ok);
    });
  }

  for (const language of ["YAML", "Go"]) {
    it(`are told to come from a null that is lost, in ${language}`, async () => {
      const { ok, text } = await stack.run(language, UNSET, "preview");
      assert.equal(ok, false);
      assert.match(
        text,
        /The pipeline "traces" names "batch", which is not defined in processors\./,
      );
      assert.match(text, new RegExp(`${language} loses keys whose value is null: write {}`));
    });
  }

  it("are not told where a route without a value is lost, in YAML: {} is one", async () => {
    const planned = async (routes: Value): Promise<unknown> =>
      (await stack.preview("YAML", routedBy(routes))).resources;
    const none = await planned({});
    assert.deepEqual(await planned({ agent: null }), none);
    assert.notDeepEqual(await planned({ agent: {} }), none);
  });
});
