import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { cloudObjects } from "../../local-aws/cloud";
import type { Engine } from "../support/engine";
import { onEngine } from "../support/engine";
import { serviceProgram } from "../support/program";

const image = "public.ecr.aws/docker/library/busybox:1.36";

function withSecret(value: string) {
  return serviceProgram(() => ({
    container: {
      image,
      secretValues: { PASSWORD: pulumi.secret(value) },
      documents: { LICENCE: { content: `licence ${value}`, secret: true } },
      environment: { SECRET_OUTPUT: pulumi.secret(`plain ${value}`), API_KEY: `literal-${value}` },
    },
    acknowledge: { "credential-in-environment": "to see where the value goes" },
  }));
}

function triggers(engine: Engine): unknown {
  return cloudObjects(engine.cloud(), "aws:ecs/service:Service")[0]?.["triggers"];
}

describe("secrets on the engine", function () {
  this.timeout(120_000);

  it("are updated in place and roll the tasks", () =>
    onEngine(async (engine) => {
      await engine.up(withSecret("hunter2"));
      assert.deepEqual(triggers(engine), { "app/LICENCE": "1", "app/PASSWORD": "1" });
      const { changes } = await engine.up(withSecret("hunter3"));
      assert.ok(changes.includes("update web-parameter-app-PASSWORD"), changes.join(", "));
      assert.ok(changes.includes("update web-service"), changes.join(", "));
      assert.deepEqual(triggers(engine), { "app/LICENCE": "2", "app/PASSWORD": "2" });
      const found = cloudObjects(engine.cloud(), "aws:ssm/parameter:Parameter");
      assert.deepEqual(
        found.map(({ id, type, value }) => [id, type, value]),
        [
          ["/ecs/shop-dev-web/app/LICENCE", "SecureString", "licence hunter3"],
          ["/ecs/shop-dev-web/app/PASSWORD", "SecureString", "hunter3"],
        ],
      );
      assert.deepEqual((await engine.up(withSecret("hunter3"))).changes, []);
    }));

  it("stand nowhere in clear but where AWS keeps them", () =>
    onEngine(async (engine) => {
      const preview = await engine.preview(withSecret("hunter2"));
      const up = await engine.up(withSecret("hunter2"));
      const said = [preview.text, up.text, JSON.stringify([preview.steps, up.steps])].join("\n");
      assert.ok(!said.includes("hunter2"), "in what the engine says");
      assert.ok(engine.state().includes("web-parameter-app-PASSWORD"), "the state was read");
      assert.ok(!engine.state().includes("hunter2"), "in the state");
    }));

  it("fail quietly when the stand-in refuses them", () =>
    onEngine(async (engine) => {
      const { text } = await engine.upFails(withSecret(`hunter2${"x".repeat(9000)}`));
      assert.match(text, /ECS service "web" has 1 mistake|holds at most 8192/);
      assert.ok(!text.includes("hunter2"));
    }));

  it("are found where an output turns out to be secret", () =>
    onEngine(async (engine) => {
      await engine.up(
        serviceProgram(() => ({
          container: { image, documents: { CONFIG: { content: pulumi.secret("hunter2") } } },
        })),
      );
      const [parameter] = cloudObjects(engine.cloud(), "aws:ssm/parameter:Parameter");
      assert.deepEqual(
        [parameter?.id, parameter?.["type"]],
        ["/ecs/shop-dev-web/app/CONFIG-output", "SecureString"],
      );
      assert.ok(!engine.state().includes("hunter2"));
    }));
});
