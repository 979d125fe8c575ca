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

type Waits = ReadonlyMap<string, readonly string[]>;

/**
 * One cycle, as `[a, b, a]`, of each group of containers that all wait for each other: the shortest,
 * of these the one whose first container the user wrote first. A dense group has more cycles than
 * anybody reads, and breaking the one that is told leaves a smaller group.
 */
export function cycles(nodes: readonly Node[]): string[][] {
  const waits = new Map(nodes.map(({ name, waitsFor }) => [name, waitsFor]));
  const told = new Set<string>();
  return [...waits.keys()].flatMap((name) => {
    if (told.has(name) || shortestWay(waits, name, name) === undefined) return [];
    const group = [...waits.keys()].filter(
      (other) => shortestWay(waits, name, other) && shortestWay(waits, other, name),
    );
    group.forEach((member) => told.add(member));
    const circles = group.flatMap((member) => {
      const circle = shortestWay(waits, member, member);
      return circle === undefined ? [] : [circle];
    });
    const length = Math.min(...circles.map((circle) => circle.length));
    return circles.filter((circle) => circle.length === length).slice(0, 1);
  });
}

/** The fewest waits, at least one, that lead from one container to another, both included. */
function shortestWay(waits: Waits, from: string, to: string): string[] | undefined {
  const before = new Map<string, string>();
  const reached = [from];
  for (const name of reached) {
    for (const next of waits.get(name) ?? []) {
      if (before.has(next)) continue;
      before.set(next, name);
      reached.push(next);
    }
  }
  const way = [to];
  for (let name = before.get(to); name !== undefined; name = before.get(name)) {
    way.unshift(name);
    if (name === from) return way;
  }
  return undefined;
}
