import {
  canonical,
  isEmpty,
  isObject,
  objects,
  parseJson,
  text,
  type Props,
  type Value,
} from "../values";

/** Lists that ECS returns empty where nothing was sent. */
const LISTS = ["environment", "mountPoints", "portMappings", "systemControls", "volumesFrom"];

/** Source: HealthCheck in the API reference of ECS. */
const HEALTH_CHECK = { interval: 30, retries: 3, timeout: 5 };

/** The containers as DescribeTaskDefinition returns them. */
export function describedContainers(containerDefinitions: Value, networkMode: Value): string {
  const containers = asObjects(containerDefinitions);
  return canonical(containers.map((container) => described(container, networkMode)));
}

/**
 * What Terraform's provider takes for the same containers: defaults it knows, empty lists, and the
 * order of variables, secrets and containers. It does not know the defaults of health checks.
 */
export function sameContainers(old: Value, wanted: Value, networkMode: Value): boolean {
  if (old === wanted) return true;
  const [left, right] = [parseJson(old), parseJson(wanted)];
  if (!Array.isArray(left) || !Array.isArray(right)) return false;
  return reduced(left, networkMode) === reduced(right, networkMode);
}

function described(container: Props, networkMode: Value): Props {
  return {
    ...Object.fromEntries(LISTS.map((name) => [name, []])),
    ...{ cpu: 0, essential: true },
    ...container,
    portMappings: objects(container, "portMappings").map((mapping) =>
      describedMapping(mapping, networkMode),
    ),
    ...sortedByName(container, "environment"),
    ...sortedByName(container, "secrets"),
    ...(isObject(container["healthCheck"]) && {
      healthCheck: { ...HEALTH_CHECK, ...container["healthCheck"] },
    }),
  };
}

// A range has no host port of its own.
function describedMapping(mapping: Props, networkMode: Value): Props {
  const sharesPorts = networkMode === "awsvpc" || networkMode === "host";
  const hostPort = sharesPorts ? mapping["containerPort"] : 0;
  const isRange = mapping["containerPortRange"] !== undefined;
  return { protocol: "tcp", ...(!isRange && { hostPort }), ...mapping };
}

function reduced(containers: readonly Value[], networkMode: Value): string {
  const all = containers.filter(isObject).map((container) => {
    const { healthCheck, ...rest } = container;
    const filled = described(rest, networkMode);
    return withoutEmpty({ ...filled, ...(healthCheck !== undefined && { healthCheck }) });
  });
  return canonical(all.sort(byName));
}

function withoutEmpty(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => !isEmpty(value)));
}

function sortedByName(container: Props, property: string): Props {
  return property in container ? { [property]: objects(container, property).sort(byName) } : {};
}

function byName(left: Props, right: Props): number {
  return (text(left, "name") ?? "") < (text(right, "name") ?? "") ? -1 : 1;
}

function asObjects(containerDefinitions: Value): Props[] {
  const containers = parseJson(containerDefinitions);
  return Array.isArray(containers) ? containers.filter(isObject) : [];
}
