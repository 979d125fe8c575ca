import { enabledExtensions, isDefined } from "../collector/config";
import type { ExtensionReference } from "../collector/extension-references";
import type { Finding } from "../issue";
import { UNKNOWN } from "../known";
import type { CollectorModel } from "../model";

/** Reports an extension that settings name, and that is not defined or not enabled. */
export function missing(
  { config, locate }: CollectorModel,
  { purpose, id, steps }: ExtensionReference,
): Finding[] {
  const defined = isDefined(config, "extensions", id);
  if (defined === UNKNOWN) return [];
  const path = locate(steps);
  if (!defined) {
    return [
      {
        path,
        message: `The ${purpose} "${id}" is not defined in extensions.`,
        fix: `Add "${id}:" to extensions, and "${id}" to service.extensions.`,
      },
    ];
  }
  const { items, complete } = enabledExtensions(config);
  return !complete || items.some((item) => item.id === id)
    ? []
    : [
        {
          path,
          message: `The service does not enable the ${purpose} "${id}".`,
          fix: `Add "${id}" to service.extensions.`,
        },
      ];
}
