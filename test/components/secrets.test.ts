import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { ContainerArgs, LogRouterArgs } from "../../components";
import type { Run } from "../support/mocks";
import { bare, secret, Secret } from "../support/mocks/wire";
import { byName } from "./picture";
import { made, runService } from "./programs";
import type { Beside } from "./programs";

const VALUE = "hunter2-0123456789";

/** What everybody sees who may read the state: secrets as `[secret]`. */
function readable(value: unknown): string {
  return JSON.stringify(value, (_, child: unknown) =>
    child instanceof Secret ? "[secret]" : child,
  );
}

function runWith(container: Beside<ContainerArgs>, preview = false): Promise<Run<unknown>> {
  return runService(() => ({ container: { image: "nginx:1.27", ...made(container) } }), {
    preview,
  });
}

function definitionsOf(result: Run<unknown>): unknown {
  return result.resource("web-task-definition").inputs["containerDefinitions"];
}

/** That a secret arrives, and nobody who reads the state or a preview sees it. */
function checkHidden(result: Run<unknown>, inDefinition: boolean): void {
  for (const { name, inputs, outputs } of result.resources) {
    assert.ok(!readable({ inputs, outputs }).includes(VALUE), `${name} shows it`);
  }
  assert.ok(!JSON.stringify([result.messages, result.declared]).includes(VALUE));
  assert.equal(definitionsOf(result) instanceof Secret, inDefinition);
  const everything = JSON.stringify(result.resources.map(({ inputs }) => bare(inputs)));
  assert.ok(everything.includes(VALUE), "but it arrives");
}

interface Case {
  readonly title: string;
  readonly container: Beside<ContainerArgs>;
  /** Whether the task definition itself holds the secret. */
  readonly inDefinition: boolean;
}

const CASES: readonly Case[] = [
  {
    title: "a secret value",
    container: { secretValues: { PASSWORD: VALUE } },
    inDefinition: false,
  },
  {
    title: "a secret value that is an output",
    container: () => ({ secretValues: { PASSWORD: pulumi.output(VALUE) } }),
    inDefinition: false,
  },
  {
    title: "a secret document",
    container: { documents: { CONFIG: { content: VALUE, secret: true } } },
    inDefinition: false,
  },
  {
    title: "a document that is a secret output",
    container: () => ({ documents: { CONFIG: { content: pulumi.secret(VALUE) } } }),
    inDefinition: false,
  },
  {
    title: "a document that looks like a credential",
    container: { documents: { CONFIG: { content: `url = postgres://shop:${VALUE}@db` } } },
    inDefinition: false,
  },
  {
    title: "a variable that is a secret output",
    container: () => ({ environment: { PASSWORD: pulumi.secret(VALUE) } }),
    inDefinition: true,
  },
  {
    title: "a variable whose name says that it is a credential",
    container: { environment: { DB_PASSWORD: VALUE } },
    inDefinition: true,
  },
  {
    title: "a variable whose value looks like a credential",
    container: { environment: { DB: `postgres://shop:${VALUE}@db` } },
    inDefinition: true,
  },
  {
    title: "an argument of the command",
    container: () => ({ command: ["--password", pulumi.secret(VALUE)] }),
    inDefinition: true,
  },
  {
    title: "a command",
    container: () => ({ command: pulumi.secret(["--password", VALUE]) }),
    inDefinition: true,
  },
  {
    title: "a label",
    container: () => ({ dockerLabels: { key: pulumi.secret(VALUE) } }),
    inDefinition: true,
  },
  {
    title: "an option of the log driver",
    container: () => ({
      logging: {
        driver: "splunk",
        options: { "splunk-url": "https://splunk", "splunk-token": pulumi.secret(VALUE) },
      },
    }),
    inDefinition: true,
  },
  {
    title: "an override",
    container: () => ({ overrides: { credentialSpecs: [pulumi.secret(VALUE)] } }),
    inDefinition: true,
  },
];

