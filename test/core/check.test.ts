import assert from "node:assert/strict";
import { RULES, checkTask } from "../../core";
import type { RuleOn } from "../../core";
import { container, task, volume } from "./support";

const rule = (id: string, parts: Partial<RuleOn<"task">>): RuleOn<"task"> => ({
  id,
  title: id,
  kind: "invalid",
  on: "task",
  severity: "low",
  why: "Because.",
  cases: { valid: [], invalid: [] },
  fix: "Fix it.",
  url: `https://docs.example/${id}`,
  frameworks: [],
  options: {},
  check: () => [],
  ...parts,
});
const at = (path: string) => ({ path, message: "m", fix: "Fix it." });

describe("checking a task", () => {
  it("finds nothing in a task without mistakes", () => {
    assert.deepEqual(checkTask(task(), "invalid"), []);
    assert.deepEqual(checkTask(task(), "practice"), []);
  });

  it("tells every mistake at once, with the rule it comes from", () => {
    const wrong = task({
      cpu: 256,
      containers: [
        container("app", { cpu: 512, dependsOn: { cache: "STARTED" } }),
        container("my sidecar", { image: "registry/sidecar:1" }),
      ],
    });
    assert.deepEqual(
      checkTask(wrong, "invalid").map(({ code, path }) => [code, path]),
      [
        ["depends-on-condition-unknown", "container.dependsOn.cache"],
        ["depends-on-unknown-container", "container.dependsOn.cache"],
        ["task-cpu-exceeded", "cpu"],
        ["container-name-invalid", "sidecars.my sidecar"],
      ],
    );
  });

  it("keeps what ECS refuses apart from what is bad practice", () => {
    const both = task({ cpu: 300, volumes: [volume("unused")] });
    assert.deepEqual(
      checkTask(both, "invalid").map(({ code }) => code),
      ["fargate-size-invalid"],
    );
    assert.deepEqual(checkTask(both, "practice"), [
      {
        code: "volume-unused",
        kind: "practice",
        severity: "low",
        docs: RULES.find(({ id }) => id === "volume-unused")?.url,
        path: "volumes.unused",
        message: 'No container mounts the volume "unused".',
        fix: "Add a mount point, or remove the volume.",
      },
    ]);
  });

  it("leaves to policies what a team has to decide on first", () => {
    const rules = (["baseline", "recommended", "strict", "optional"] as const).map((preset) =>
      rule(preset, { kind: "practice", preset, check: () => [at(preset)] }),
    );
    assert.deepEqual(
      checkTask(task(), "practice", rules).map(({ code }) => code),
      ["baseline", "recommended"],
    );
  });

  it("asks only the rules it is given, and orders what they find by path", () => {
    const rules = [
      rule("b", { check: () => [at("x[10]"), at("x[9]")] }),
      rule("a", { severity: "critical", check: () => [at("x[1]")] }),
      rule("c", { kind: "practice", check: () => [at("y")] }),
    ];
    assert.deepEqual(checkTask(task({ cpu: 300 }), "invalid", rules), [
      {
        ...at("x[1]"),
        code: "a",
        kind: "invalid",
        severity: "critical",
        docs: "https://docs.example/a",
      },
      {
        ...at("x[9]"),
        code: "b",
        kind: "invalid",
        severity: "low",
        docs: "https://docs.example/b",
      },
      {
        ...at("x[10]"),
        code: "b",
        kind: "invalid",
        severity: "low",
        docs: "https://docs.example/b",
      },
    ]);
  });

  it("gives a rule the task and the values its options have where nobody sets them", () => {
    const given = task();
    const seen: unknown[] = [];
    const asking = rule("a", {
      options: {
        most: { description: "Most of them.", default: 3 },
        names: { description: "Which.", default: ["x"] },
      },
      check: (...args) => {
        seen.push(args);
        return [];
      },
    });
    checkTask(given, "invalid", [asking]);
    assert.deepEqual(seen, [[given, { most: 3, names: ["x"] }]]);
  });
});
