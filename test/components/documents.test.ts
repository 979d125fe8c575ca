import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ValidationError } from "../../components";
import type { DocumentArgs } from "../../components";
import { later, runToEnd } from "../support/mocks";
import type { Run, RunOptions } from "../support/mocks";
import { secret, UNKNOWN } from "../support/mocks/wire";
import { byName } from "./picture";
import { runService, service } from "./programs";

const PREVIEW: RunOptions = { preview: true };

function withDocument(document: DocumentArgs): Parameters<typeof service>[0] {
  return { container: { image: "nginx:1.27", documents: { CONFIG: document } } };
}

function runDocument(document: () => DocumentArgs, options?: RunOptions): Promise<Run<unknown>> {
  return runService(() => withDocument(document()) as never, options);
}

/** Name, inputs and options of the one parameter. */
function parameterOf({ resources }: Run<unknown>): Record<string, unknown> {
  const parameters = resources.filter(({ type }) => type === "aws:ssm/parameter:Parameter");
  assert.equal(parameters.length, 1);
  const { name, inputs, options } = parameters[0] as (typeof parameters)[number];
  return { resource: name, ...inputs, options };
}

/** What the container reads its variable from. */
function valueFrom(result: Run<unknown>): unknown {
  const { containerDefinitions } = result.resource("web-task-definition").inputs;
  return byName(containerDefinitions)["app"]?.["secrets"];
}

describe("The tier of a document follows its bytes", () => {
  for (const [title, text, tier] of [
    ["4096 bytes", "a".repeat(4096), "Standard"],
    ["4097 bytes", "a".repeat(4097), "Advanced"],
    ["8192 bytes", "a".repeat(8192), "Advanced"],
    ["2048 characters of 2 bytes", "é".repeat(2048), "Standard"],
    ["2049 characters of 2 bytes", "é".repeat(2049), "Advanced"],
    ["2048 characters of 4 bytes", "😀".repeat(2048), "Advanced"],
  ] as const) {
    it(`${title}: ${tier}`, async () => {
      for (const document of [
        (): DocumentArgs => ({ content: text }),
        (): DocumentArgs => ({ content: text, secret: true }),
        (): DocumentArgs => ({ content: later(text) }),
        (): DocumentArgs => ({ content: later(text), secret: true }),
        (): DocumentArgs => ({ content: pulumi.secret(text) }),
      ]) {
        assert.equal(parameterOf(await runDocument(document))["tier"], tier);
      }
    });
  }
});

describe("A document whose text is known", () => {
  it("has its digest in both names, and shows its text", async () => {
    const result = await runDocument(() => ({ content: "a = 1" }), PREVIEW);
    assert.deepEqual(parameterOf(result), {
      resource: "web-parameter-app-CONFIG-b5bc1ffd",
      name: "/ecs/shop-dev-web/app/CONFIG-b5bc1ffd",
      type: "String",
      tier: "Standard",
      insecureValue: "a = 1",
      options: {},
    });
    assert.deepEqual(valueFrom(result), [
      { name: "CONFIG", valueFrom: "/ecs/shop-dev-web/app/CONFIG-b5bc1ffd" },
    ]);
    assert.deepEqual(result.resources[0]?.outputs?.["parameterNames"], {
      "app/CONFIG": "/ecs/shop-dev-web/app/CONFIG-b5bc1ffd",
    });
  });

  it("rolls the tasks by its name alone", async () => {
    const { inputs } = (await runDocument(() => ({ content: "a = 1" }))).resource("web-service");
    assert.deepEqual([inputs["triggers"], inputs["forceNewDeployment"]], [undefined, undefined]);
  });

  it("is a new parameter beside the old one when it changes", async () => {
    const before = parameterOf(await runDocument(() => ({ content: "a = 1" })));
    const after = parameterOf(await runDocument(() => ({ content: "a = 2" })));
    assert.notEqual(after["resource"], before["resource"]);
    assert.notEqual(after["name"], before["name"]);
  });

  it("lives below a prefix of yours", async () => {
    const document = (): DocumentArgs => ({ content: "a = 1", parameterName: "/shop/" });
    const result = await runDocument(document);
    const { resource, name } = parameterOf(result);
    assert.deepEqual(
      { resource, name },
      { resource: "web-parameter-named-384b0eeb", name: "/shop/CONFIG-b5bc1ffd" },
    );
  });

  it("keeps a full name of yours, and then rolls the tasks by its version", async () => {
    const document = (): DocumentArgs => ({ content: "a = 1", parameterName: "shop-config" });
    const result = await runDocument(document);
    assert.deepEqual(parameterOf(result), {
      resource: "web-parameter-named-d5ebb066",
      name: "shop-config",
      type: "String",
      tier: "Standard",
      insecureValue: "a = 1",
      options: { deleteBeforeReplace: true },
    });
    assert.deepEqual(valueFrom(result), [{ name: "CONFIG", valueFrom: "shop-config" }]);
    assert.deepEqual(result.resource("web-service").inputs["triggers"], { "app/CONFIG": "7" });
  });

  it("is kept as a secret where it looks like a credential", async () => {
    const text = "url = postgres://shop:hunter2@db/shop";
    const result = await runDocument(() => ({ content: text }));
    assert.deepEqual(parameterOf(result), {
      resource: "web-parameter-app-CONFIG",
      name: "/ecs/shop-dev-web/app/CONFIG",
      type: "SecureString",
      tier: "Standard",
      value: secret(text),
      options: { deleteBeforeReplace: true },
    });
    assert.deepEqual(result.warnings, [
      "1 piece of advice:\n" +
        "  container.documents.CONFIG: The text looks as if it held a credential; it is kept as a SecureString. Set secret to true, or move the credential to secrets. [credential-in-document]",
    ]);
  });
});