describe("Nobody can read", () => {
  for (const { title, container, inDefinition } of CASES) {
    for (const preview of [true, false]) {
      it(`${title}${preview ? ", at preview" : ""}`, async () => {
        const result = await runWith(container, preview);
        checkHidden(result, inDefinition);
      });
    }
  }

  it("nor is anything a secret that is none", async () => {
    const result = await runWith({
      environment: { MODE: "prod", TOKEN_URL: "https://auth", PASSWORD_FILE: "/run/p" },
      secrets: { PASSWORD: "/shop/password" },
      documents: { CONFIG: { content: "a = 1" } },
    });
    for (const { name, inputs } of result.resources) {
      assert.ok(!readable(inputs).includes("[secret]"), name);
    }
  });

  it("but the leaf alone is hidden in what the component tells of itself", async () => {
    const { resources } = await runWith(() => ({
      environment: { MODE: "prod", PASSWORD: pulumi.secret(VALUE) },
    }));
    const [container] = resources[0]?.inputs["containers"] as Record<string, unknown>[];
    assert.deepEqual(container?.["environment"], [
      { name: "MODE", value: "prod" },
      { name: "PASSWORD", value: secret(VALUE) },
    ]);
  });
});

describe("Nobody can read what a log router is given:", () => {
  const cases: readonly (readonly [
    title: string,
    args: () => LogRouterArgs,
    inDefinition: boolean,
  ])[] = [
    [
      "a key among the options",
      () => ({ destination: { Name: "datadog", apikey: pulumi.secret(VALUE) } }),
      true,
    ],
    [
      "a configuration that is a secret output",
      () => ({ config: pulumi.secret(`[FILTER]\n  Name ${VALUE}\n`) }),
      false,
    ],
    [
      "a configuration that looks like a credential",
      () => ({ config: `[OUTPUT]\n  Name splunk\n  Splunk_Token ${VALUE}\n` }),
      false,
    ],
    [
      "an option of files that is a secret output",
      () => ({
        containers: [],
        tail: { volume: "logs", paths: ["/logs/*"] },
        http: { host: "logs.example.com", uri: pulumi.secret(`/${VALUE}`) },
      }),
      false,
    ],
  ];
  for (const [title, args, inDefinition] of cases) {
    for (const preview of [true, false]) {
      it(`${title}${preview ? ", at preview" : ""}`, async () => {
        const result = await runService(() => ({ logRouter: args() }), { preview });
        checkHidden(result, inDefinition);
      });
    }
  }
});

describe("A secret value", () => {
  const password = (content: pulumi.Input<string>): Beside<ContainerArgs> => ({
    secretValues: { PASSWORD: content },
  });

  it("is a SecureString of a fixed name, and rolls the tasks by its version", async () => {
    const result = await runWith(password(VALUE));
    const { inputs, options } = result.resource("web-parameter-app-PASSWORD");
    assert.deepEqual(inputs, {
      name: "/ecs/shop-dev-web/app/PASSWORD",
      type: "SecureString",
      tier: "Standard",
      value: secret(VALUE),
    });
    assert.deepEqual(options, { deleteBeforeReplace: true });
    const service = result.resource("web-service").inputs;
    assert.deepEqual(service["triggers"], { "app/PASSWORD": "7" });
    assert.equal(service["forceNewDeployment"], true);
    assert.deepEqual(byName(definitionsOf(result))["app"]?.["secrets"], [
      { name: "PASSWORD", valueFrom: "/ecs/shop-dev-web/app/PASSWORD" },
    ]);
    assert.deepEqual(result.resources[0]?.outputs?.["parameterNames"], {
      "app/PASSWORD": "/ecs/shop-dev-web/app/PASSWORD",
    });
  });

  it("leaves no trace of a change but in its parameter", async () => {
    const before = await runWith(password("old"));
    const after = await runWith(password("new"));
    const others = ({ resources }: Run<unknown>): string[] =>
      resources.filter(({ type }) => !type.includes("Parameter")).map(({ wire }) => wire);
    assert.deepEqual(others(before), others(after));
    assert.deepEqual(before.declared, after.declared);
  });

  it("rolls the tasks even where nobody wants to: they would keep the old value", async () => {
    const result = await runService({
      container: { image: "nginx:1.27", secretValues: { PASSWORD: VALUE } },
      forceNewDeployment: false,
    });
    const { inputs } = result.resource("web-service");
    assert.equal(inputs["forceNewDeployment"], true);
    assert.deepEqual(inputs["triggers"], { "app/PASSWORD": "7" });
  });
});
