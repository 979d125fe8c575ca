import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { EcsTaskDefinition } from "../../components";
import { run } from "../support/mocks";
import type { RunOptions } from "../support/mocks";

// Names that the component chooses itself, so that they are known at preview.

interface Chosen {
  readonly family: unknown;
  readonly logGroup: unknown;
  readonly parameter: unknown;
  readonly secret: unknown;
}

async function chosen(component: string, options: RunOptions = {}): Promise<Chosen> {
  const result = await run(
    () =>
      new EcsTaskDefinition(component, {
        container: {
          image: "nginx:1.27",
          documents: { CONFIG: { content: "a = 1" } },
          secretValues: { PASSWORD: "hunter2" },
        },
      }),
    { ...options, preview: true },
  );
  const inputs = (name: string): Record<string, unknown> => result.resource(name).inputs;
  return {
    family: inputs(`${component}-task-definition`)["family"],
    logGroup: inputs(`${component}-logs-app`)["name"],
    parameter: inputs(`${component}-parameter-app-CONFIG-b5bc1ffd`)["name"],
    secret: inputs(`${component}-parameter-app-PASSWORD`)["name"],
  };
}

describe("Names in AWS", () => {
  it("come from project, stack and component", async () => {
    assert.deepEqual(await chosen("web", { project: "shop", stack: "prod" }), {
      family: "shop-prod-web",
      logGroup: "/ecs/shop-prod-web/app",
      parameter: "/ecs/shop-prod-web/app/CONFIG-b5bc1ffd",
      secret: "/ecs/shop-prod-web/app/PASSWORD",
    });
  });

  it("have only characters that AWS accepts", async () => {
    assert.deepEqual(await chosen("web.über", { project: "my_shop", stack: "org/prod" }), {
      family: "my_shop-org-prod-web--ber",
      logGroup: "/ecs/my_shop-org-prod-web--ber/app",
      parameter: "/ecs/my_shop-org-prod-web--ber/app/CONFIG-b5bc1ffd",
      secret: "/ecs/my_shop-org-prod-web--ber/app/PASSWORD",
    });
  });

  it("are whole up to 128 characters", async () => {
    const { family } = await chosen("w".repeat(119), { project: "shop", stack: "dev" });
    assert.equal(family, `shop-dev-${"w".repeat(119)}`);
  });

  it("end in a digest beyond, and stay apart", async () => {
    const name = "w".repeat(120);
    const { family, logGroup } = await chosen(name);
    const whole = `shop-dev-${name}`;
    const digest = createHash("sha256").update(whole).digest("hex").slice(0, 8);
    assert.equal(family, `${whole.slice(0, 119)}-${digest}`);
    assert.equal(`${whole.slice(0, 119)}-${digest}`.length, 128);
    assert.equal(logGroup, `/ecs/${whole.slice(0, 119)}-${digest}/app`);
    assert.notEqual((await chosen(`${name}2`)).family, family);
  });
});
