import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { EcsServiceArgs } from "../../components";
import { later } from "../support/mocks";
import type { Run } from "../support/mocks";
import { runService } from "./programs";
import type { Beside } from "./programs";

const SECRET = "hunter2-0123456789";

function app(environment: Record<string, pulumi.Input<string>>): Partial<EcsServiceArgs> {
  return { container: { image: "nginx:1.27", environment } };
}

function messages({ messages: all }: Run<unknown>): string[] {
  return all.map(({ severity, at, text }) => `${severity} at ${at ?? "the stack"}: ${text}`);
}

describe("Advice", () => {
  const args: Partial<EcsServiceArgs> = {
    ...app({ DB_PASSWORD: SECRET, API_TOKEN: SECRET }),
    volumes: { scratch: {} },
  };

  it("is one warning at the component, in the order of the paths", async () => {
    const expected = [
      "warning at web: 3 pieces of advice:\n" +
        '  container.environment.API_TOKEN: The variable "API_TOKEN" looks like a credential and is readable in the task definition. Move it to secrets (kept elsewhere) or secretValues (kept for you). [credential-in-environment]\n' +
        '  container.environment.DB_PASSWORD: The variable "DB_PASSWORD" looks like a credential and is readable in the task definition. Move it to secrets (kept elsewhere) or secretValues (kept for you). [credential-in-environment]\n' +
        '  volumes.scratch: No container mounts the volume "scratch". Add a mount point, or remove the volume. [volume-unused]',
    ];
    for (const preview of [true, false]) {
      assert.deepEqual(messages(await runService(args, { preview })), expected);
    }
  });

  it("is silenced rule by rule", async () => {
    const acknowledge = { "credential-in-environment": "Test accounts only." };
    assert.deepEqual(messages(await runService({ ...args, acknowledge })), [
      "warning at web: 1 piece of advice:\n" +
        '  volumes.scratch: No container mounts the volume "scratch". Add a mount point, or remove the volume. [volume-unused]',
    ]);
  });

  it("is silenced altogether", async () => {
    const acknowledge = { "credential-in-environment": "Tests.", "volume-unused": "Later." };
    assert.deepEqual(messages(await runService({ ...args, acknowledge })), []);
  });

  it("tells the acknowledgements to policies", async () => {
    const acknowledge = { "volume-unused": "Later." };
    const { resources } = await runService({ ...args, acknowledge });
    assert.deepEqual(resources[0]?.inputs["acknowledge"], acknowledge);
  });

  it("is not given where there is nothing to say", async () => {
    assert.deepEqual(messages(await runService(app({ MODE: "prod" }))), []);
  });

  it("is not given about the defaults of a service and of a sidecar that is awaited", async () => {
    const sidecars: EcsServiceArgs["sidecars"] = {
      cache: {
        image: "redis:7",
        port: 6379,
        healthCheck: { command: ["CMD", "redis-cli", "ping"] },
        appDependsOn: "HEALTHY",
      },
    };
    for (const enableExecuteCommand of [false, true]) {
      const result = await runService({ ...app({}), enableExecuteCommand, sidecars });
      assert.deepEqual(messages(result), []);
    }
  });

  it("tells of a sidecar that ends and may not", async () => {
    const sidecars: EcsServiceArgs["sidecars"] = {
      loader: { image: "busybox:1.37", essential: false, appDependsOn: "SUCCESS" },
    };
    assert.deepEqual(messages(await runService({ ...app({}), sidecars })), [
      "warning at web: 1 piece of advice:\n" +
        '  sidecars.loader.appDependsOn: "app" waits for "loader" ("SUCCESS") without an end: "loader" has no startTimeout. Set startTimeout of "loader", at most 120 on Fargate. [start-timeout-missing]',
    ]);
  });
});

describe("A secret output in the environment", () => {
  const warning = (path: string): string =>
    `warning at web: ${path}: The value is a secret, but environment is readable in the task definition. Move it to secretValues. [credential-in-environment]`;
  const program: Beside<EcsServiceArgs> = () => ({
    ...app({ B: pulumi.secret(SECRET), A: pulumi.secret(later(SECRET)), C: pulumi.output("c") }),
    sidecars: {
      cache: {
        image: "redis:7",
        environment: { D: pulumi.secret(SECRET) },
        appEnvironment: { E: pulumi.secret(SECRET) },
      },
    },
  });

  it("is warned about by its name, known or not, and never shown", async () => {
    for (const preview of [true, false]) {
      const result = await runService(program, { preview });
      assert.deepEqual(messages(result).sort(), [
        warning("container.environment.A"),
        warning("container.environment.B"),
        warning("sidecars.cache.appEnvironment.E"),
        warning("sidecars.cache.environment.D"),
      ]);
    }
  });

  it("is silenced by an acknowledgement", async () => {
    const acknowledge = { "credential-in-environment": "The image cannot do otherwise." };
    const result = await runService(() => ({ ...app({ A: pulumi.secret("a") }), acknowledge }));
    assert.deepEqual(messages(result), []);
  });
});
