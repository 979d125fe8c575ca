import { objects, text, type Props } from "../../values";
import { isOutside, repeated, type Check } from "./registration";

const NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

/** Port mappings, which all containers of a task share in awsvpc and host mode. */
export const ports: Check = ({ containers, networkMode }) => {
  const mappings = containers.flatMap((container) => objects(container, "portMappings"));
  const isShared = networkMode === "awsvpc" || networkMode === "host";
  const taken = isShared ? mappings.filter(hasPort).map(address) : [];
  const given = mappings
    .map((mapping) => text(mapping, "name"))
    .filter((name) => name !== undefined);
  return [
    ...mappings.map((mapping) => portProblem(mapping, networkMode)),
    isShared && mappings.some(differs)
      ? `When networkMode=${networkMode}, the host ports and container ports in port mappings must match.`
      : undefined,
    containers.some((container) => objects(container, "portMappings").filter(isRange).length > 100)
      ? "Too many port ranges."
      : undefined,
    ...repeated(taken).map((port) => `${port} is mapped multiple times in task.`),
    ...given.map((name) => (NAME.test(name) ? undefined : `Invalid port mapping name '${name}'.`)),
    ...repeated(given).map((name) => `Port mapping name '${name}' is used more than once.`),
  ];
};

function isRange(mapping: Props): boolean {
  return mapping["containerPortRange"] !== undefined;
}

function hasPort(mapping: Props): boolean {
  return mapping["containerPort"] !== undefined;
}

function address(mapping: Props): string {
  const protocol = (text(mapping, "protocol") ?? "tcp").toUpperCase();
  return `${protocol} host port '${String(mapping["containerPort"])}'`;
}

function differs(mapping: Props): boolean {
  const { hostPort, containerPort } = mapping;
  return Boolean(hostPort) && hasPort(mapping) && hostPort !== containerPort;
}

function portProblem(mapping: Props, networkMode: string | undefined): string | undefined {
  const protocol = text(mapping, "protocol") ?? "tcp";
  if (!["tcp", "udp"].includes(protocol)) return `Invalid protocol '${protocol}'.`;
  if (isOutside(mapping["containerPort"], 1, 65_535))
    return "Container port must be between 1 and 65535.";
  if (isOutside(mapping["hostPort"], 0, 65_535)) return "Host port must be between 0 and 65535.";
  if (isRange(mapping) && networkMode === "host")
    return "A container port range needs awsvpc or bridge mode.";
  return isRange(mapping) && mapping["hostPort"] !== undefined
    ? "A container port range has no host port."
    : undefined;
}
