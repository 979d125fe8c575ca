import assert from "node:assert/strict";
import { AGENTS } from "../../../core/data/agents";
import { imageParts } from "../../../core/image";
import { readTask } from "../../../core/read/task";
import { kindsOf, sidecarsOf } from "../../../core/rules/kinds";
import { OPAQUE, container, task } from "../support";

function kinds(json: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    [...kindsOf(readTask(json))].map(([{ name }, kind]) => [String(name), kind]),
  );
}

describe("What a container is there for", () => {
  it("is the application where nothing says otherwise", () => {
    assert.deepEqual(
      kinds({
        containerDefinitions: [
          { name: "metrics", image: "acme/exporter:1", essential: false },
          { name: "web", image: "acme/web:1" },
          { name: "cache", image: "redis:7" },
        ],
      }),
      { metrics: "sidecar", web: "application", cache: "sidecar" },
    );
  });

  it("is all of them where none is essential for sure", () => {
    assert.deepEqual(
      kinds({
        containerDefinitions: [
          { name: "a", image: "a:1", essential: "${ESSENTIAL}" },
          { name: "b", image: "b:1", essential: false },
        ],
      }),
      { a: "application", b: "application" },
    );
  });

  it("is told by FireLens, by App Mesh, by who waits, and by the image", () => {
    assert.deepEqual(
      kinds({
        proxyConfiguration: { type: "APPMESH", containerName: "mesh" },
        containerDefinitions: [
          { name: "log", image: "acme/log:1", firelensConfiguration: { type: "fluentbit" } },
          { name: "mesh", image: "acme/mesh:1" },
          { name: "migrate", image: "acme/migrate:1", essential: false },
          { name: "otel", image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0" },
          {
            name: "web",
            image: "acme/web:1",
            dependsOn: [{ containerName: "migrate", condition: "SUCCESS" }],
          },
        ],
      }),
      { log: "log-router", mesh: "proxy", migrate: "init", otel: "telemetry", web: "application" },
    );
  });

  it("is unclear where somebody may wait for its end", () => {
    const waiting = (dependsOn: unknown): Record<string, string> =>
      kinds({
        containerDefinitions: [
          { name: "web", image: "acme/web:1", dependsOn },
          { name: "otel", image: "otel/opentelemetry-collector:1", essential: false },
        ],
      });
    const unclear = { web: "application", otel: "unclear" };
    assert.deepEqual(waiting("${WAITS}"), unclear);
    assert.deepEqual(waiting([{ containerName: "otel", condition: "${CONDITION}" }]), unclear);
    assert.deepEqual(waiting([{ containerName: "${NAME}", condition: "COMPLETE" }]), unclear);
    const sidecar = { web: "application", otel: "telemetry" };
    assert.deepEqual(waiting([{ containerName: "${NAME}", condition: "START" }]), sidecar);
    assert.deepEqual(waiting([{ containerName: "other", condition: "${CONDITION}" }]), sidecar);
  });

  it("is the application where the load balancer sends the traffic", () => {
    const served = task({
      containers: [container("app"), container("web")],
      service: {
        loadBalancers: [{ path: "loadBalancers[0]", containerName: "web", containerPort: 80 }],
        capacityProviders: [],
      },
    });
    assert.deepEqual([...kindsOf(served).values()], ["sidecar", "application"]);
  });

  it("is not guessed from an image that is not known", () => {
    const [kind] = kindsOf(task({ containers: [container("app", { image: OPAQUE })] })).values();
    assert.equal(kind, "application");
  });

  it("is to begin with, where others wait for the end of an agent's image", () => {
    assert.deepEqual(
      kinds({
        containerDefinitions: [
          { name: "files", image: "datadog/agent:7", essential: false },
          {
            name: "web",
            image: "acme/web:1",
            dependsOn: [{ containerName: "files", condition: "SUCCESS" }],
          },
        ],
      }),
      { files: "init", web: "application" },
    );
  });

  it("is all of them where the first may be essential", () => {
    assert.deepEqual(
      kinds({
        containerDefinitions: [
          { name: "a", image: "a:1", essential: "${ESSENTIAL}" },
          { name: "b", image: "b:1" },
        ],
      }),
      { a: "application", b: "application" },
    );
  });

  it("counts no sidecars where there is no application", () => {
    const alone = readTask({
      containerDefinitions: [{ name: "otel", image: "otel/opentelemetry-collector:0.156.0" }],
    });
    assert.deepEqual(sidecarsOf(alone), []);
  });

  it("counts what keeps running beside the application as sidecars", () => {
    const found = sidecarsOf(
      readTask({
        containerDefinitions: [
          {
            name: "web",
            image: "acme/web:1",
            dependsOn: [{ containerName: "init", condition: "COMPLETE" }],
          },
          { name: "init", image: "acme/init:1", essential: false },
          { name: "xray", image: "amazon/aws-xray-daemon:3" },
          { name: "cache", image: "redis:7" },
        ],
      }),
    );
    assert.deepEqual(
      found.map(([{ name }, kind]) => [name, kind]),
      [
        ["xray", "telemetry"],
        ["cache", "sidecar"],
      ],
    );
  });

  const images: readonly [string, string | undefined][] = [
    ["public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0", "OpenTelemetry collector"],
    ["otel/opentelemetry-collector-contrib:0.156.0", "OpenTelemetry collector"],
    ["ghcr.io/acme/otelcol-acme:1", "OpenTelemetry collector"],
    ["amazon/aws-xray-daemon:3.x", "X-Ray daemon"],
    ["public.ecr.aws/xray/aws-xray-daemon:latest", "X-Ray daemon"],
    ["public.ecr.aws/cloudwatch-agent/cloudwatch-agent:1.300071", "CloudWatch agent"],
    ["public.ecr.aws/datadog/agent:7", "Datadog agent"],
    ["newrelic/nri-ecs:1.12.6", "New Relic agent"],
    ["grafana/alloy:v1", "Grafana Alloy"],
    ["timberio/vector:0.40", "Vector"],
    ["public.ecr.aws/aws-observability/aws-for-fluent-bit:3", "Fluent Bit"],
    ["fluent/fluentd:v1.17", "Fluentd"],
    ["840364872350.dkr.ecr.us-east-1.amazonaws.com/aws-appmesh-envoy:v1", "App Mesh's Envoy"],
    ["envoyproxy/envoy:v1.31", "Envoy"],
    ["hashicorp/consul-dataplane:1.5", "Consul dataplane"],
    ["public.ecr.aws/aws-appconfig/aws-appconfig-agent:2.x", "AppConfig agent"],
    ["acme/aws-secretsmanager-agent:2", "Secrets Manager agent"],
    ["hashicorp/vault:1.18", "Vault agent"],
    ["acme/datadog-proxy:1", undefined],
    ["acme/my-envoy-config:1", undefined],
    ["nginx:1.27", undefined],
  ];
  for (const [image, name] of images) {
    it(`is ${name ?? "nothing known"} for ${image}`, () => {
      const { repository } = imageParts(image);
      assert.equal(AGENTS.find((agent) => agent.repository.test(repository))?.name, name);
    });
  }
});
