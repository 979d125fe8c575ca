import assert from "node:assert/strict";
import type { EcsServiceArgs, LogRouterArgs } from "../../../components";
import type { Run } from "../../support/mocks";
import { changes, pictureOf } from "../picture";
import { runService } from "../programs";
import { arn, logGroup, writeLogs } from "../rows/row";
import { routing, taskStatements } from "./routers";

// The log groups that are made for what goes through the router.

const CACHE: Partial<EcsServiceArgs> = { sidecars: { cache: { image: "redis:7" } } };
const BOTH: LogRouterArgs = { containers: ["app", "cache"] };

function groups({ resources }: Run<unknown>): Record<string, unknown> {
  const made = resources.filter(({ type }) => type.includes("logGroup"));
  return Object.fromEntries(
    made.map(({ name, inputs }) => [name.replace(/-[0-9a-f]{8}$/, "-#"), inputs]),
  );
}

describe("The log groups of a router", () => {
  it("are one for each container", async () => {
    const run = await routing(BOTH, CACHE);
    assert.deepEqual(groups(run), {
      "web-logs-app": { name: logGroup("app"), retentionInDays: 30 },
      "web-logs-cache": { name: logGroup("cache"), retentionInDays: 30 },
      "web-logs-log-router": { name: logGroup("log-router"), retentionInDays: 30 },
    });
    assert.deepEqual(taskStatements(run), [
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: [
          arn("logs", `log-group:${logGroup("app")}:*`),
          arn("logs", `log-group:${logGroup("cache")}:*`),
        ],
      },
    ]);
  });

  it("are one for two containers that name the same", async () => {
    const run = await routing({ ...BOTH, cloudWatch: { logGroupName: "/shop" } }, CACHE);
    assert.deepEqual(groups(run), {
      "web-logs-named-#": { name: "/shop", retentionInDays: 30 },
      "web-logs-log-router": { name: logGroup("log-router"), retentionInDays: 30 },
    });
    assert.deepEqual(taskStatements(run), [writeLogs("/shop")]);
  });

  it("keep what the task keeps, with its key", async () => {
    const kmsKeyId = arn("kms", "key/1");
    const logging = { retentionInDays: 7, kmsKeyId, logGroupClass: "INFREQUENT_ACCESS" } as const;
    assert.deepEqual(groups(await routing({}, { logging }))["web-logs-app"], {
      name: logGroup("app"),
      retentionInDays: 7,
      kmsKeyId,
      logGroupClass: "INFREQUENT_ACCESS",
    });
  });

  it("keep what they are told, before what the task keeps", async () => {
    const router = { cloudWatch: { retentionInDays: 365, kmsKeyId: arn("kms", "key/2") } };
    const logging = { retentionInDays: 7, kmsKeyId: arn("kms", "key/1") };
    assert.deepEqual(groups(await routing(router, { logging }))["web-logs-app"], {
      name: logGroup("app"),
      retentionInDays: 365,
      kmsKeyId: arn("kms", "key/2"),
    });
  });

  it("are none for lines that go elsewhere", async () => {
    const run = await routing({ firehose: { deliveryStream: "logs" } });
    assert.deepEqual(Object.keys(groups(run)), ["web-logs-log-router"]);
  });

  it("are none that exist already", async () => {
    const cloudWatch = { createLogGroup: false, logGroupName: "/shop" };
    assert.deepEqual(Object.keys(groups(await routing({ cloudWatch }))), ["web-logs-log-router"]);
  });
});

describe("A router that comes to a service", () => {
  it("leaves everything as it is but the revision", async () => {
    const before = await runService(CACHE);
    const after = await routing(BOTH, CACHE);
    const kept = before.resources.filter(({ type }) =>
      /logGroup|iam\/role:|ecs\/service/.test(type),
    );
    assert.equal(kept.length, 5);
    for (const { name, inputs } of kept) assert.deepEqual(after.resource(name).inputs, inputs);
    const changed = changes(pictureOf(before), pictureOf(after));
    assert.deepEqual(Object.keys(changed).sort(), [
      "web-execution-policy-app-#",
      "web-execution-policy-cache-#",
      "web-execution-policy-log-router-#",
      "web-logs-log-router",
      "web-task-definition",
      "web-task-policy-log-router-#",
    ]);
    assert.deepEqual(Object.keys(changed["web-task-definition"] as object), ["containers"]);
  });

  it("warns of nothing", async () => {
    assert.deepEqual((await routing()).warnings, []);
  });

  it("is known at preview", async () => {
    const [update, preview] = [await routing(), await routing({}, {}, { preview: true })];
    assert.deepEqual(preview.declared, update.declared);
    assert.deepEqual(
      pictureOf(preview)["web-task-definition"]?.["containers"],
      pictureOf(update)["web-task-definition"]?.["containers"],
    );
  });

  it("tells where the lines are", async () => {
    const namesOf = (run: Run<unknown>): unknown => run.resources[0]?.outputs?.["logGroupNames"];
    assert.deepEqual(namesOf(await routing(BOTH, CACHE)), {
      app: logGroup("app"),
      cache: logGroup("cache"),
      "log-router": logGroup("log-router"),
    });
  });
});
