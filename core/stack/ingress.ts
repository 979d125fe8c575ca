import { isObject } from "../json";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { StackEntry, StackService } from "../model";
import { entriesOf, fieldNames, madeFrom, textNames } from "./join";
import { isSecurityGroup } from "./names";

/** Ports that addresses may reach. */
export interface OpenPorts {
  /** The resource that opens them, and where in its request. */
  readonly entry: StackEntry;
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** A range of addresses: `0.0.0.0/0`. */
  readonly source: string;
}

/** What the security groups of a service open to addresses, rather than to other groups. */
export function openPortsOf(
  { entry }: StackService,
  entries: readonly StackEntry[],
): readonly OpenPorts[] {
  return groupsOf(entry, entries).flatMap((group) => [
    ...openIn(group),
    ...entriesOf(entries, "securityGroupRule")
      .filter(
        (rule) => fieldNames(entries, rule, "GroupId", "securityGroup", isSecurityGroup) === group,
      )
      .flatMap(openIn),
  ]);
}

function groupsOf(service: StackEntry, entries: readonly StackEntry[]): StackEntry[] {
  const configuration = fieldOf(service.request["networkConfiguration"], "awsvpcConfiguration");
  const ids = fieldOf(configuration, "securityGroups");
  const all = entriesOf(entries, "securityGroup");
  const named = (Array.isArray(ids) ? ids : []).flatMap((id: unknown) => {
    const group = textNames(all, id, isSecurityGroup);
    return group === undefined || group === UNKNOWN ? [] : [group];
  });
  return [
    ...new Set([...madeFrom(entries, service, "networkConfiguration", "securityGroup"), ...named]),
  ];
}

function openIn(entry: StackEntry): OpenPorts[] {
  return objectsIn(entry.request["IpPermissions"]).flatMap((permission, i) => {
    const ports = portsOf(permission);
    const source = sourceOf(permission);
    return ports === undefined || source === undefined
      ? []
      : [{ entry, path: `IpPermissions[${i}]`, ...ports, source }];
  });
}

// Of all protocols, and so of all ports, where it is "-1".
function portsOf({ IpProtocol: protocol, FromPort: from, ToPort: to }: Json) {
  if (protocol === "-1" || protocol === -1) return { from: 0, to: 65_535 };
  const isKnown = typeof from === "number" && typeof to === "number";
  const isCounted = ["tcp", "udp", "6", "17"].includes(String(protocol));
  return isKnown && isCounted ? { from, to } : undefined;
}

function sourceOf({ IpRanges, Ipv6Ranges }: Json): string | undefined {
  const addresses = [
    ...objectsIn(IpRanges).map(({ CidrIp }) => CidrIp),
    ...objectsIn(Ipv6Ranges).map(({ CidrIpv6 }) => CidrIpv6),
  ];
  return addresses.find((address) => typeof address === "string");
}

function objectsIn(list: unknown): Json[] {
  return Array.isArray(list) ? list.map((item: unknown) => (isObject(item) ? item : {})) : [];
}

function fieldOf(value: unknown, field: string): unknown {
  return isObject(value) ? value[field] : undefined;
}
