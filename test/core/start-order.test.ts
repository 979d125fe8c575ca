import assert from "node:assert/strict";
import fc from "fast-check";
import { cycles, startWaves } from "../../core";

type Graph = Readonly<Record<string, readonly string[]>>;

const nodes = (graph: Graph) =>
  Object.entries(graph).map(([name, waitsFor]) => ({ name, waitsFor }));

describe("the start order", () => {
  const rows: [string, Graph, string[][]][] = [
    ["of no container is empty", {}, []],
    ["of containers that wait for nobody is one wave", { app: [], cache: [] }, [["app", "cache"]]],
    [
      "of a chain is one container at a time",
      { app: ["cache"], cache: ["config"], config: [] },
      [["config"], ["cache"], ["app"]],
    ],
    [
      "of two ways to one container waits for the longer",
      { app: ["a", "config"], a: ["config"], b: [], config: [] },
      [["b", "config"], ["a"], ["app"]],
    ],
    ["ignores containers that are not there", { app: ["ghost"] }, [["app"]]],
    [
      "leaves out circles and what waits for them",
      { app: ["a"], a: ["b"], b: ["a"], free: [], after: ["free"] },
      [["free"], ["after"]],
    ],
    ["leaves out a container that waits for itself", { app: ["app"], b: [] }, [["b"]]],
  ];
  for (const [name, graph, waves] of rows) {
    it(name, () => {
      assert.deepEqual(startWaves(nodes(graph)), waves);
    });
  }
});

describe("the cycles of a start order", () => {
  const rows: [string, Graph, string[][]][] = [
    ["are none in a chain", { app: ["a"], a: ["b"], b: [] }, []],
    ["are none in a diamond", { app: ["a", "b"], a: ["c"], b: ["c"], c: [] }, []],
    ["are none through a container that is not there", { app: ["ghost"] }, []],
    ["hold a container that waits for itself", { app: [], a: ["a"] }, [["a", "a"]]],
    ["hold two containers", { app: ["a"], a: ["app"] }, [["app", "a", "app"]]],
    ["hold three containers", { a: ["b"], b: ["c"], c: ["a"] }, [["a", "b", "c", "a"]]],
    [
      "begin at the container written first, even behind another that leads in",
      { app: ["b"], a: ["b"], b: ["c"], c: ["a"] },
      [["a", "b", "c", "a"]],
    ],
    [
      "are told once however many ways lead in",
      { x: ["b"], y: ["a", "b"], a: ["b"], b: ["a"] },
      [["a", "b", "a"]],
    ],
    [
      "are told once where two share a container that is written last",
      { a: ["hub"], b: ["hub"], hub: ["b", "a"] },
      [["a", "hub", "a"]],
    ],
    [
      "are told once where two share a stretch",
      { app: ["b", "a"], a: ["end"], b: ["end"], end: ["app"] },
      [["app", "b", "end", "app"]],
    ],
    [
      "are told once where all wait for all",
      { a: ["b", "c", "d"], b: ["a", "c", "d"], c: ["a", "b", "d"], d: ["a", "b", "c"] },
      [["a", "b", "a"]],
    ],
    [
      "are told each where one waits for the other",
      { a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] },
      [
        ["a", "b", "a"],
        ["c", "d", "c"],
      ],
    ],
    [
      "are told each where two have nothing in common",
      { a: ["b"], b: ["a"], c: ["c"] },
      [
        ["a", "b", "a"],
        ["c", "c"],
      ],
    ],
    ["go the shortest way", { a: ["b"], b: ["c", "d"], c: ["a"], d: ["b"] }, [["b", "d", "b"]]],
  ];
  for (const [name, graph, expected] of rows) {
    it(name, () => {
      assert.deepEqual(cycles(nodes(graph)), expected);
    });
  }
});

/** Up to seven containers with any waits, also for one that is not there. */
const NAMES = ["a", "b", "c", "d", "e", "f", "g"];
const graphs = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }).chain((names) =>
  fc.tuple(
    ...names.map((name) =>
      fc.record({
        name: fc.constant(name),
        waitsFor: fc.uniqueArray(fc.constantFrom(...names, "ghost"), { maxLength: 3 }),
      }),
    ),
  ),
);

type Nodes = readonly { readonly name: string; readonly waitsFor: readonly string[] }[];

/** Whom each container waits for, directly or not, by repeating the obvious until nothing changes. */
function reachable(given: Nodes): Map<string, Set<string>> {
  const reach = new Map(given.map(({ name, waitsFor }) => [name, new Set(waitsFor)]));
  for (let grew = true; grew;) {
    grew = false;
    for (const targets of reach.values()) {
      const before = targets.size;
      for (const target of [...targets]) {
        for (const next of reach.get(target) ?? []) targets.add(next);
      }
      grew ||= targets.size > before;
    }
  }
  return reach;
}

describe("the start order of any containers", function () {
  this.timeout(20_000);

  it("starts exactly those that wait for no circle, each after all it waits for", () => {
    fc.assert(
      fc.property(graphs, (given) => {
        const reach = reachable(given);
        const circular = given.filter(({ name }) => reach.get(name)?.has(name));
        const free = given
          .map(({ name }) => name)
          .filter((name) => !circular.some((c) => c.name === name || reach.get(name)?.has(c.name)));
        const waves = startWaves(given);
        assert.deepEqual(waves.flat().sort(), free.sort());
        const wave = new Map(waves.flatMap((names, i) => names.map((name) => [name, i] as const)));
        for (const { name, waitsFor } of given) {
          const own = wave.get(name);
          if (own === undefined) continue;
          const earlier = waitsFor.map((target) => wave.get(target) ?? -1);
          assert.equal(own, Math.max(-1, ...earlier) + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("tells one circle of each group that waits for itself, and no longer one than must be", () => {
    fc.assert(
      fc.property(graphs, (given) => {
        const reach = reachable(given);
        const waits = new Map(given.map(({ name, waitsFor }) => [name, waitsFor]));
        const order = given.map(({ name }) => name);
        const groupOf = (name: string) =>
          order.filter((other) => reach.get(name)?.has(other) && reach.get(other)?.has(name));
        const groups = order.map(groupOf).filter((group) => group.length > 0);
        const found = cycles(given);
        assert.deepEqual(
          found.map(([first = ""]) => groupOf(first)),
          [...new Map(groups.map((group) => [group.join(), group])).values()],
        );
        for (const circle of found) {
          const members = circle.slice(0, -1);
          assert.equal(circle.at(-1), circle[0]);
          assert.equal(new Set(members).size, members.length);
          members.forEach((name, i) => assert.ok(waits.get(name)?.includes(circle[i + 1] ?? "")));
          const places = members.map((name) => order.indexOf(name));
          assert.equal(places[0], Math.min(...places));
          const lengths = groupOf(members[0] ?? "").map((name) => stepsBack(waits, name));
          assert.equal(members.length, Math.min(...lengths));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** How many waits lead from a container back to itself, counted step by step. */
function stepsBack(waits: ReadonlyMap<string, readonly string[]>, name: string): number {
  let at = new Set([name]);
  for (let steps = 1; steps <= waits.size; steps++) {
    at = new Set([...at].flatMap((one) => waits.get(one) ?? []));
    if (at.has(name)) return steps;
  }
  return Infinity;
}
