/** A container and the containers it waits for. */
export interface Node {
  readonly name: string;
  readonly waitsFor: readonly string[];
}

/**
 * Waves in which containers may start: those of one wave wait only for earlier waves. Containers
 * in or behind a cycle never start and appear in no wave. Containers stop in the reverse order.
 */
export function startWaves(nodes: readonly Node[]): string[][] {
  const names = new Set(nodes.map((node) => node.name));
  const started = new Set<string>();
  const waves: string[][] = [];
  for (;;) {
    const wave = nodes
      .filter((node) => !started.has(node.name))
      .filter((node) => node.waitsFor.every((name) => started.has(name) || !names.has(name)))
      .map((node) => node.name);
    if (wave.length === 0) return waves;
    wave.forEach((name) => started.add(name));
    waves.push(wave);
  }
}

/**
 * The cycles of a dependency graph, each as `[a, b, a]`: for every wait that lies on a cycle the
 * shortest one through it. Each is told once, from the container that the user wrote first.
 */
export function cycles(nodes: readonly Node[]): string[][] {
  const edges = new Map(nodes.map((node) => [node.name, node.waitsFor]));
  const found = new Map<string, string[]>();
  for (const [name, waitsFor] of edges) {
    for (const next of waitsFor) {
      const circle = shortestWay(edges, next, name);
      if (circle === undefined) continue;
      const first = [...edges.keys()].find((member) => circle.includes(member)) ?? name;
      const start = circle.indexOf(first);
      const told = [...circle.slice(start), ...circle.slice(0, start + 1)];
      found.set(JSON.stringify(told), told);
    }
  }
  return [...found.values()];
}

/** The fewest waits that lead from one container to another, both included. */
function shortestWay(
  edges: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): string[] | undefined {
  const seen = new Set([from]);
  const ways = [[from]];
  for (const way of ways) {
    const last = way[way.length - 1] ?? from;
    if (last === to) return way;
    for (const next of edges.get(last) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
