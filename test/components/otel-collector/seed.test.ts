import assert from "node:assert/strict";
import type { Run } from "../../support/mocks";
import { secret } from "../../support/mocks/wire";
import { byName, statementsOf } from "../picture";
import { runService } from "../programs";
import { allow, arn, logGroup, writeLogs } from "../rows/row";

const KEY = "YOUR-API-KEY-HERE";

/** The configuration in AWS Copilot's documentation of sidecars, letter for letter. */
const COPILOT = `receivers:
  awsxray:
    transport: udp
  awsecscontainermetrics:

processors:
  batch:

exporters:
  awsxray:
    region: us-west-2
  otlp:
    endpoint: otlp.nr-data.net:4317
    headers: 
      api-key: ${KEY}

service:
  pipelines:
    traces:
      receivers: [awsxray]
      processors: [batch]
      exporters: [awsxray]
    metrics:
      receivers: [awsecscontainermetrics]
      exporters: [otlp]
`;

const NAME = `${logGroup("otel-collector")}/AOT_CONFIG_CONTENT`;

function run(configYaml: string): Promise<Run<unknown>> {
  return runService({ container: { image: "app:1" }, otelCollector: { configYaml } });
}

describe("The configuration of Copilot's documentation", () => {
  it("is kept as it is, as a secret, because its header holds a key", async () => {
    const { inputs } = (await run(COPILOT)).resource("web-parameter-otel-collector");
    assert.deepEqual(inputs, {
      name: NAME,
      type: "SecureString",
      tier: "Standard",
      value: secret(COPILOT),
    });
  });

  it("reaches the collector by its parameter only", async () => {
    const made = await run(COPILOT);
    const definitions = made.resource("web-task-definition").inputs["containerDefinitions"];
    assert.deepEqual(byName(definitions)["otel-collector"]?.["secrets"], [
      { name: "AOT_CONFIG_CONTENT", valueFrom: NAME },
    ]);
    assert.ok(!String(definitions).includes(KEY));
  });

  it("is advised to refer to its key, which stands in no message", async () => {
    const { messages, warnings } = await run(COPILOT);
    assert.ok(!messages.some(({ text }) => text.includes(KEY)));
    const advice = warnings.flatMap((text) => text.split("\n"));
    assert.deepEqual(
      advice.filter((line) => line.includes("[collector-credential-literal]")),
      [
        '  otelCollector.configYaml:15:7: "api-key" holds a credential. Put it in secrets of the container, and write "${env:API_KEY}" here. [collector-credential-literal]',
      ],
    );
  });

  it("gets the permissions that Copilot's users added by hand, but for those it does not use", async () => {
    const policy = (await run(COPILOT)).resources.find(({ name }) =>
      /^web-task-policy-otel-collector-[0-9a-f]{8}$/.test(name),
    );
    assert.deepEqual(statementsOf(policy?.inputs["policy"]), [
      allow(
        ["xray:GetSamplingRules", "xray:GetSamplingStatisticSummaries", "xray:GetSamplingTargets"],
        ["*"],
      ),
      allow(["xray:PutTraceSegments"], ["*"]),
    ]);
  });

  it("is plain once the header refers to a variable", async () => {
    const configYaml = COPILOT.replace(KEY, "${env:NEW_RELIC_KEY}");
    const made = await runService({
      container: { image: "app:1" },
      otelCollector: { configYaml, secrets: { NEW_RELIC_KEY: "/shop/new-relic" } },
    });
    const parameter = made.resources.find(({ type }) => type === "aws:ssm/parameter:Parameter");
    assert.equal(parameter?.inputs["type"], "String");
    assert.equal(parameter.inputs["insecureValue"], configYaml);
    assert.deepEqual(
      made.messages.filter(({ text }) => /credential/.test(text)),
      [],
    );
    const policy = made.resources.find(({ name }) =>
      /^web-execution-policy-otel-collector-[0-9a-f]{8}$/.test(name),
    );
    assert.deepEqual(statementsOf(policy?.inputs["policy"]), [
      writeLogs(logGroup("otel-collector")),
      allow(
        ["ssm:GetParameters"],
        [String(parameter.inputs["name"]), "/shop/new-relic"].map((name) =>
          arn("ssm", `parameter${name}`),
        ),
      ),
    ]);
  });
});
