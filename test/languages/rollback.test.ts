import assert from "node:assert/strict";
import type { Component } from "./program";
import { LanguageStack, UP } from "./stack";

const SERVICE = "aws:ecs/service:Service";

function withText(content: string): readonly Component[] {
  const image = "public.ecr.aws/docker/library/busybox:1.36";
  return [
    {
      type: "EcsService",
      name: "web",
      args: {
        cluster: "shop",
        network: { subnets: ["subnet-11111111111111111"] },
        container: { image, documents: { CONFIG: { content } } },
      },
    },
  ];
}

describe("an update by the plugin that ECS rolled back", function () {
  this.timeout(120_000);

  // The plugin watches the service, whatever the language.
  it("fails, and says so", async () => {
    const stack = await LanguageStack.start();
    try {
      await stack.up("YAML", withText("one"));
      stack.faults([{ operation: "update", type: SERVICE, rolledBack: true }]);
      const { ok, text } = await stack.run("YAML", withText("two"), ...UP);
      assert.equal(ok, false);
      assert.match(
        text,
        /ECS rolled back service "web": it runs task definition "shop-dev-web:1", not "shop-dev-web:2"\./,
      );
      assert.doesNotMatch(text, /\.js:\d+/, "no stack of the plugin");
      stack.faults([]);
      await stack.up("YAML", withText("two"));
    } finally {
      stack.stop();
    }
  });
});
