import { canonicalType } from "../../collector/catalogue";
import { typeOf } from "../../collector/config";
import { definition } from "../../collector/schema";
import type { FieldType } from "../../collector/schema";
import { decodingFaults } from "../../collector/settings";
import type { UnknownField } from "../../collector/settings";
import { isSection } from "../../data/adot-components";
import { RENAMED_FIELDS } from "../../data/collector-renamed";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Distribution, Step } from "../../model";
import { didYouMean } from "../../suggest";
import type { Rule } from "../rule";

export const collectorFieldUnknown: Rule = {
  id: "collector-field-unknown",
  title: "The settings of the collector's components have only fields that these components know",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a field it does not know, even in a component that no pipeline uses. Releases rename fields and move them. Only ADOT v0.49 is checked: other releases have other fields.",
  fix: "Correct the name, or move the field to where it belongs.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a field in its place",
        given: {
          collector: {
            config: { exporters: { otlp: { endpoint: "a:4317", tls: { insecure: true } } } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a field that moved",
        given: {
          collector: { config: { exporters: { otlp: { endpoint: "a:4317", insecure: true } } } },
        },
        findings: [
          {
            path: "exporters.otlp.insecure",
            message: 'The exporter "otlp" has no field "insecure".',
            fix: 'Move it into "tls".',
          },
        ],
      },
    ],
  },
  check: (collector) => {
    const { distribution, locate } = collector;
    if (distribution === undefined) return [];
    return decodingFaults(collector).flatMap((fault) =>
      fault.kind === "unknown"
        ? [
            {
              path: locate(fault.steps),
              message: message(fault),
              fix: fixOf(fault, distribution),
            },
          ]
        : [],
    );
  },
};

function message({ steps, name, fields }: UnknownField): string {
  const near = didYouMean(name, Object.keys(fields));
  return `${holder(steps)} has no field "${name}".${near}`;
}

/** What has no such field: a component, or a part of its settings. */
function holder(steps: readonly Step[]): string {
  const [section = "", id = "", ...rest] = steps.map(String);
  const part = steps
    .slice(2, -1)
    .filter((step) => typeof step === "string")
    .at(-1);
  if (part !== undefined) return `"${part}"`;
  return section === "service" || rest.length === 0
    ? `"${id}"`
    : `The ${section.replace(/s$/, "")} "${id}"`;
}

function fixOf({ steps, name, fields }: UnknownField, distribution: Distribution): string {
  const renamed = RENAMED_FIELDS[nameOf(steps, distribution)];
  if (renamed !== undefined) return renamed;
  if (didYouMean(name, Object.keys(fields)) !== "") return "Correct the name, or remove the field.";
  const parts = Object.keys(fields).filter((field) => has(fields[field], name));
  return parts.length === 1 ? `Move it into "${parts.join()}".` : "Remove it.";
}

/** The name of a field in the table of those that older releases had. */
function nameOf(steps: readonly Step[], distribution: Distribution): string {
  const [section = "", id = "", ...rest] = steps.map((step) =>
    typeof step === "number" ? "#" : step,
  );
  const type = isSection(section) ? canonicalType(section, typeOf(id), distribution) : id;
  return [section, type, ...rest].join(" ");
}

function has(type: FieldType | undefined, name: string): boolean {
  return (
    typeof type === "object" &&
    "ref" in type &&
    Object.hasOwn(definition(type.ref).fields ?? {}, name)
  );
}
