import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { PortModel } from "../../model";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { isElsewhere } from "../fields";
import { isPort, portsOf, written } from "../ports";
import type { PortRange } from "../ports";
import type { AnyTask, Rule } from "../rule";

interface Mapping extends PortRange {
  readonly path: string;
  readonly owner: string;
  readonly protocol: string;
}

export const portDuplicate: Rule = {
  id: "port-duplicate",
  title: "Each port is used once per protocol in the task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The containers of an awsvpc task share one network interface, and a machine has each port once. ECS: \"TCP host port '3000' is mapped multiple times in task\".",
  fix: "Use another port for one of the mappings.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "different ports",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80 }] },
              { name: "api", image: "api:1", portMappings: [{ containerPort: 8080 }] },
            ],
          },
        },
      },
      {
        title: "one port of two containers, where ECS chooses the host ports",
        given: {
          taskDefinition: {
            networkMode: "bridge",
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80 }] },
              { name: "api", image: "api:1", portMappings: [{ containerPort: 80, hostPort: 0 }] },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one port of two containers that share a network interface",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80 }] },
              { name: "api", image: "api:1", portMappings: [{ containerPort: 80 }] },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].portMappings[0]",
            message: 'Port "80/tcp" is already used by "app".',
            fix: "Use another port, or remove one of the mappings.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const containers = containersOf(task);
    if (sharesNetwork(task)) {
      return clashes(containers.flatMap((container) => mappingsOf(container, portsOf)));
    }
    if (!isBridged(task)) return [];
    return [
      ...clashes(containers.flatMap((container) => mappingsOf(container, hostPortOf))),
      ...containers.flatMap((container) => clashes(mappingsOf(container, portsOf), holdsRange)),
    ];
  },
};

/** Whether the containers listen on one network interface: each port is then its own host port. */
function sharesNetwork({ networkMode }: AnyTask): boolean {
  return networkMode === "awsvpc" || networkMode === "host";
}

/** Whether each container has a network of its own, and the machine's ports lead into it. */
function isBridged(task: AnyTask): boolean {
  const { networkMode } = task;
  return (networkMode === undefined || networkMode === "bridge") && isElsewhere(task);
}

/** The port of the machine that a mapping asks for; for 0, none and a range ECS chooses. */
function hostPortOf({ hostPort, containerPortRange }: PortModel<Unknown>): PortRange | undefined {
  const port = known(hostPort);
  return port === undefined || containerPortRange !== undefined
    ? undefined
    : { from: port, to: port };
}

function mappingsOf(
  container: AnyContainer,
  rangeOf: (port: PortModel<Unknown>) => PortRange | undefined,
): Mapping[] {
  return items(container.ports).flatMap((port) => {
    const range = rangeOf(port);
    const protocol = known(port.protocol);
    // What is not a port is reported as such.
    return range === undefined || protocol === undefined || !isPort(range.from)
      ? []
      : [{ ...range, path: port.path, owner: called(container), protocol }];
  });
}

function clashes(
  mappings: readonly Mapping[],
  matters: (a: Mapping, b: Mapping) => boolean = () => true,
): Finding[] {
  return mappings.flatMap((mapping, i) => {
    const first = mappings
      .slice(0, i)
      .find((earlier) => overlap(earlier, mapping) && matters(earlier, mapping));
    return first === undefined
      ? []
      : [
          {
            path: mapping.path,
            message: clash(mapping, first),
            fix: "Use another port, or remove one of the mappings.",
          },
        ];
  });
}

function overlap(a: Mapping, b: Mapping): boolean {
  return a.protocol === b.protocol && a.from <= b.to && b.from <= a.to;
}

/** ECS refuses a port that a range of the same container holds too, whatever its host port is. */
function holdsRange(...mappings: readonly Mapping[]): boolean {
  return mappings.some(({ from, to }) => from !== to);
}

function clash(mapping: Mapping, first: Mapping): string {
  const [own, other] = [mapping, first].map((m) => `"${written(m)}/${m.protocol}"`);
  return own === other
    ? `Port ${own} is already used by ${first.owner}${first.owner === mapping.owner ? " itself" : ""}.`
    : `Port ${own} overlaps ${other}, which ${first.owner} maps.`;
}
