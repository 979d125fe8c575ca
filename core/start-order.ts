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
 * The cycles of a dependency graph, each as `[a, b, a]`, found once however many ways lead into
 * it, and told from the container that the user wrote first.
 */
export function cycles(nodes: readonly Node[]): string[][] {
  const edges = new Map(nodes.map((node) => [node.name, node.waitsFor]));
  const found: string[][] = [];
  const done = new Set<string>();

  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) {
      found.push([...trail.slice(start), name]);
      return;
    }
    if (done.has(name)) return;
    for (const next of edges.get(name) ?? []) visit(next, [...trail, name]);
    done.add(name);
  };

  for (const node of nodes) visit(node.name, []);
  return found;
}
