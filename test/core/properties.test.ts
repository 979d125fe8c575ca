import assert from "node:assert/strict";
import fc from "fast-check";
import { RULES, UNKNOWN, applyRule, assemble, checkTask, planTask } from "../../core";
import type { RuleKind, Sidecar, TaskModel } from "../../core";
import { defaultOptions } from "../../core/rules/rule";
import { JUDGED_FILES, casesOf } from "./rules/catalogue";
import { subjectsIn } from "./rules/judge";
import { validTasks } from "./random-task";
import { OPAQUE, obscured } from "./support";
import type { AnyTask } from "./support";

const KINDS: readonly RuleKind[] = ["invalid", "practice"];
const found = (task: AnyTask, kind: RuleKind) =>
  checkTask(task, kind).map(({ code, path, message }) => `${code} ${path} ${message}`);

/** Hides each shape or not, by the bits of a random list that is read round and round. */
function hiding(bits: readonly boolean[]): () => boolean {
  let at = 0;
  return () => bits[at++ % bits.length] ?? false;
}
const bits = fc.array(fc.boolean(), { minLength: 1, maxLength: 64 });
const rareBits = fc.array(
  fc.nat(19).map((n) => n === 0),
  { minLength: 1, maxLength: 64 },
);

describe("any task without a mistake", function () {
  this.timeout(120_000);

  it("is accepted", () => {
    fc.assert(
      fc.property(validTasks, (task) => {
        assert.deepEqual(found(task, "invalid"), []);
      }),
      { numRuns: 300 },
    );
  });

  it("is accepted however much of it is not known", () => {
    fc.assert(
      fc.property(validTasks, fc.oneof(bits, rareBits), (task, hidden) => {
        assert.deepEqual(found(obscured(task, hiding(hidden)), "invalid"), []);
      }),
      { numRuns: 500 },
    );
  });

  it("is accepted where no leaf is known", () => {
    fc.assert(
      fc.property(validTasks, (task) => {
        assert.deepEqual(found({ ...task, peek: () => undefined }, "invalid"), []);
      }),
      { numRuns: 100 },
    );
  });

  it("is planned: it has a size, starts all its containers, and needs what its parts say", () => {
    fc.assert(
      fc.property(validTasks, (task) => {
        const plan = planTask(task);
        const names = task.containers.map(({ name }) => name);
        if (task.launchTypes.includes("FARGATE")) assert.notEqual(plan.size, undefined);
        assert.deepEqual(plan.startOrder.flat().sort(), [...names].sort());
        assert.deepEqual(
          plan.executionNeeds.map(({ container }) => container),
          names,
        );
        const kinds = plan.executionNeeds.flatMap(({ needs }) => needs.map(({ kind }) => kind));
        const count = (kind: string) => kinds.filter((other) => other === kind).length;
        assert.equal(count("read-document"), task.documents.length);
        assert.equal(
          count("write-logs"),
          task.containers.filter(({ log }) => log?.group !== undefined).length,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("any task with mistakes", function () {
  this.timeout(120_000);

  const rows = JUDGED_FILES.flatMap((file) => casesOf(file).invalid);
  const wrong = rows.flatMap((row) => ("task" in row ? [row.task] : []));

  it("is read without a crash, however much of it is not known", () => {
    fc.assert(
      fc.property(fc.constantFrom(...wrong), fc.oneof(bits, rareBits), (task, hidden) => {
        for (const kind of KINDS) checkTask(obscured(task, hiding(hidden)), kind);
      }),
      { numRuns: 1000 },
    );
  });

  it("is silent where nothing of it is known", () => {
    for (const { bytes: _, ...task } of wrong) {
      const dark = obscured(
        {
          ...task,
          collectors: [],
          documents: [],
          statements: [],
          roles: [],
          misread: [],
          peek: () => undefined,
          // What is not there at all is known not to be there.
          ...(task.service && { service: { deployment: UNKNOWN, ...task.service } }),
        },
        () => true,
      );
      for (const kind of KINDS) assert.deepEqual(found(dark, kind), []);
    }
  });

  it("never has a credential told, nor a leaf that is not known", () => {
    for (const task of wrong) {
      for (const text of KINDS.flatMap((kind) => found(task, kind))) {
        assert.ok(!text.includes(OPAQUE) && !text.includes("hunter2"), text);
      }
    }
  });

  it("is told by every rule there is", () => {
    // To read the rows is most of the work: once, and not once for each rule.
    const seen = rows.map((row) => ({ subjects: subjectsIn(row), options: row.options }));
    const codes = new Set(
      RULES.filter((rule) =>
        seen.some(
          ({ subjects, options }) =>
            applyRule(rule, subjects, { ...defaultOptions(rule), ...options }).length > 0,
        ),
      ).map(({ id }) => id),
    );
    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !codes.has(id)),
      [],
    );
  });
});

describe("the order in which sidecars are written", function () {
  this.timeout(120_000);

  it("changes nothing about the plan", () => {
    fc.assert(
      fc.property(validTasks, fc.infiniteStream(fc.nat()), (task, random) => {
        const parts = apart(task);
        const shuffled = parts.sidecars
          .map((sidecar) => ({ sidecar, place: random.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ sidecar }) => sidecar);
        assert.deepEqual(
          planTask(assemble({ ...parts, sidecars: shuffled })),
          planTask(assemble(parts)),
        );
      }),
      { numRuns: 200 },
    );
  });
});

/** A task as the parts it could have been assembled from. */
function apart(task: TaskModel<string>) {
  const members = task.containers.map((container, i): Sidecar<string> => ({
    container,
    contributions: task.containers
      .filter((_, to) => to !== i)
      .map(({ name }) => ({
        to: name,
        path: container.path,
        environment: [{ path: container.path, name: "SHARED", value: container.name }],
      })),
    statements: task.statements
      .filter((own) => own.container === container.name)
      .map(({ statement }) => statement),
    documents: task.documents.filter((own) => own.container === container.name),
    volumes: [],
  }));
  const [application, ...sidecars] = members as [Sidecar<string>, ...Sidecar<string>[]];
  return { ...task, statements: [], application, sidecars };
}
