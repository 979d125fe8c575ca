import assert from "node:assert/strict";
import * as aws from "@pulumi/aws/provider";
import type { EcsServiceArgs } from "../../components";
import { later, run } from "../support/mocks";
import type { Registered, Run } from "../support/mocks";
import { ACCOUNT } from "../support/mocks/aws-answers";
import { UNKNOWN } from "../support/mocks/wire";
import { byName } from "./picture";
import { runService, service } from "./programs";
import type { Beside } from "./programs";

const PREVIEW = { preview: true };

function definitionsOf(result: Run<unknown>): unknown {
  return result.resource("web-task-definition").inputs["containerDefinitions"];
}

/** The containers as the component tells them, by name. */
function toldContainers(result: Run<unknown>): Record<string, Record<string, unknown>> {
  const told = result.resources[0]?.inputs["containers"] as { name: string }[];
  return Object.fromEntries(told.map((container) => [container.name, container]));
}

/** Paths of all unknown values. */
function unknownPaths(value: unknown, path = ""): string[] {
  if (value === UNKNOWN) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    unknownPaths(child, path === "" ? key : `${path}.${key}`),
  );
}

describe("A leaf that a preview does not know", () => {
  const cases: readonly {
    readonly title: string;
    readonly args: Beside<EcsServiceArgs>;
    /** Where the component's inputs are unknown. */
    readonly unknown: readonly string[];
  }[] = [
    {
      title: "an image",
      args: () => ({ container: { image: later("web@sha256:1") } }),
      unknown: ["containers.0.image"],
    },
    {
      title: "an image of a sidecar",
      args: () => ({ sidecars: { cache: { image: later("redis@sha256:1") } } }),
      unknown: ["containers.1.image"],
    },
    {
      title: "a variable",
      args: () => ({ container: { image: "a", environment: { A: "1", B: later("2") } } }),
      unknown: ["containers.0.environment.1.value"],
    },
    {
      title: "a variable a sidecar gives to the application",
      args: () => ({
        sidecars: { cache: { image: "redis:7", appEnvironment: { A: later("1") } } },
      }),
      unknown: ["containers.0.environment.0.value"],
    },
    {
      title: "a secret's ARN",
      args: () => ({ container: { image: "a", secrets: { A: later("/a") } } }),
      unknown: ["containers.0.secrets.0.valueFrom"],
    },
    {
      title: "an argument of a command",
      args: () => ({ container: { image: "a", command: ["-c", later("x")] } }),
      unknown: ["containers.0.command.1"],
    },
    {
      title: "a whole command",
      args: () => ({ container: { image: "a", command: later(["-c", "x"]) } }),
      unknown: ["containers.0.command"],
    },
    {
      title: "a list of environment files",
      args: () => ({ container: { image: "a", environmentFiles: later(["arn:aws:s3:::b/.env"]) } }),
      unknown: ["containers.0.environmentFiles"],
    },
    {
      title: "an environment file",
      args: () => ({ container: { image: "a", environmentFiles: [later("arn:aws:s3:::b/.env")] } }),
      unknown: ["containers.0.environmentFiles.0.value"],
    },
    {
      title: "the name of a log group",
      args: () => ({ container: { image: "a", logging: { logGroupName: later("/mine") } } }),
      unknown: ["containers.0.logConfiguration.options.awslogs-group"],
    },
    {
      title: "a file system",
      args: () => ({
        container: { image: "a", mountPoints: [{ sourceVolume: "d", containerPath: "/d" }] },
        volumes: { d: { efs: { fileSystemId: later("fs-1") } } },
      }),
      unknown: ["volumes.0.efsVolumeConfiguration.fileSystemId"],
    },
    {
      title: "a bucket that a log router writes to",
      args: () => ({ logRouter: { s3: { bucket: later("shop-logs") } } }),
      unknown: ["containers.0.logConfiguration.options.bucket"],
    },
    {
      title: "a key that a log router sends",
      args: () => ({ logRouter: { datadog: { apiKeyFrom: later("/shop/datadog") } } }),
      unknown: ["containers.0.logConfiguration.secretOptions.0.valueFrom"],
    },
    {
      title: "the site of a log router's destination",
      args: () => ({ logRouter: { datadog: { apiKeyFrom: "/key", site: later("datadoghq.eu") } } }),
      unknown: ["containers.0.logConfiguration.options.Host"],
    },
    {
      title: "the log group of files",
      args: () => ({
        logRouter: {
          containers: [],
          cloudWatch: { logGroupName: later("/mine") },
          tail: { volume: "logs", paths: ["/logs/*"] },
          delivery: "environment",
        },
      }),
      unknown: ["containers.1.environment.0.value"],
    },
    {
      title: "an override",
      args: () => ({ container: { image: "a", overrides: { credentialSpecs: [later("spec")] } } }),
      unknown: ["containers.0.credentialSpecs.0"],
    },
  ];

  for (const { title, args, unknown } of cases) {
    it(`${title}: is unknown alone`, async () => {
      const preview = await runService(args, PREVIEW);
      const update = await runService(args);
      assert.deepEqual(unknownPaths(preview.resources[0]?.inputs), unknown);
      assert.deepEqual(preview.declared, update.declared, "the same resources");
      assert.deepEqual(
        Object.keys(toldContainers(preview)),
        Object.keys(byName(definitionsOf(update))),
        "all containers",
      );
      const inContainers = unknown.some((path) => path.startsWith("containers"));
      assert.equal(definitionsOf(preview) === UNKNOWN, inContainers);
    });
  }
});

