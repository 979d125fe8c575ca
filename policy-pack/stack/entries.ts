import type { StackEntry } from "../../core";
import { isGiven } from "../../core/json";
import type { Json } from "../../core/json";
import { own } from "../../core/own";
import type { Components } from "../own-components";
import { snapshot } from "../snapshot";
import { requestOf } from "../spelling";
import type { Spelling } from "../spelling";
import type { Inputs } from "./inputs";
import { ENTRY_TYPES } from "./kinds";

/** A resource as the policy SDK shows it to a stack policy. */
export interface StackResource {
  readonly type: string;
  readonly urn: string;
  readonly name: string;
  readonly props: Json;
  readonly opts: { readonly parent?: string };
  readonly provider?: { readonly props: Json };
  readonly propertyDependencies: Readonly<Record<string, readonly { readonly urn: string }[]>>;
}

/** A resource that rules on a whole program look at, and what the program says of it. */
export interface SeenEntry {
  readonly entry: StackEntry;
  readonly resource: StackResource;
  readonly spelling: Spelling;
  readonly props: Json;
}

/** The resources of a program that rules on all of it look at. */
export function entriesOf(
  resources: readonly StackResource[],
  components: Components,
  inputs: Inputs,
): SeenEntry[] {
  return resources.flatMap((resource) => {
    const type = own(ENTRY_TYPES, resource.type);
    if (type === undefined) return [];
    const outputs = snapshot(resource.props);
    const props = inputs.of(resource.urn) ?? outputs;
    const request = {
      ...requestOf(type.spelling, props),
      ...requestOf(type.identity ?? {}, outputs),
    };
    const whole =
      type.kind === "taskDefinition"
        ? components.filledIn(request, resource.opts.parent)
        : (type.finish?.(request) ?? request);
    const { urn: id, name } = resource;
    const references = referencesOf(type.spelling, resource);
    const region = regionOf(resource, props);
    return [
      {
        entry: {
          kind: type.kind,
          id,
          name,
          request: whole,
          references,
          ...(region !== undefined && { region }),
        },
        resource,
        spelling: type.spelling,
        props,
      },
    ];
  });
}

/** Where a resource is made: it says so itself, or its provider does. */
function regionOf({ provider }: StackResource, { region: own }: Json): string | undefined {
  const region = isGiven(own) ? own : provider && snapshot(provider.props)["region"];
  return typeof region === "string" ? region : undefined;
}

/** By field of the request: the resources that its value was made from. */
function referencesOf(
  spelling: Spelling,
  { propertyDependencies }: StackResource,
): StackEntry["references"] {
  const references: Record<string, string[]> = {};
  for (const [property, sources] of Object.entries(propertyDependencies)) {
    const entry = spelling[property];
    if (entry === undefined) continue;
    const [field = ""] = (typeof entry === "string" ? entry : entry.to).split(".");
    references[field] = [...(references[field] ?? []), ...sources.map(({ urn }) => urn)];
  }
  return references;
}
