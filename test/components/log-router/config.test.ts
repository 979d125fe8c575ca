import assert from "node:assert/strict";
import type { LogRouterArgs } from "../../../components";
import { later } from "../../support/mocks";
import type { Run } from "../../support/mocks";
import type { Beside } from "../programs";
import { digest } from "../rows/collector";
import { logGroup } from "../rows/row";
import { definitionOf, firelens, routing, section } from "./routers";

// The configuration of a router beside the one that ECS writes: what it says, and who reads it.

const SERVICE = section("SERVICE", "Flush 1", "Grace 30");
const FILTER = section("FILTER", "Name grep", "Match *", "Exclude log ping");
const PARSERS = section("PARSER", "Name shop", "Format json");
const MULTILINE = section(
  "FILTER",
  "Name multiline",
  "Match *-firelens-*",
  "multiline.key_content log",
  "multiline.parser java,go",
);
const PARSER = section(
  "FILTER",
  "Name parser",
  "Match *-firelens-*",
  "Key_Name log",
  "Parser json",
  "Reserve_Data On",
);
const HEALTH = section(
  "SERVICE",
  "Flush 1",
  "Grace 30",
  "HTTP_Server On",
  "HTTP_Listen 127.0.0.1",
  "HTTP_Port 2020",
);
const FILE = "/init/fluent-bit-config.conf";
const PARSERS_FILE = "/init/fluent-bit-parsers.conf";
const IMAGE_PARSERS = "/fluent-bit/parsers/parsers.conf";
const INIT = "exec /bin/sh /init/fluent_bit_init_entrypoint.sh";
const write = (variable: string, file: string): string => `printf '%s' "$${variable}" > ${file}`;

/** The texts that are kept, by the variable that reads them. */
function texts({ resources }: Run<unknown>): Record<string, unknown> {
  return Object.fromEntries(
    resources
      .filter(({ type }) => type.includes("ssm/parameter"))
      .map(({ inputs }): [string, unknown] => {
        const [, variable = ""] = /\/([A-Z_]+)-[^/]+$/.exec(String(inputs["name"])) ?? [];
        return [variable, inputs["insecureValue"]];
      }),
  );
}

function variables(run: Run<unknown>): unknown {
  const { environment } = definitionOf(run) as { environment: { name: string; value: string }[] };
  return Object.fromEntries(environment.map(({ name, value }) => [name, value]));
}

