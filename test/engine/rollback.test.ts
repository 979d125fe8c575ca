import assert from "node:assert/strict";
import { cloudObjects } from "../../local-aws/cloud";
import type { Engine } from "../support/engine";
import { onEngine } from "../support/engine";
import { serviceProgram } from "../support/program";

const SERVICE = "aws:ecs/service:Service";
const failing = [{ operation: "update", type: SERVICE, message: "no capacity" }] as const;

const image = "public.ecr.aws/docker/library/busybox:1.36";

/** A service whose application reads a text, and may do one thing named after it. */
function withText(content: string) {
  return serviceProgram(() => ({
    container: {
      image,
      documents: { CONFIG: { content } },
      permissions: [{ actions: ["s3:GetObject"], resources: [`arn:aws:s3:::texts/${content}`] }],
    },
  }));
}

function parameters(engine: Engine): Record<string, unknown> {
  const found = cloudObjects(engine.cloud(), "aws:ssm/parameter:Parameter");
  return Object.fromEntries(found.map(({ id, value }) => [id, value]));
}

/** What the inline policies of both roles allow on, by name of the resource. */
function granted(engine: Engine): string[] {
  const policies = cloudObjects(engine.cloud(), "aws:iam/rolePolicy:RolePolicy");
  const arns = policies.flatMap(({ policy }) => String(policy).match(/arn:[^"]+/g) ?? []);
  return arns.map((arn) => arn.replace(/^.*[:/]/, "")).sort();
}

function running(engine: Engine): string | undefined {
  const [service] = cloudObjects(engine.cloud(), SERVICE);
  return String(service?.["taskDefinition"]).replace(/^.*\//, "");
}

function active(engine: Engine): string[] {
  return cloudObjects(engine.cloud(), "aws:ecs/taskDefinition:TaskDefinition")
    .filter(({ status }) => status === "ACTIVE")
    .map(({ arn }) => String(arn).replace(/^.*\//, ""));
}

describe("a rollback on the engine", function () {
  this.timeout(120_000);

  it("finds the old revision, its text and its grants after two failed updates", () =>
    onEngine(async (engine) => {
      await engine.up(withText("one"));
      const oldName = Object.keys(parameters(engine))[0] ?? "";
      assert.match(oldName, /^\/ecs\/shop-dev-web\/app\/CONFIG-[0-9a-f]{8}$/);

      engine.faults(failing);
      await engine.upFails(withText("two"));
      await engine.upFails(withText("three"));
      assert.equal(running(engine), "shop-dev-web:1");
      assert.equal(parameters(engine)[oldName], "one");
      assert.deepEqual(Object.values(parameters(engine)).sort(), ["one", "three", "two"]);
      assert.ok(granted(engine).includes("one"), "the old task grant is there");
      const oldDocument = oldName.replace(/^.*\//, "");
      assert.ok(granted(engine).includes(oldDocument), "the old read grant is there");
      assert.ok(active(engine).includes("shop-dev-web:1"));

      engine.faults([]);
      const { changes } = await engine.up(withText("three"));
      assert.deepEqual(Object.values(parameters(engine)), ["three"]);
      assert.deepEqual(
        granted(engine).filter((name) => ["one", "two", "three"].includes(name)),
        ["three"],
      );
      assert.ok(!granted(engine).includes(oldDocument));
      assert.ok(active(engine).includes("shop-dev-web:1"), "the old revision stays ACTIVE");
      const updated = changes.indexOf("update web-service");
      const firstDelete = changes.findIndex((change) => change.startsWith("delete"));
      assert.ok(updated >= 0 && updated < firstDelete, `deleted too early: ${changes.join(", ")}`);
    }));

  it("finds the grants of a container whose image is an output", () =>
    onEngine(async (engine) => {
      const withBuiltImage = (content: string) =>
        serviceProgram(() => ({
          container: {
            image: Promise.resolve("123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1"),
            documents: { CONFIG: { content } },
          },
        }));
      await engine.up(withBuiltImage("one"));
      const before = granted(engine);
      engine.faults(failing);
      await engine.upFails(withBuiltImage("two"));
      const after = granted(engine);
      assert.deepEqual(
        before.filter((arn) => !after.includes(arn)),
        [],
        "no grant was taken away",
      );
    }));

  it("fails the update that ECS rolled back, and says so", () =>
    onEngine(async (engine) => {
      await engine.up(withText("one"));
      engine.faults([{ operation: "update", type: SERVICE, rolledBack: true }]);
      const { text } = await engine.upFails(withText("two"));
      assert.match(
        text,
        /ECS rolled back service "web": it runs task definition "shop-dev-web:1", not "shop-dev-web:2"\./,
      );
      assert.match(text, /Fix: Look at the service's events/);
      assert.ok(Object.values(parameters(engine)).includes("one"), "the old text is still there");

      engine.faults([]);
      await engine.up(withText("two"));
      assert.equal(running(engine), "shop-dev-web:2");
      assert.deepEqual(Object.values(parameters(engine)), ["two"]);
    }));

  it("lets a text shrink out of the Advanced tier and grow into it", () =>
    onEngine(async (engine) => {
      const tiers = (): unknown[] =>
        cloudObjects(engine.cloud(), "aws:ssm/parameter:Parameter").map(({ tier }) => tier);
      const sized = (bytes: number) =>
        serviceProgram(() => ({
          container: { image, documents: { CONFIG: { content: "x".repeat(bytes) } } },
        }));
      await engine.up(sized(4096));
      assert.deepEqual(tiers(), ["Standard"]);
      await engine.up(sized(4097));
      assert.deepEqual(tiers(), ["Advanced"]);
      await engine.up(sized(10));
      assert.deepEqual(tiers(), ["Standard"]);
    }));

  it("replaces a text of a full name in place, also when it shrinks", () =>
    onEngine(async (engine) => {
      const named = (content: string) =>
        serviceProgram(() => ({
          container: { image, documents: { CONFIG: { content, parameterName: "/shop/config" } } },
        }));
      await engine.up(named("x".repeat(5000)));
      await engine.up(named("short"));
      assert.deepEqual(parameters(engine), { "/shop/config": "short" });
    }));
});
