import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const ranges = (length: number) =>
  Array.from({ length }, (_, i) => ({
    containerPortRange: `${1000 + 2 * i}-${1001 + 2 * i}`,
    protocol: "tcp",
  }));

const mapped = (...counts: number[]): AnyTask =>
  task({
    containers: counts.map((count, i) =>
      container(i === 0 ? "app" : "cache", { ports: [...ranges(count), 80] }),
    ),
  });

export const cases: RuleCases = {
  valid: [
    { name: "100 ranges and a port", task: mapped(100) },
    { name: "100 ranges in each of two containers", task: mapped(100, 100) },
  ],
  invalid: [
    {
      name: "101 ranges in one of two containers",
      task: mapped(1, 101),
      findings: [
        {
          path: "sidecars.cache.portMappings",
          message: 'The container maps "101" ranges of ports; ECS accepts at most 100.',
          fix: "Merge ranges that lie next to each other.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "single ports only", task: mapped(0) }],
  unknown: [
    {
      name: "ports that are not known",
      task: task({ containers: [container("app", { ports: UNKNOWN })] }),
    },
  ],
};