describe("A secret document", () => {
  for (const [title, content] of [
    ["known", (): pulumi.Input<string> => "hunter2"],
    ["an output", (): pulumi.Input<string> => pulumi.output("hunter2")],
    ["a secret output", (): pulumi.Input<string> => pulumi.secret("hunter2")],
  ] as const) {
    it(`that is ${title} has a fixed name, known at preview, and no digest anywhere`, async () => {
      const result = await runDocument(() => ({ content: content(), secret: true }), PREVIEW);
      assert.deepEqual(parameterOf(result), {
        resource: "web-parameter-app-CONFIG",
        name: "/ecs/shop-dev-web/app/CONFIG",
        type: "SecureString",
        tier: "Standard",
        value: secret("hunter2"),
        options: { deleteBeforeReplace: true },
      });
    });
  }

  it("is encrypted by a key of yours", async () => {
    const document = (): DocumentArgs => ({ content: "a", secret: true, kmsKeyId: "alias/shop" });
    assert.equal(parameterOf(await runDocument(document))["keyId"], "alias/shop");
  });
});

describe("A document whose text is known later", () => {
  it("has a fixed Pulumi name; the rest is not known at preview", async () => {
    const result = await runDocument(() => ({ content: later("a = 1") }), PREVIEW);
    assert.deepEqual(parameterOf(result), {
      resource: "web-parameter-app-CONFIG-output",
      name: UNKNOWN,
      type: "String",
      tier: UNKNOWN,
      value: secret(null),
      insecureValue: UNKNOWN,
      options: {},
    });
    assert.equal(result.resource("web-task-definition").inputs["containerDefinitions"], UNKNOWN);
  });

  it("gets its digest in the parameter's name", async () => {
    const result = await runDocument(() => ({ content: later("a = 1") }));
    assert.deepEqual(parameterOf(result), {
      resource: "web-parameter-app-CONFIG-output",
      name: "/ecs/shop-dev-web/app/CONFIG-output-b5bc1ffd",
      type: "String",
      tier: "Standard",
      value: secret(null),
      insecureValue: "a = 1",
      options: {},
    });
    assert.deepEqual(valueFrom(result), [
      { name: "CONFIG", valueFrom: "/ecs/shop-dev-web/app/CONFIG-output-b5bc1ffd" },
    ]);
    assert.deepEqual(result.resources[0]?.outputs?.["parameterNames"], {
      "app/CONFIG": "/ecs/shop-dev-web/app/CONFIG-output-b5bc1ffd",
    });
  });

  it("keeps a full name of yours", async () => {
    const document = (): DocumentArgs => ({ content: later("a = 1"), parameterName: "/config" });
    assert.equal(parameterOf(await runDocument(document, PREVIEW))["name"], "/config");
  });

  it("that turns out secret is a SecureString of a fixed name", async () => {
    const result = await runDocument(() => ({ content: pulumi.secret("hunter2") }), PREVIEW);
    assert.deepEqual(parameterOf(result), {
      resource: "web-parameter-app-CONFIG-output",
      name: "/ecs/shop-dev-web/app/CONFIG-output",
      type: "SecureString",
      tier: "Standard",
      value: secret("hunter2"),
      options: {},
    });
  });

  it("is a secret already before it is known", async () => {
    const content = (): pulumi.Output<string> => pulumi.secret(later("hunter2"));
    const result = await runDocument(() => ({ content: content() }), PREVIEW);
    const { name, type, value } = parameterOf(result);
    assert.deepEqual(
      { name, type, value },
      { name: "/ecs/shop-dev-web/app/CONFIG-output", type: "SecureString", value: secret(UNKNOWN) },
    );
  });
});

