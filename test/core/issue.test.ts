import assert from "node:assert/strict";
import { report } from "../../core";
import type { Finding } from "../../core";
import { inOrder, list, quote } from "../../core/issue";

const at = (path: string, message = "m", fix = "Fix it."): Finding => ({ path, message, fix });
const paths = (findings: readonly Finding[]) => findings.map(({ path }) => path);

describe("a report", () => {
  it("of two mistakes reads exactly so", () => {
    const issues = [
      {
        path: "container.dependsOn.cache",
        message: 'The task has no container "cache"; it has "app" and "nginx".',
        fix: 'Rename the dependency, or add a sidecar "cache".',
      },
      {
        path: "cpu",
        message: 'Fargate has no task size with "300" CPU units.',
        fix: "Use one of 256, 512.",
      },
    ];
    assert.equal(
      report('ECS service "web"', issues),
      `ECS service "web" has 2 mistakes:

  1. container.dependsOn.cache
     The task has no container "cache"; it has "app" and "nginx".
     Fix: Rename the dependency, or add a sidecar "cache".

  2. cpu
     Fargate has no task size with "300" CPU units.
     Fix: Use one of 256, 512.`,
    );
  });

  it("shows no control characters, and not more than 1000 characters of a line", () => {
    const text = report("A", [at("a\nb", "\u001b[31mred\u0085", `${"x".repeat(1000)}y`)]);
    assert.equal(
      text,
      `A has 1 mistake:\n\n  1. a\\u000ab\n     \\u001b[31mred\\u0085\n     Fix: ${"x".repeat(1000)}…`,
    );
  });

  it("of one mistake says so in the singular", () => {
    assert.equal(
      report('ECS task definition "web"', [at("cpu", "Wrong.", "Change it.")]),
      `ECS task definition "web" has 1 mistake:

  1. cpu
     Wrong.
     Fix: Change it.`,
    );
  });

  it("keeps the order it is given", () => {
    const text = report("It", [at("b"), at("a")]);
    assert.ok(text.indexOf("1. b") < text.indexOf("2. a"));
  });
});

describe("issues in order", () => {
  it("are sorted by path", () => {
    assert.deepEqual(paths(inOrder([at("volumes.a"), at("container.cpu"), at("cpu")])), [
      "container.cpu",
      "cpu",
      "volumes.a",
    ]);
  });

  it("count numbers in paths, rather than spelling them", () => {
    const shuffled = ["a[10].x", "a[2].x", "a[1].x", "a[2].b", "a[100]"].map((path) => at(path));
    assert.deepEqual(paths(inOrder(shuffled)), ["a[1].x", "a[2].b", "a[2].x", "a[10].x", "a[100]"]);
  });

  it("keep their order where the path is the same", () => {
    assert.deepEqual(inOrder([at("a", "2"), at("a", "1")]), [at("a", "2"), at("a", "1")]);
  });

  it("say each thing once, the first time it is said", () => {
    assert.deepEqual(inOrder([at("a", "m", "First."), at("b"), at("a", "m", "Second.")]), [
      at("a", "m", "First."),
      at("b"),
    ]);
  });

  it("keep one message at two paths, and two messages at one path", () => {
    const all = [at("a", "1"), at("a", "2"), at("b", "1")];
    assert.deepEqual(inOrder(all), all);
  });

  it("do not change the list they come from", () => {
    const given = Object.freeze([at("b"), at("a")]);
    inOrder(given);
    assert.deepEqual(paths(given), ["b", "a"]);
  });
});

describe("values in a sentence", () => {
  const rows: [string, (string | number)[], string | undefined, string][] = [
    ["no value", [], undefined, "nothing"],
    ["one value", ["a"], undefined, '"a"'],
    ["two values", ["a", "b"], undefined, '"a" and "b"'],
    ["three values", ["a", "b", 3], undefined, '"a", "b" and "3"'],
    ["alternatives", ["a", "b", "c"], "or", '"a", "b" or "c"'],
  ];
  for (const [name, values, conjunction, expected] of rows) {
    it(`list ${name}`, () => {
      assert.equal(list(values, conjunction), expected);
    });
  }

  it("stand in double quotes", () => {
    assert.deepEqual(["a b", 1, false].map(quote), ['"a b"', '"1"', '"false"']);
  });
});
