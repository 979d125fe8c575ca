import assert from "node:assert/strict";
import { spellAs, spelt } from "../../components/spelling";

const FOUND = {
  code: "argument-conflict",
  path: "sidecars.dependsOn.portMappings[0].containerPort",
  message: 'healthCheck of "healthCheck" and container.logging.createLogGroup differ.',
  fix: "Set sidecars.dependsOn.startTimeout, or remove port.",
};

function fixOf(fix: string, code = FOUND.code): string {
  return spelt({ ...FOUND, code, fix }).fix;
}

function pathOf(path: string): string {
  return spelt({ ...FOUND, path }).path;
}

describe("the spelling of arguments in findings", () => {
  afterEach(() => {
    spellAs(undefined);
  });

  it("is that of TypeScript where nothing is said, in YAML, and in Java", () => {
    assert.deepEqual(spelt(FOUND), FOUND);
    for (const language of ["nodejs", "yaml", "java", "another", undefined]) {
      spellAs(language);
      assert.deepEqual(spelt(FOUND), FOUND);
    }
  });

  it("is Python's in Python; names of the author's stay", () => {
    spellAs("python");
    assert.deepEqual(spelt(FOUND), {
      code: "argument-conflict",
      path: "sidecars.dependsOn.port_mappings[0].container_port",
      message: 'health_check of "healthCheck" and container.logging.create_log_group differ.',
      fix: "Set sidecars.dependsOn.start_timeout, or remove port.",
    });
  });

  it("is Go's in Go", () => {
    spellAs("go");
    assert.deepEqual(spelt(FOUND), {
      code: "argument-conflict",
      path: "Sidecars.dependsOn.PortMappings[0].ContainerPort",
      message: 'HealthCheck of "healthCheck" and Container.Logging.CreateLogGroup differ.',
      fix: "Set Sidecars.dependsOn.StartTimeout, or remove port.",
    });
  });

  it("ends where the arguments end", () => {
    spellAs("python");
    assert.equal(pathOf("container.dependsOn.myApp"), "container.depends_on.myApp");
    assert.equal(pathOf("container.overrides.dependsOn"), "container.overrides.dependsOn");
    assert.equal(pathOf("otelCollector.configYaml:4:25"), "otel_collector.config_yaml:4:25");
    assert.equal(
      pathOf("otelCollector.config.myPart.subPart"),
      "otel_collector.config.myPart.subPart",
    );
    assert.equal(pathOf("container.dependOn.someThing"), "container.dependOn.someThing");
    assert.equal(
      fixOf("Use public.ecr.aws/aNamespace instead."),
      "Use public.ecr.aws/aNamespace instead.",
    );
  });

  it("is that of the language in quotes where arguments are quoted", () => {
    spellAs("python");
    const fix = 'Use one of "dependsOn" or "port".';
    assert.equal(fixOf(fix, "argument-unknown"), 'Use one of "depends_on" or "port".');
    assert.equal(fixOf(fix), fix);
  });

  it("says where a language loses the components that have no settings", () => {
    const of = (path: string) =>
      spelt({ ...FOUND, code: "collector-reference-undefined", path, fix: "Add it." }).fix;
    for (const [language, name] of [
      ["go", "Go"],
      ["yaml", "YAML"],
    ]) {
      spellAs(language);
      const lost = `Add it. ${name} loses keys whose value is null: write {} for a component with its defaults.`;
      assert.equal(of("otelCollector.config.service.pipelines.traces.processors[0]"), lost);
      assert.equal(of("otelCollector.configYaml:4:1"), "Add it.");
    }
    spellAs("python");
    assert.equal(of("otelCollector.config.service.pipelines.traces.processors[0]"), "Add it.");
  });
});