describe("The configuration of a router", () => {
  const cases: readonly [string, Beside<LogRouterArgs>, string, readonly string[]][] = [
    ["is the text that is given", { config: FILTER }, `${SERVICE}\n${FILTER}`, [FILE]],
    [
      "is indented as the text of its author, for Fluent Bit takes one depth alone",
      { parser: "json", config: "[FILTER]\n\tName grep\n" },
      `${SERVICE}\n${PARSER}\n[FILTER]\n    Name grep\n`.replace(/^ {4}/gm, "\t"),
      [IMAGE_PARSERS, FILE],
    ],
    ["is a text known later", () => ({ config: later(FILTER) }), `${SERVICE}\n${FILTER}`, [FILE]],
    [
      "has a [SERVICE] before the one of its author, which counts",
      { config: `${SERVICE}${FILTER}` },
      `${SERVICE}\n${SERVICE}${FILTER}`,
      [FILE],
    ],
    [
      "leaves [SERVICE] to a file of the image",
      { config: FILTER, configFilePath: "/extra.conf" },
      FILTER,
      ["/extra.conf", FILE],
    ],
    ["parses lines", { parser: "json" }, `${SERVICE}\n${PARSER}`, [IMAGE_PARSERS, FILE]],
    [
      "puts lines together",
      { multilineParsers: ["java", "go"] },
      `${SERVICE}\n${MULTILINE}`,
      [FILE],
    ],
    [
      "puts lines together before it parses them, and then does the rest",
      { multilineParsers: ["java", "go"], parser: "json", config: FILTER },
      `${SERVICE}\n${MULTILINE}\n${PARSER}\n${FILTER}`,
      [IMAGE_PARSERS, FILE],
    ],
    ["answers for its health", { enableHealthCheck: true }, HEALTH, [FILE]],
  ];
  for (const [title, router, text, files] of cases) {
    it(title, async () => {
      const run = await routing(router);
      assert.deepEqual(texts(run), { FLUENT_BIT_CONFIG: text });
      assert.deepEqual(
        variables(run),
        Object.fromEntries(files.map((file, i) => [`aws_fluent_bit_init_file_${i + 1}`, file])),
      );
      const { entryPoint, command } = definitionOf(run);
      assert.deepEqual(entryPoint, ["/bin/sh", "-c"]);
      assert.deepEqual(command, [`${write("FLUENT_BIT_CONFIG", FILE)} && ${INIT}`]);
    });
  }

  it("has its parsers in a file of their own", async () => {
    const run = await routing({ parsers: PARSERS, parser: "shop" });
    const { command, image, firelensConfiguration } = definitionOf(run);
    assert.deepEqual(texts(run), {
      FLUENT_BIT_CONFIG: `${SERVICE}\n${PARSER.replace("json", "shop")}`,
      FLUENT_BIT_PARSERS: PARSERS,
    });
    assert.deepEqual(variables(run), {
      aws_fluent_bit_init_file_1: IMAGE_PARSERS,
      aws_fluent_bit_init_file_2: FILE,
      aws_fluent_bit_init_file_3: PARSERS_FILE,
    });
    assert.deepEqual(command, [
      `${write("FLUENT_BIT_CONFIG", FILE)} && ${write("FLUENT_BIT_PARSERS", PARSERS_FILE)} && ${INIT}`,
    ]);
    assert.equal(image, "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.14");
    assert.deepEqual(firelensConfiguration, {
      type: "fluentbit",
      options: { "enable-ecs-log-metadata": "true" },
    });
  });

  it("is wholly in S3 where only objects are named", async () => {
    const run = await routing({
      configObjects: ["arn:aws:s3:::shop/extra.conf", "arn:aws:s3:::shop/parsers.conf"],
      configFilePath: "/extra/base.conf",
    });
    const { command, entryPoint } = definitionOf(run);
    assert.deepEqual([command, entryPoint, texts(run)], [undefined, undefined, {}]);
    assert.deepEqual(variables(run), {
      aws_fluent_bit_init_file_1: "/extra/base.conf",
      aws_fluent_bit_init_s3_1: "arn:aws:s3:::shop/extra.conf",
      aws_fluent_bit_init_s3_2: "arn:aws:s3:::shop/parsers.conf",
    });
  });

  it("leaves the user's own variables", async () => {
    const run = await routing({ config: FILTER, environment: { LEVEL: "debug" } });
    assert.deepEqual(variables(run), { LEVEL: "debug", aws_fluent_bit_init_file_1: FILE });
  });
});

describe("Where lines go by default, if", () => {
  const TO_GROUP = firelens({
    Name: "cloudwatch_logs",
    log_group_name: logGroup("app"),
    log_stream_prefix: "ecs/",
    region: "eu-west-1",
  });
  const NOWHERE = firelens({});
  const OUTPUT = section("OUTPUT", "Name null", "Match *");
  const cases: readonly [string, Beside<LogRouterArgs>, unknown][] = [
    ["a configuration names no output", { config: FILTER }, TO_GROUP],
    ["a configuration names one", { config: `${FILTER}${OUTPUT}` }, NOWHERE],
    ["a configuration is known later", () => ({ config: later(FILTER) }), NOWHERE],
    ["a file of one's own may name one", { configFilePath: "/extra.conf" }, NOWHERE],
    [
      "a file of AWS names none",
      { configFilePath: "/fluent-bit/configs/parse-json.conf" },
      TO_GROUP,
    ],
    ["an object may name one", { configObjects: ["arn:aws:s3:::shop/extra.conf"] }, NOWHERE],
    ["it is asked for all the same", { config: OUTPUT, cloudWatch: {} }, TO_GROUP],
    [
      "a route asks for nothing, whatever the configuration has",
      { config: OUTPUT, routes: { app: {} } },
      TO_GROUP,
    ],
  ];
  for (const [title, router, log] of cases) {
    it(title, async () => {
      assert.deepEqual(definitionOf(await routing(router), "app")["logConfiguration"], log);
    });
  }
});

describe("A configuration known later", () => {
  it("leaves the preview without its text, but not without its place", async () => {
    const run = await routing(() => ({ config: later(FILTER) }), {}, { preview: true });
    const kept = run.resources.find(({ type }) => type.includes("ssm/parameter"));
    assert.equal(kept?.name, "web-parameter-log-router-output");
    assert.notEqual(typeof kept.inputs["insecureValue"], "string");
  });

  it("has a name that follows the text", async () => {
    const run = await routing(() => ({ config: later(FILTER) }));
    const { secrets } = definitionOf(run) as { secrets: { valueFrom: string }[] };
    assert.deepEqual(
      secrets.map(({ valueFrom }) => valueFrom),
      [`${logGroup("log-router")}/FLUENT_BIT_CONFIG-output-${digest(`${SERVICE}\n${FILTER}`)}`],
    );
  });
});
