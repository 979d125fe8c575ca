import type { StackValidationArgs } from "@pulumi/policy";
import type { StackRequest } from "../../core";
import type { Json } from "../../core/json";
import { ENTRY_TYPES } from "../../policy-pack/stack/kinds";
import type { EntryType } from "../../policy-pack/stack/kinds";
import { propertiesOf } from "./properties";
import { NOT_KNOWN, asked } from "./sdk";

type Shown = StackRequest["resources"][number];

/** A program as the policy SDK shows it to a stack policy. */
export function programOf({ resources }: StackRequest, config: object = {}): StackValidationArgs {
  const urns = new Map(resources.map(({ name }) => [name, urnOf(name)]));
  return {
    resources: resources.map((resource) => shown(resource, urns)),
    stackTags: new Map(),
    getConfig: () => config as never,
    notApplicable: (reason) => {
      throw new Error(reason);
    },
  };
}

/** The same program of which no property is known, but for what refers to what. */
export function unseenProgram(stack: StackRequest): StackValidationArgs {
  const program = programOf(stack);
  return {
    ...program,
    resources: program.resources.map((resource) => ({
      ...resource,
      ...hidden(resource.type),
    })),
  };
}

export function urnOf(name: string): string {
  return `urn:pulumi:dev::shop::aws::${name}`;
}

function hidden(type: string): { readonly props: Record<string, never> } {
  const { spelling, identity } = ENTRY_TYPES[type] as EntryType;
  const nothing = Object.fromEntries(
    Object.keys({ ...spelling, ...identity }).map((key) => [key, NOT_KNOWN]),
  );
  return { props: asked({ type, props: nothing }).props as Record<string, never> };
}

function shown(
  { kind, name, request, references = {}, region }: Shown,
  urns: ReadonlyMap<string, string>,
) {
  const [type, { spelling, identity, finish }] = Object.entries(ENTRY_TYPES).find(
    ([, entry]) => entry.kind === kind,
  ) as [string, EntryType];
  const own = finish === undefined ? request : spread(request);
  const { opts, props, urn } = asked({
    type,
    name,
    urn: urnOf(name),
    props: { ...propertiesOf({ ...spelling, ...identity }, own), ...(region && { region }) },
  });
  const dependencies = Object.entries(references).flatMap(([field, names]) => {
    const sources = names.map((source) => ({ urn: urns.get(source) ?? "" }));
    return propertiesTo(spelling, field).map((property) => [property, sources]);
  });
  return {
    type,
    urn,
    name,
    opts,
    props,
    dependencies: [],
    propertyDependencies: Object.fromEntries(dependencies) as Record<string, never>,
    isType: () => false,
    asType: () => undefined,
  };
}

function propertiesTo(spelling: EntryType["spelling"], field: string): string[] {
  return Object.entries(spelling).flatMap(([property, entry]) =>
    (typeof entry === "string" ? entry : entry.to).split(".")[0] === field ? [property] : [],
  );
}

/** A permission that is a resource of its own: its request has a list of one. */
function spread({ IpPermissions, ...request }: Json): Json {
  const [permission] = Array.isArray(IpPermissions) ? (IpPermissions as readonly Json[]) : [];
  return { ...request, ...permission };
}
