import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import { portsOf, written } from "../ports";
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
  why: "The containers of an awsvpc task share one network interface. ECS: \"TCP host port '3000' is mapped multiple times in task\".",
  fix: "Let one of the containers listen on another port.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  check: (task) => {
    if (task.networkMode !== "awsvpc" && task.networkMode !== "host") return [];
    const all = mappings(task);
    return all.flatMap((mapping, i) => {
      const first = all.slice(0, i).find((earlier) => overlap(earlier, mapping));
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
  },
};

function mappings(task: AnyTask): Mapping[] {
  return containersOf(task).flatMap((container) =>
    items(container.ports).flatMap((port) => {
      const ports = portsOf(port);
      const protocol = known(port.protocol);
      return ports === undefined || protocol === undefined
        ? []
        : [{ ...ports, path: port.path, owner: called(container), protocol }];
    }),
  );
}

function overlap(a: Mapping, b: Mapping): boolean {
  return a.protocol === b.protocol && a.from <= b.to && b.from <= a.to;
}

function clash(mapping: Mapping, first: Mapping): string {
  const [own, other] = [mapping, first].map((m) => `"${written(m)}/${m.protocol}"`);
  return own === other
    ? `Port ${own} is already used by ${first.owner}${first.owner === mapping.owner ? " itself" : ""}.`
    : `Port ${own} overlaps ${other}, which ${first.owner} maps.`;
}
