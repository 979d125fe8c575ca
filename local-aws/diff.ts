import { join } from "./check";
import { ProviderError } from "./errors";
import type { TypeMetadata } from "./metadata/model";
import { filledBlock, isReplacement, type ResourceType } from "./resource-type";
import {
  canonical,
  DEFAULTS_KEY,
  isEmpty,
  isObject,
  isUnknown,
  parseJson,
  type Props,
  type Value,
} from "./values";

export type DiffKind = "add" | "delete" | "update";

export interface PropertyDiff {
  kind: DiffKind;
  replace: boolean;
}

export interface DiffResult {
  properties: Record<string, PropertyDiff>;
  deleteBeforeReplace: boolean;
}

export interface DiffInput {
  state: Props;
  oldInputs: Props;
  news: Props;
  ignoreChanges: readonly string[];
  /** What `tagsAll` will be, when the type has it. */
  tagsAll: Value;
}

/** Lists that are sets in Terraform: their order means nothing. */
const SETS = new Set([
  "capacityProviders",
  "capacityProviderStrategies",
  "cidrBlocks",
  "customOrigins",
  "egress",
  "ingress",
  "ipv6CidrBlocks",
  "loadBalancers",
  "managedPolicyArns",
  "placementConstraints",
  "policyArns",
  "prefixListIds",
  "requiresCompatibilities",
  "securityGroups",
  "subnetIds",
  "subnets",
  "vpcSecurityGroupIds",
]);

/**
 * Compares the object as it is (its state) with what is wanted, like Terraform: so an update that
 * the cloud undid shows as a change again.
 */
export function diffResource(
  type: ResourceType,
  metadata: TypeMetadata,
  input: DiffInput,
): DiffResult {
  const properties: Record<string, PropertyDiff> = {};
  for (const property of inputNames(input)) {
    const held = property in input.state ? input.state[property] : input.oldInputs[property];
    const old = filledBlock(type, property, held);
    const wanted = filledBlock(type, property, wantedValue(property, type, metadata, input));
    const change = { property, olds: { ...input.oldInputs, ...input.state }, news: input.news };
    if (type.same?.[property]?.(old, wanted, input.news)) continue;
    for (const [path, kind] of compare(property, property, old, wanted, type)) {
      if (isIgnored(path, input.ignoreChanges)) continue;
      const refused = type.refuses?.(change);
      if (refused !== undefined) throw new ProviderError(`${type.tokens[0]}: ${refused}`);
      properties[path] = { kind, replace: isReplacement(type, change) };
    }
  }
  if (
    "tagsAll" in metadata.outputs &&
    !sameValue("tagsAll", input.state["tagsAll"], input.tagsAll)
  ) {
    properties["tagsAll"] = { kind: "update", replace: false };
  }
  const replace = Object.values(properties).some((property) => property.replace);
  return { properties, deleteBeforeReplace: replace && keepsGivenName(type, metadata, input) };
}

function inputNames({ oldInputs, news }: DiffInput): string[] {
  const names = new Set([...Object.keys(oldInputs), ...Object.keys(news)]);
  names.delete(DEFAULTS_KEY);
  return [...names].sort();
}

/** An input that is gone from the program falls back to its default, or stays if AWS computes it. */
function wantedValue(
  property: string,
  type: ResourceType,
  metadata: TypeMetadata,
  { state, oldInputs, news }: DiffInput,
): Value {
  if (property in news) return news[property];
  const fallback = type.defaults?.[property];
  if (fallback !== undefined) return fallback;
  const computed = metadata.outputs[property]?.optional === false;
  return computed ? (state[property] ?? oldInputs[property]) : undefined;
}

function* compare(
  path: string,
  name: string,
  old: Value,
  wanted: Value,
  type: ResourceType,
): Generator<[string, DiffKind]> {
  if (type.json?.includes(path) ? sameJson(old, wanted) : sameValue(name, old, wanted)) return;
  if (isEmpty(old)) yield [path, "add"];
  else if (isEmpty(wanted)) yield [path, "delete"];
  else if (isObject(old) && isObject(wanted)) {
    for (const key of new Set([...Object.keys(old), ...Object.keys(wanted)])) {
      yield* compare(join(path, key), key, old[key], wanted[key], type);
    }
  } else if (Array.isArray(old) && Array.isArray(wanted)) {
    for (let index = 0; index < Math.max(old.length, wanted.length); index++) {
      yield* compare(`${path}[${index}]`, "", old[index], wanted[index], type);
    }
  } else yield [path, "update"];
}

/** Equal to Terraform: without the difference of absent and empty, and of the order of sets. */
export function sameValue(name: string, old: Value, wanted: Value): boolean {
  if (isUnknown(wanted)) return isUnknown(old);
  if (isEmpty(old) && isEmpty(wanted)) return true;
  if (Array.isArray(old) && Array.isArray(wanted)) {
    if (old.length !== wanted.length) return false;
    if (!SETS.has(name)) return old.every((item, index) => sameValue("", item, wanted[index]));
    return canonical(old.map(canonical).sort()) === canonical(wanted.map(canonical).sort());
  }
  if (isObject(old) && isObject(wanted)) {
    const keys = new Set([...Object.keys(old), ...Object.keys(wanted)]);
    return [...keys].every((key) => sameValue(key, old[key], wanted[key]));
  }
  return old === wanted;
}

/** Text that is no JSON is compared as text. */
function sameJson(old: Value, wanted: Value): boolean {
  if (old === wanted) return true;
  const [left, right] = [parseJson(old), parseJson(wanted)];
  return left !== undefined && right !== undefined && canonical(left) === canonical(right);
}

function isIgnored(path: string, ignoreChanges: readonly string[]): boolean {
  return ignoreChanges.some(
    (ignored) =>
      path === ignored || path.startsWith(`${ignored}.`) || path.startsWith(`${ignored}[`),
  );
}

/** The bridge deletes first when old and new object would claim one name that the user chose. */
function keepsGivenName(type: ResourceType, metadata: TypeMetadata, input: DiffInput): boolean {
  const property = namingProperty(type, metadata);
  if (!property || !(property in input.news)) return false;
  const autonamed = input.news[DEFAULTS_KEY];
  if (Array.isArray(autonamed) && autonamed.includes(property)) return false;
  return input.news[property] === input.state[property];
}

/** The input that autonaming fills: `name` unless the type says otherwise. */
export function namingProperty(type: ResourceType, metadata: TypeMetadata): string | undefined {
  if (type.naming === null) return undefined;
  const property = type.naming?.property ?? "name";
  const autonamed = property in metadata.properties && !metadata.required.includes(property);
  return autonamed ? property : undefined;
}
