import type { CloudView } from "./cloud";
import { namingProperty } from "./diff";
import type { TypeMetadata } from "./metadata/model";
import { autoname } from "./naming";
import type { CheckRequest, CheckResult } from "./protocol";
import type { Naming, ResourceType } from "./resource-type";
import { DEFAULTS_KEY, type Props } from "./values";

interface NamingContext {
  type: ResourceType;
  metadata: TypeMetadata;
  request: CheckRequest;
  inputs: Props;
  view: CloudView;
}

/** Fills the name a program leaves out, and lists it under `__defaults` like the bridge. */
export function fillName(context: NamingContext): CheckResult {
  const { type, metadata, request, inputs } = context;
  const property = namingProperty(type, metadata);
  if (!property || isGiven(inputs, property)) return { inputs, failures: [] };
  const naming = type.naming ?? { property, maxLength: 255 };
  try {
    const name = oldName(property, request.olds) ?? newName(naming, context);
    if (name === undefined) return { inputs, failures: [] };
    return { inputs: { ...inputs, [property]: name, [DEFAULTS_KEY]: [property] }, failures: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { inputs, failures: [{ property, reason: `${request.urn}: ${error.message}` }] };
  }
}

/** `namePrefix` leaves the name to Terraform, which makes it at creation. */
function isGiven(inputs: Props, property: string): boolean {
  return inputs[property] !== undefined || inputs[`${property}Prefix`] !== undefined;
}

function oldName(property: string, olds: Props): string | undefined {
  const autonamed = olds[DEFAULTS_KEY];
  const name = olds[property];
  const isOurs = Array.isArray(autonamed) && autonamed.includes(property);
  return isOurs && typeof name === "string" ? name : undefined;
}

function newName(naming: Naming, { type, request, view }: NamingContext): string | undefined {
  const wish = request.autonaming;
  if (wish?.mode === "disable") return undefined;
  if (wish?.mode === "enforce") return wish.proposedName;
  const taken = new Set(view.list(type.tokens[0]).map((record) => record[naming.property]));
  return wish && wish.proposedName !== ""
    ? (naming.adapt?.(wish.proposedName) ?? wish.proposedName)
    : autoname(naming, request.urn, (name) => taken.has(name));
}
