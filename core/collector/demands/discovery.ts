import { form, isGiven, needs, valueOf, when } from "./demand";
import type { Demand } from "./demand";

// How Prometheus finds what it scrapes.

const address = form(
  "targets",
  (target) => (target.includes("/") ? "names more than a host and a port" : undefined),
  'Write "host:port"; the rest goes into "scheme" and "metrics_path".',
);

/** Addresses without a scheme; with relabelling a target may be any text. */
export const targets: Demand = (part) => {
  if (isGiven(valueOf(part, "relabel_configs"))) return [];
  const list = valueOf(part, "static_configs");
  const groups: unknown[] = Array.isArray(list) ? list : [];
  return groups.flatMap((group, i) => {
    if (typeof group !== "object" || group === null || !("targets" in group)) return [];
    const inside = {
      ...part,
      settings: group as typeof part.settings,
      steps: [...part.steps, "static_configs", i],
    };
    return address(inside);
  });
};

const FILE = /^[^*]*(\*[^/]*)?\.(json|yml|yaml|JSON|YML|YAML)$/;

export const DISCOVERY: Readonly<Record<string, readonly Demand[]>> = {
  "file.SDConfig": [
    needs("files"),
    form(
      "files",
      (file) => (FILE.test(file) ? undefined : "names no file of JSON or YAML"),
      'Let it end in ".json", ".yml" or ".yaml"; "*" may stand in the last part only.',
    ),
  ],
  "dns.SDConfig": [needs("names"), when("type", ["a", "aaaa", "mx", "ns"], needs("port"))],
};
