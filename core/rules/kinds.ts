import { AGENTS } from "../data/agents";
import type { Agent, AgentKind } from "../data/agents";
import { imageParts } from "../image";
import { UNKNOWN, items, known } from "../known";
import type { Unknown } from "../known";
import type { DependencyModel } from "../model";
import { oncePer } from "../once";
import { containersOf, isEssential } from "./containers";
import type { AnyContainer } from "./containers";
import type { AnyTask } from "./rule";

// What a container is there for, as far as a task definition tells.

/**
 * `init`: ends before others begin. `unclear`: perhaps does, as a wait is not known. `sidecar`:
 * beside the application, of no known program.
 */
export type ContainerKind = AgentKind | "application" | "init" | "unclear" | "sidecar";

/** The known program that a container runs. */
export function agentOf(task: AnyTask, container: AnyContainer): Agent | undefined {
  return agentsOf(task).get(container);
}

const agentsOf = oncePer(
  (task: AnyTask): ReadonlyMap<AnyContainer, Agent | undefined> =>
    new Map(containersOf(task).map((container) => [container, agentIn(task, container)])),
);

function agentIn(task: AnyTask, { image }: AnyContainer): Agent | undefined {
  const text = task.peek(image);
  return text === undefined ? undefined : agentOfImage(text);
}

/** The known program of an image. */
export function agentOfImage(image: string): Agent | undefined {
  const { repository } = imageParts(image);
  return AGENTS.find((agent) => agent.repository.test(repository));
}

/** What each container of a task is there for. */
export const kindsOf = oncePer((task: AnyTask): ReadonlyMap<AnyContainer, ContainerKind> => {
  const containers = containersOf(task);
  const known = containers.map((container) => [container, knownKind(task, container)] as const);
  const applications = applicationsAmong(task, known);
  return new Map(
    known.map(([container, kind]) => [
      container,
      kind ?? (applications.has(container) ? "application" : "sidecar"),
    ]),
  );
});

/** Whether nothing is hidden that could make a container something else. */
export function kindsAreKnown(task: AnyTask): boolean {
  return (
    task.proxy !== UNKNOWN &&
    containersOf(task).every(
      ({ image, essential, firelens }) =>
        task.peek(image) !== undefined && essential !== UNKNOWN && firelens !== UNKNOWN,
    )
  );
}

/**
 * The containers beside the application that keep running, with what they are there for. Where all
 * are agents, as in a collector's own service, nobody is beside another.
 */
export function sidecarsOf(task: AnyTask): readonly (readonly [AnyContainer, ContainerKind])[] {
  const kinds = [...kindsOf(task)];
  return kinds.some(([, kind]) => kind === "application")
    ? kinds.filter(([, kind]) => !["application", "init", "unclear"].includes(kind))
    : [];
}

/** The sidecars of a kind. */
export function sidecarsOfKind(task: AnyTask, wanted: ContainerKind): readonly AnyContainer[] {
  return sidecarsOf(task).flatMap(([container, kind]) => (kind === wanted ? [container] : []));
}

function knownKind(task: AnyTask, container: AnyContainer): ContainerKind | undefined {
  if (known(container.firelens) !== undefined) return "log-router";
  if (isProxy(task, container)) return "proxy";
  // Agents' images also come as containers that only copy files.
  return initKind(task, container) ?? agentOf(task, container)?.kind;
}

function isProxy(task: AnyTask, { name }: AnyContainer): boolean {
  const proxy = known(task.proxy);
  return proxy?.container !== undefined && proxy.container === known(name);
}

function initKind(task: AnyTask, container: AnyContainer): "init" | "unclear" | undefined {
  const others = containersOf(task).filter((other) => other !== container);
  const waits = others.flatMap(({ dependsOn }) => items<Wait>(dependsOn));
  if (waits.some((wait) => isForEnd(wait) && isOn(wait, container))) return "init";
  return others.some(({ dependsOn }) => dependsOn === UNKNOWN) ||
    waits.some((wait) => mayBeForEnd(wait) && mayBeOn(wait, container))
    ? "unclear"
    : undefined;
}

type Wait = DependencyModel<Unknown>;

function isForEnd({ condition }: Wait): boolean {
  return condition === "COMPLETE" || condition === "SUCCESS";
}

function mayBeForEnd(wait: Wait): boolean {
  return wait.condition === UNKNOWN || isForEnd(wait);
}

function isOn({ container }: Wait, { name }: AnyContainer): boolean {
  return container !== UNKNOWN && container === name;
}

function mayBeOn({ container }: Wait, { name }: AnyContainer): boolean {
  return container === UNKNOWN || name === UNKNOWN || container === name;
}

// Who serves the load balancer is the application; else the first essential container that is
// nothing else. Where no container is essential for sure, nobody is called a sidecar wrongly.
function applicationsAmong(
  task: AnyTask,
  kinds: readonly (readonly [AnyContainer, ContainerKind | undefined])[],
): ReadonlySet<AnyContainer> {
  const others = kinds.flatMap(([container, kind]) => (kind === undefined ? [container] : []));
  const served = items(known(task.service)?.loadBalancers).map(({ containerName }) =>
    known(containerName),
  );
  const targets = others.filter(({ name }) => served.includes(known(name)));
  if (targets.length > 0) return new Set(targets);
  const first = others.find(({ essential }) => essential !== false);
  return new Set(first === undefined || !isEssential(first) ? others : [first]);
}
