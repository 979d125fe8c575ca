import { object, objects, text, texts, type Props } from "../../values";
import { nameOf, type Check } from "./registration";

const CONDITIONS = ["START", "COMPLETE", "SUCCESS", "HEALTHY"];

/** Which containers are essential, and the order in which all start. */
export const dependencies: Check = ({ inputs, containers, networkMode }) => {
  const byName = new Map(containers.map((container) => [nameOf(container), container]));
  return [
    containers.some(isEssential)
      ? undefined
      : "At least one container in the task definition must be marked as essential.",
    ...containers.flatMap((container) =>
      objects(container, "dependsOn").map((dependency) => problem(dependency, byName)),
    ),
    ...containers.flatMap((container) =>
      [...links(container), ...volumesFrom(container)]
        .filter((name) => !byName.has(name))
        .map(
          (name) => `Container '${nameOf(container)}' refers to '${name}', which does not exist.`,
        ),
    ),
    networkMode === "awsvpc" && containers.some((container) => links(container).length > 0)
      ? "Links are not supported when networkMode=awsvpc."
      : undefined,
    proxyProblem(object(inputs, "proxyConfiguration"), byName),
    hasCycle(byName) ? "Container dependencies should not have a cycle." : undefined,
  ];
};

function isEssential(container: Props): boolean {
  return container["essential"] !== false;
}

function problem(dependency: Props, byName: ReadonlyMap<string, Props>): string | undefined {
  const name = text(dependency, "containerName") ?? "";
  const condition = text(dependency, "condition") ?? "";
  const target = byName.get(name);
  if (!CONDITIONS.includes(condition)) {
    return `Invalid dependency condition '${condition}'; it must be one of ${CONDITIONS.join(", ")}.`;
  }
  if (!target) return `Cannot depend on container + '${name}' because it does not exist`;
  if ((condition === "COMPLETE" || condition === "SUCCESS") && isEssential(target)) {
    return "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container";
  }
  return condition === "HEALTHY" && Object.keys(object(target, "healthCheck")).length === 0
    ? `Container '${name}' must have a health check to be depended on as HEALTHY.`
    : undefined;
}

function proxyProblem(proxy: Props, byName: ReadonlyMap<string, Props>): string | undefined {
  const name = text(proxy, "containerName");
  return name === undefined || byName.has(name)
    ? undefined
    : `Proxy configuration container '${name}' does not exist.`;
}

function volumesFrom(container: Props): string[] {
  return objects(container, "volumesFrom").map((from) => text(from, "sourceContainer") ?? "");
}

function links(container: Props): string[] {
  return texts(container, "links").map((link) => link.split(":")[0] ?? "");
}

function hasCycle(byName: ReadonlyMap<string, Props>): boolean {
  const done = new Set<string>();
  const meets = (name: string, above: ReadonlySet<string>): boolean => {
    if (above.has(name)) return true;
    const container = byName.get(name);
    if (!container || done.has(name)) return false;
    done.add(name);
    const own = objects(container, "dependsOn").map((one) => text(one, "containerName") ?? "");
    const next = [...own, ...links(container), ...volumesFrom(container)];
    return next.some((other) => meets(other, new Set([...above, name])));
  };
  return [...byName.keys()].some((name) => meets(name, new Set()));
}