describe("A text that breaks SSM's rules once it is known", () => {
  const refused = async (content: () => pulumi.Input<string>, message: string): Promise<void> => {
    const document = (): DocumentArgs => ({ content: content() });
    for (const secretly of [false, true]) {
      const result = await runToEnd(() =>
        service(withDocument({ ...document(), ...(secretly && { secret: true }) })),
      );
      const [error, ...more] = result.rejections;
      assert.ok(error instanceof ValidationError, String(error));
      assert.equal(error.message, message);
      assert.equal(error.stack, undefined);
      assert.deepEqual(more, []);
      const made = result.resources.map(({ name }) => name.replace(/-[0-9a-f]{8}$/, "-#"));
      // The name of a text that is no secret follows the text, and all of the component's containers
      // follow the name.
      const others = ["web-logs-app", "web-task-role", "web-execution-role"];
      assert.deepEqual(made, secretly ? ["web", ...others, "web-execution-policy-app-#"] : []);
    }
  };

  it("too long: what depends on it is not made", () =>
    refused(
      () => pulumi.output("a".repeat(8193)),
      'ECS service "web" has 1 mistake:\n\n' +
        "  1. container.documents.CONFIG\n" +
        "     The text has 8193 bytes of UTF-8; a parameter holds at most 8192.\n" +
        "     Fix: Shorten the text, or deliver it in the image or from S3.",
    ));

  it("empty: what depends on it is not made", () =>
    refused(
      () => Promise.resolve(""),
      'ECS service "web" has 1 mistake:\n\n' +
        "  1. container.documents.CONFIG\n" +
        "     The text is empty; a parameter cannot be.\n" +
        "     Fix: Give it content, or remove it.",
    ));

  it("with double braces: what depends on it is not made", () =>
    refused(
      () => pulumi.output("a {{b}}"),
      'ECS service "web" has 1 mistake:\n\n' +
        "  1. container.documents.CONFIG\n" +
        '     The text has "{{" at character 3; SSM refuses values with {{…}}.\n' +
        "     Fix: Write the text without double braces, or deliver it in the image.",
    ));

  it("without a value: the place is named, once", async () => {
    const nothing = (): pulumi.Output<string> => pulumi.output(undefined as unknown as string);
    for (const [container, path] of [
      [() => ({ documents: { CONFIG: { content: nothing() } } }), "documents.CONFIG"],
      [() => ({ secretValues: { KEY: nothing() } }), "secretValues.KEY"],
    ] as const) {
      const { rejections } = await runToEnd(() =>
        service({ container: { image: "nginx:1.27", ...container() } }),
      );
      assert.deepEqual(
        rejections.map(({ message }) => message),
        [
          `An output that is needed at container.${path} has no value.\n` +
            "  Fix: Look at where the output comes from, such as the name of a stack reference's output.",
        ],
      );
    }
  });

  it("is not judged while it is unknown", async () => {
    const result = await runDocument(() => ({ content: later("") }), PREVIEW);
    assert.deepEqual(result.rejections, []);
  });
});