describe("A provider that is not configured yet", () => {
  it("makes ARNs unknown, and never says undefined", async () => {
    const args: Partial<EcsServiceArgs> = {
      container: {
        image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1",
        secrets: { KEY: "/key" },
        secretValues: { PASSWORD: "hunter2" },
      },
      enableExecuteCommand: true,
    };
    const result = await runService(args, { ...PREVIEW, account: undefined });
    for (const { name, wire, outputs } of result.resources) {
      const text = wire + JSON.stringify(outputs ?? {});
      assert.ok(!/undefined|null|\[object/.test(text), `${name}: ${text}`);
    }
    const unknown = result.resources.flatMap(({ name, inputs }) =>
      unknownPaths(inputs).map((path) => `${name.replace(/-[0-9a-f]{8}$/, "-#")} ${path}`),
    );
    assert.deepEqual(unknown, [
      "web-task-role assumeRolePolicy",
      "web-task-policy-# policy",
      "web-execution-policy-app-# policy",
      "web-task-definition containerDefinitions",
      "web-task-definition executionRoleArn",
      "web-task-definition taskRoleArn",
      "web-service taskDefinition",
      "web-service triggers.app/PASSWORD",
    ]);
  });

  it("does not hide the containers from policies", async () => {
    const known = await runService({}, PREVIEW);
    const result = await runService({}, { ...PREVIEW, account: undefined });
    assert.deepEqual(result.resources[0]?.inputs, known.resources[0]?.inputs);
  });
});

describe("A program with two providers", () => {
  const NORTH = { partition: "aws", region: "eu-north-1", accountId: "999999999999" };

  it("asks the component's own provider where it is", async () => {
    const result = await run(
      () => {
        const north = new aws.Provider("north", { region: "eu-north-1" });
        return service({ enableExecuteCommand: true }, { providers: [north] });
      },
      { account: ACCOUNT, providers: { north: NORTH } },
    );
    const children = result.resources.filter(({ parent }) => parent === "web");
    assert.ok(children.length > 0);
    for (const { name, provider } of children) assert.equal(provider, "north", name);
    const texts = children.map(({ wire }: Registered) => wire).join("\n");
    assert.ok(!/eu-west-1|123456789012/.test(texts), texts);
    assert.ok(
      texts.includes("arn:aws:logs:eu-north-1:999999999999:log-group:/ecs/shop-dev-web/app"),
    );
    const [app] = Object.values(byName(definitionsOf(result)));
    const { options } = app?.["logConfiguration"] as { options: Record<string, string> };
    assert.equal(options["awslogs-region"], "eu-north-1");
  });
});
