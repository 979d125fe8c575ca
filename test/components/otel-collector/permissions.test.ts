import assert from "node:assert/strict";
import { later } from "../../support/mocks";
import { policiesOf, policy, requiredOf } from "../iam";
import { allow } from "../rows/row";
import { collecting, running } from "./collectors";
import { CREATE, PERMISSIONS, PUT, ROLE, amp, exporting, signed, writes } from "./permission-table";

// What the task role may do follows from the components that run.

const KNOWN = "web-task-policy-otel-collector-#";
const LATER = "web-task-policy-otel-collector";

describe("The collector may", () => {
  for (const [title, signal, parts, statements] of PERMISSIONS) {
    const expected = statements.length === 0 ? {} : { [KNOWN]: policy(...statements) };
    it(title, async () => {
      const run = await collecting({ config: running(signal, parts) });
      assert.deepEqual(policiesOf(run, "task"), expected);
      assert.equal(requiredOf(run, "task"), policy(...statements));
    });

    it(`${title}, by text`, async () => {
      const text = JSON.stringify(running(signal, parts));
      assert.deepEqual(policiesOf(await collecting({ configYaml: text }), "task"), expected);
    });

    it(`${title}, by a text known later`, async () => {
      const text = JSON.stringify(running(signal, parts));
      const run = await collecting(() => ({ configYaml: later(text) }));
      assert.equal(requiredOf(run, "task"), policy(...statements));
    });
  }

  it("do what one of two pipelines needs, once", async () => {
    const config = {
      receivers: { otlp: { protocols: { grpc: null } } },
      exporters: { awsxray: null, awsemf: { log_group_name: "/shop" } },
      service: {
        pipelines: {
          traces: { receivers: ["otlp"], exporters: ["awsxray"] },
          "traces/2": { receivers: ["otlp"], exporters: ["awsxray"] },
          metrics: { receivers: ["otlp"], exporters: ["awsemf"] },
        },
      },
    };
    assert.deepEqual(policiesOf(await collecting({ config }), "task"), {
      [KNOWN]: policy(...writes("/shop"), allow(["xray:PutTraceSegments"], ["*"])),
    });
  });

  it("nothing for components that do not run", async () => {
    const config = {
      ...running("traces", {}),
      receivers: { otlp: { protocols: { grpc: null } }, awsxray: null },
      exporters: { debug: null, awsxray: null, awsemf: null },
      extensions: { awsproxy: null, ecs_observer: null },
    };
    assert.deepEqual(policiesOf(await collecting({ config }), "task"), {});
  });

  it("do what is known to run where a variable adds to it", async () => {
    const config = {
      receivers: { otlp: { protocols: { grpc: null } } },
      exporters: { awsxray: null },
      service: {
        pipelines: { traces: { receivers: ["otlp"], exporters: ["awsxray", "${env:MORE}"] } },
      },
    };
    const expected = { [KNOWN]: policy(allow(["xray:PutTraceSegments"], ["*"])) };
    assert.deepEqual(policiesOf(await collecting({ config }), "task"), expected);
  });

  it("do it in China", async () => {
    const config = running("metrics", {
      exporters: {
        awsemf: { log_group_name: "/shop" },
        prometheusremotewrite: {
          ...amp("aps-workspaces.cn-north-1.amazonaws.com.cn", "ws-1"),
          auth: { authenticator: "sigv4auth" },
        },
      },
      extensions: { sigv4auth: null },
    });
    const account = { partition: "aws-cn", region: "cn-north-1", accountId: "123456789012" };
    const name = "arn:aws-cn:logs:cn-north-1:123456789012:log-group:/shop";
    assert.deepEqual(policiesOf(await collecting({ config }, { account }), "task"), {
      [KNOWN]: policy(
        allow(PUT, [`${name}:*`]),
        allow(CREATE, [name, `${name}:*`]),
        allow(["aps:RemoteWrite"], ["arn:aws-cn:aps:cn-north-1:123456789012:workspace/ws-1"]),
      ),
    });
  });
});

describe("What is known later of the configuration", () => {
  it("is filled into the grants alone", async () => {
    const run = await collecting(() => ({
      config: running("metrics", {
        exporters: {
          awsemf: { log_group_name: later("/shop/{ClusterName}"), region: later("us-east-1") },
          "awsemf/2": { log_group_name: "/known" },
        },
      }),
    }));
    assert.deepEqual(policiesOf(run, "task"), {
      [KNOWN]: policy(...writes("/known")),
      [LATER]: policy(...writes("/shop/*", "us-east-1")),
    });
  });

  it("may be a role to take", async () => {
    const run = await collecting(() => ({
      config: running("traces", exporting("awsxray", { role_arn: later(ROLE) })),
    }));
    assert.deepEqual(policiesOf(run, "task"), {
      [LATER]: policy(allow(["sts:AssumeRole"], [ROLE])),
    });
  });

  it("may be a workspace", async () => {
    const run = await collecting(() => ({
      config: running(
        "metrics",
        signed("prometheusremotewrite", {
          endpoint: later("https://aps-workspaces.us-east-1.amazonaws.com/workspaces/ws-2/api"),
        }),
      ),
    }));
    assert.deepEqual(policiesOf(run, "task"), {
      [LATER]: policy(
        allow(["aps:RemoteWrite"], ["arn:aws:aps:us-east-1:123456789012:workspace/ws-2"]),
      ),
    });
  });

  for (const [title, config] of [
    ["a pipeline", (): object => withPipelines({ traces: later(pipeline()) })],
    ["all pipelines", (): object => withPipelines(later({ traces: pipeline() }))],
    [
      "the name of an exporter",
      (): object => withPipelines({ traces: { ...pipeline(), exporters: [later("awsxray")] } }),
    ],
  ] as const) {
    it(`may be ${title}`, async () => {
      const run = await collecting(() => ({ config: config() as Record<string, unknown> }));
      assert.deepEqual(policiesOf(run, "task"), {
        [LATER]: policy(allow(["xray:PutTraceSegments"], ["*"])),
      });
    });
  }

  it("may be the settings of a component", async () => {
    const run = await collecting(() => ({
      config: running("metrics", exporting("awsemf", later({ log_group_name: "/shop" }))),
    }));
    assert.deepEqual(policiesOf(run, "task"), { [LATER]: policy(...writes("/shop")) });
  });

  it("may turn out to need nothing", async () => {
    const run = await collecting(() => ({
      configYaml: later(JSON.stringify(running("logs", {}))),
    }));
    assert.deepEqual(policiesOf(run, "task"), {
      [LATER]: policy(allow(["ecr:GetAuthorizationToken"], ["*"])),
    });
    assert.equal(requiredOf(run, "task"), policy());
  });

  function pipeline(): object {
    return { receivers: ["otlp"], exporters: ["awsxray"] };
  }

  function withPipelines(pipelines: unknown): object {
    return {
      receivers: { otlp: { protocols: { grpc: null } } },
      exporters: { awsxray: null },
      service: { pipelines },
    };
  }
});
