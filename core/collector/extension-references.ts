import type { Step } from "../model";
import { allComponents, enabledExtensions, isFilledIn, usedIds } from "./config";
import type { Component } from "./config";
import { leavesOf } from "./leaves";

/** What settings may name an extension for. */
export type Purpose = "authenticator" | "storage" | "middleware";

/** Settings that name an extension. */
export interface ExtensionReference {
  readonly purpose: Purpose;
  readonly id: string;
  readonly steps: readonly Step[];
}

// Keys that end in these name an extension, wherever they stand.
const PLACES: readonly { readonly purpose: Purpose; readonly keys: readonly Step[] }[] = [
  { purpose: "authenticator", keys: ["auth", "authenticator"] },
  { purpose: "storage", keys: ["sending_queue", "storage"] },
  { purpose: "middleware", keys: ["middlewares", "#", "id"] },
];

/** The extensions that the settings of a component name; of one that never starts, nothing. */
export function extensionReferences(config: unknown): ExtensionReference[] {
  return startedComponents(config).flatMap(({ settings, steps }) =>
    leavesOf(settings, steps).flatMap(({ text, steps }): ExtensionReference[] => {
      const place = PLACES.find(({ keys }) => endsIn(steps, keys));
      return place === undefined || isFilledIn(text)
        ? []
        : [{ purpose: place.purpose, id: text.trim(), steps }];
    }),
  );
}

/** The components that a pipeline names, and the extensions that the service enables. */
export function startedComponents(config: unknown): Component[] {
  const used = {
    receivers: usedIds(config, "receivers"),
    processors: usedIds(config, "processors"),
    exporters: usedIds(config, "exporters"),
    connectors: usedIds(config, "exporters"),
    extensions: new Set(enabledExtensions(config).items.map(({ id }) => id)),
  };
  return allComponents(config).filter(({ section, id }) => used[section].has(id));
}

function endsIn(steps: readonly Step[], keys: readonly Step[]): boolean {
  const last = steps.slice(-keys.length).map((step) => (typeof step === "number" ? "#" : step));
  return last.join("\n") === keys.join("\n");
}
