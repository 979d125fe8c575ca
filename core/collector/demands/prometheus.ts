import { UNKNOWN } from "../../known";
import { forbids, form, isGiven, needs, oneOf, valueOf, when } from "./demand";
import type { Demand } from "./demand";
import { ordered } from "./numbers";
import { expressions } from "./regular-expression";

// The settings of Prometheus in its receiver.

const NOT_HERE = "Remove it: the receiver scrapes, and does nothing else.";

/** No two jobs of one name. */
const jobs: Demand = (part) => {
  const list = valueOf(part, "scrape_configs");
  const items: unknown[] = Array.isArray(list) ? list : [];
  const names = items.map((item) =>
    typeof item === "object" && item !== null && "job_name" in item ? item.job_name : undefined,
  );
  return names.flatMap((name, i) =>
    (typeof name === "string" || typeof name === "number") && names.indexOf(name) !== i
      ? [
          {
            kind: "conflict" as const,
            steps: [...part.steps, "scrape_configs", i, "job_name"],
            message: `Two jobs are called "${name}".`,
            fix: "Rename one of them.",
          },
        ]
      : [],
  );
};

const RELABEL = [
  "replace",
  "keep",
  "drop",
  "keepequal",
  "dropequal",
  "hashmod",
  "labelmap",
  "labeldrop",
  "labelkeep",
  "lowercase",
  "uppercase",
];

const relabel: readonly Demand[] = [
  oneOf("action", RELABEL, true),
  expressions("regex"),
  when("action", [null, "replace", "hashmod", "lowercase", "uppercase"], needs("target_label")),
  when("action", ["keepequal", "dropequal"], needs("target_label")),
  when("action", ["hashmod"], needs("modulus")),
];

/** Addresses without a scheme. */
const targets: Demand = (part) => {
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

const address = form(
  "targets",
  (target) => (target.includes("/") ? "names more than a host and a port" : undefined),
  'Write "host:port"; the rest goes into "scheme" and "metrics_path".',
);

/** Two things that need each other, each in one of its forms. */
function together(ones: readonly string[], others: readonly string[]): Demand {
  return (part) => {
    const [one, other] = [ones, others].map((fields) =>
      fields.some((field) => isGiven(valueOf(part, field))),
    );
    if (one === other) return [];
    const [missing = ""] = one === true ? others : ones;
    return needs(missing)(part);
  };
}

/** Where nothing is scraped, for certain. */
const scrapes: Demand = (part) => {
  const config = valueOf(part, "config");
  if (config === UNKNOWN || isGiven(valueOf(part, "target_allocator"))) return [];
  const inside = { ...part, settings: (config ?? {}) as typeof part.settings };
  return needs(
    "scrape_configs",
    "scrape_config_files",
  )(inside).map((violation) => ({
    ...violation,
    message: `The receiver "${String(part.steps[1])}" scrapes nothing.`,
    fix: 'Add "scrape_configs" to its "config".',
  }));
};

export const PROMETHEUS: Readonly<Record<string, readonly Demand[]>> = {
  "prometheusreceiver.Config": [scrapes],
  "prometheusreceiver.PromConfig": [
    forbids("remote_write", NOT_HERE),
    forbids("remote_read", NOT_HERE),
    forbids("rule_files", NOT_HERE),
    jobs,
  ],
  "config.ScrapeConfig": [needs("job_name"), ordered("scrape_timeout", "scrape_interval"), targets],
  "config.TLSConfig": [together(["cert", "cert_file", "cert_ref"], ["key", "key_file", "key_ref"])],
  "relabel.Config": relabel,
};
