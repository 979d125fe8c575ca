import { ROLES, mapAt, valueAt } from "../../collector/config";
import { SECTIONS } from "../../data/adot-components";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Finding } from "../../issue";
import { UNKNOWN } from "../../known";
import type { CollectorModel, Step } from "../../model";
import type { Rule } from "../rule";

export const collectorSectionForm: Rule = {
  id: "collector-section-form",
  title: "Sections, components and pipelines are maps, and pipelines name components in lists",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a configuration that it cannot read.",
  fix: "Write a map or a list, whichever belongs there.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a component with its defaults",
        given: { collector: { config: { processors: { batch: null } } } },
      },
    ],
    invalid: [
      {
        title: "components in a list",
        given: { collector: { config: { processors: ["batch"] } } },
        findings: [
          {
            path: "processors",
            message: '"processors" is a list, and must be a map.',
            fix: "Write its parts below it, each as a name and a colon.",
          },
        ],
      },
    ],
  },
  check: (collector) => {
    const { config } = collector;
    const maps = [
      [],
      ...SECTIONS.flatMap((section) => [[section], ...childrenOf(config, [section])]),
      ["service"],
      ["service", "pipelines"],
      ...childrenOf(config, ["service", "pipelines"]),
    ];
    const lists = [
      ["service", "extensions"],
      ...childrenOf(config, ["service", "pipelines"]).flatMap((steps) =>
        ROLES.map((role) => [...steps, role]),
      ),
    ];
    return [
      ...maps.flatMap((steps) => judgeMap(collector, steps)),
      ...lists.flatMap((steps) => judgeList(collector, steps)),
    ];
  },
};

function childrenOf(config: unknown, steps: readonly string[]): string[][] {
  const map = mapAt(config, ...steps);
  return map === UNKNOWN ? [] : Object.keys(map ?? {}).map((key) => [...steps, key]);
}

function judgeMap({ config, locate }: CollectorModel, steps: readonly string[]): Finding[] {
  const value = valueAt(config, steps);
  const form = formOf(value);
  if (form === undefined || form === "a map") return [];
  const name = steps.at(-1);
  return [
    {
      path: locate(steps),
      message: `${name === undefined ? "The configuration" : `"${name}"`} is ${form}, and must be a map.`,
      fix:
        name === undefined
          ? "Write the sections of a configuration: receivers, exporters and service."
          : "Write its parts below it, each as a name and a colon.",
    },
  ];
}

function judgeList({ config, locate }: CollectorModel, steps: readonly string[]): Finding[] {
  const value = valueAt(config, steps);
  const form = formOf(value);
  if (form === undefined) return [];
  const name = String(steps.at(-1));
  const fix = "Write a list of names.";
  if (!Array.isArray(value)) {
    return [{ path: locate(steps), message: `"${name}" is ${form}, and must be a list.`, fix }];
  }
  return value.flatMap((item: unknown, i) => {
    const form = item === null ? "empty" : formOf(item);
    const path = locate([...steps, i] satisfies Step[]);
    return form === undefined || form === "a text"
      ? []
      : [{ path, message: `An item of "${name}" is ${form}, and must be a name.`, fix }];
  });
}

/** What a value is; undefined where it is absent, or not known. */
function formOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === UNKNOWN) return undefined;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}
