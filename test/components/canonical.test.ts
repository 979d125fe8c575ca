import assert from "node:assert/strict";
import fc from "fast-check";
import type { ContainerArgs, EcsServiceArgs } from "../../components";
import type { Registered, Run } from "../support/mocks";
import { runService } from "./programs";
import { SPLUNK } from "./rows/row";

// A second update shows no change: equal programs give equal bytes, whatever the order in which
// their maps were written. Go even sends them in another order each time.

const HEALTH = { healthCheck: { command: ["CMD", "/up"] } };
const MAPS: Required<
  Pick<ContainerArgs, "environment" | "secrets" | "secretValues" | "documents" | "dockerLabels">
> = {
  environment: { b: "2", a: "1", C: "3", É: "4", _: "5" },
  secrets: { S2: "/b", S1: "/a", S3: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:s" },
  secretValues: { P2: "two", P1: "one" },
  documents: { D2: { content: "two" }, D1: { content: "one" } },
  dockerLabels: { team: "shop", "com.example": "1", Z: "0" },
};
const ARGS: Partial<EcsServiceArgs> = {
  container: {
    image: "nginx:1.27",
    ...MAPS,
    dependsOn: { queue: "START", cache: "HEALTHY" },
    portMappings: [{ containerPort: 80, name: "web", appProtocol: "http" }],
    healthCheck: { command: ["CMD", "/up"], retries: 3, interval: 20, timeout: 4, startPeriod: 1 },
    restartPolicy: { ignoredExitCodes: [0], restartAttemptPeriod: 60 },
    linuxParameters: { capabilities: { drop: ["ALL"], add: [] }, initProcessEnabled: true },
    ulimits: [{ name: "nofile", softLimit: 1, hardLimit: 2 }],
    permissions: [
      {
        actions: ["s3:GetObject"],
        resources: ["*"],
        conditions: { StringEquals: { "s3:b": "2", "s3:a": "1" }, Bool: { "aws:c": "true" } },
      },
    ],
    overrides: { newField: [{ b: 1, a: { d: 2, c: 3 } }], credentialSpecs: [] },
    logging: {
      ...SPLUNK,
      secretOptions: { "splunk-y": "/y", "splunk-x": "/x" },
    },
  },
  sidecars: {
    queue: { image: "nats:2", appEnvironment: { QUEUE: "q", CACHE: "ignored" } },
    cache: { image: "redis:7", ...HEALTH, appEnvironment: { CACHE: "c", A: "a" } },
  },
  logRouter: {
    containers: ["queue"],
    destination: { Name: "http", port: "443", Host: "logs.example.com" },
    secretOptions: { http_passwd: "/b", header: "/a" },
    routes: {
      cache: {
        datadog: {
          apiKeyFrom: "/key",
          tags: { team: "shop", stage: "dev" },
          options: { b: "2", a: "1" },
        },
      },
    },
    tail: { volume: "b", paths: ["/logs/b/*", "/logs/a/*"] },
  },
  volumes: { b: {}, a: { efs: { fileSystemId: "fs-1", rootDirectory: "/", iam: false } } },
  tags: { team: "shop", stage: "dev" },
  acknowledge: { "volume-unused": "Only their order counts here." },
};

function bytes({ resources }: Run<unknown>): string[] {
  return resources.map(
    ({ name, wire, dependsOn }: Registered) => `${name} ${dependsOn.join()} ${wire}`,
  );
}

/** The value with the keys of all its maps in another order. */
function shuffled<T>(value: T, order: (keys: string[]) => string[]): T {
  if (Array.isArray(value)) return value.map((item: unknown) => shuffled(item, order)) as T;
  if (typeof value !== "object" || value === null) return value;
  const keys = order(Object.keys(value));
  return Object.fromEntries(
    keys.map((key) => [key, shuffled((value as Record<string, unknown>)[key], order)]),
  ) as T;
}

describe("Equal programs give equal bytes", () => {
  it("run after run", async () => {
    assert.deepEqual(bytes(await runService(ARGS)), bytes(await runService(ARGS)));
  });

  it("in whatever order their maps are written", async function () {
    this.timeout(60_000);
    const expected = bytes(await runService(ARGS));
    // A fixed key per place in a random list decides the order of each map.
    const orders = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(orders, async (weights) => {
        const order = (keys: string[]): string[] =>
          keys
            .map((key, i) => ({ key, weight: weights[i % weights.length] ?? 0 }))
            .sort((a, b) => a.weight - b.weight)
            .map(({ key }) => key);
        const sidecarsFirst = shuffled(ARGS, order);
        assert.deepEqual(bytes(await runService(sidecarsFirst)), expected);
      }),
      { numRuns: 25 },
    );
  });

  it("sorted by code point, not by the machine's language", async () => {
    const result = await runService(ARGS);
    const { containerDefinitions } = result.resource("web-task-definition").inputs;
    const text = String(containerDefinitions);
    const [app] = JSON.parse(text) as Record<string, { name: string }[]>[];
    const names = (field: string): string[] => (app?.[field] ?? []).map(({ name }) => name);
    assert.deepEqual(names("environment"), ["A", "C", "CACHE", "QUEUE", "_", "a", "b", "É"]);
    // Secrets and documents together.
    assert.deepEqual(names("secrets"), ["D1", "D2", "P1", "P2", "S1", "S2", "S3"]);
  });

  it("with lists kept as they are written", async () => {
    const list = { container: { image: "a", command: ["b", "a"], ...ports(2, 1) } };
    const text = String(
      (await runService(list)).resource("web-task-definition").inputs["containerDefinitions"],
    );
    assert.ok(text.includes('"command":["b","a"]'));
    assert.ok(text.indexOf('"containerPort":2') < text.indexOf('"containerPort":1'));
  });
});

function ports(...numbers: number[]): Pick<ContainerArgs, "portMappings"> {
  return { portMappings: numbers.map((containerPort) => ({ containerPort })) };
}
