import { removalOf, signalsOfType, typesOf } from "../../collector/catalogue";
import { allComponents } from "../../collector/config";
import type { Component } from "../../collector/config";
import { faultOfId } from "../../collector/id";
import { OTEL_DOCS } from "../../data/otel-docs";
import { SECTIONS } from "../../data/adot-components";
import type { Finding } from "../../issue";
import type { CollectorModel, Distribution } from "../../model";
import { didYouMean } from "../../suggest";
import type { Rule } from "../rule";

export const collectorComponentUnknown: Rule = {
  id: "collector-component-unknown",
  title: "The collector's image has every component of the configuration",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a component it was not built with, even where no pipeline uses it. Releases drop components, and AWS's distribution has only some of the many there are.",
  fix: "Use a component that the image has, or an image that has the component.",
  url: OTEL_DOCS.adotComponents,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the exporter that took the place of logging",
        given: { collector: { config: { exporters: { debug: null } } } },
      },
    ],
    invalid: [
      {
        title: "an exporter that v0.42.0 dropped",
        given: { collector: { config: { exporters: { logging: null } }, imageTag: "v0.49.0" } },
        findings: [
          {
            path: "exporters.logging",
            message: 'ADOT has no exporter "logging" since v0.42.0; the image is v0.49.0.',
            fix: 'Use "debug".',
          },
        ],
      },
    ],
  },
  check: (collector) => {
    const { config, distribution } = collector;
    return distribution === undefined
      ? []
      : allComponents(config).flatMap((component) => judge(collector, component, distribution));
  },
};

function judge(
  { locate }: CollectorModel,
  { section, id, type, steps }: Component,
  distribution: Distribution,
): Finding[] {
  if (faultOfId(id) !== undefined) return [];
  if (signalsOfType(section, type, distribution) !== undefined) return [];
  const path = locate(steps);
  const kind = section.replace(/s$/, "");
  const { tag } = distribution;
  const removal = removalOf(section, type, distribution);
  if (removal !== undefined) {
    return [
      {
        path,
        message: `ADOT has no ${kind} "${type}" since v0.${removal.since}.0; the image is ${tag}.`,
        fix: removal.instead,
      },
    ];
  }
  const elsewhere = SECTIONS.find(
    (other) => signalsOfType(other, type, distribution) !== undefined,
  );
  const near = didYouMean(type, typesOf(section, distribution));
  return [
    {
      path,
      message: `ADOT ${tag} has no ${kind} "${type}".${near}`,
      fix:
        elsewhere === undefined || near !== ""
          ? `Use ${articled(kind)} that ADOT has, or an image that has this one.`
          : `Move it to ${elsewhere}.`,
    },
  ];
}

function articled(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
