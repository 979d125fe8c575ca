import type {
  Policy,
  PolicyComplianceFramework,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { applyRule, defaultOptions } from "../core";
import type { Finding, OptionValues, Rule } from "../core";
import { printable } from "../core/issue";
import type { Json } from "../core/json";
import type { PackContext } from "./context";
import { exemptionFor } from "./exemptions";
import type { Exemption } from "./exemptions";
import type { Level } from "./levels";
import type { SeenResource } from "./reading";
import { remedied } from "./remedy";
import { RESOURCES, isOnResource } from "./resources";
import type { ResourceRule } from "./resources";
import type { ResourceType } from "./resources/resource";
import { schemaOf } from "./settings/schema";
import { propertyPath } from "./spelling";
import type { Spelling } from "./spelling";
import type { StackResource } from "./stack/entries";

/** How a pack sets one rule. */
export interface RuleSettings {
  readonly level: Level;
  /** Values of options that differ from the rule's own. */
  readonly values: Readonly<Record<string, unknown>>;
}

interface Named extends SeenResource {
  readonly name: string;
  readonly type: string;
  getConfig(): Configured;
}

interface Stack {
  readonly resources: readonly StackResource[];
  getConfig(): Configured;
}

type Configured = { readonly exemptions?: readonly Exemption[] } & OptionValues;

interface Terms {
  readonly exemptions: readonly Exemption[];
  readonly options: OptionValues;
}

/**
 * The policy of a rule: the same id, asked of each resource that the rule is about, and of the
 * whole program for what only resources together tell.
 */
export function rulePolicy(
  rule: Rule,
  settings: RuleSettings,
  context: PackContext,
): ResourceValidationPolicy & StackValidationPolicy {
  const ofStack = stackValidation(rule, settings, context);
  return {
    ...describe(rule, settings),
    ...(isOnResource(rule) && ofResource(rule, settings, context)),
    validateStack: ofStack,
  };
}

function describe(rule: Rule, { level, values }: RuleSettings): Policy {
  return {
    name: rule.id,
    displayName: rule.title,
    description: `${rule.title}.`,
    enforcementLevel: level,
    severity: rule.severity,
    url: rule.url,
    remediationSteps: rule.fix,
    tags: [rule.kind, ...rule.frameworks.map(({ name, reference }) => `${name} ${reference}`)],
    ...frameworkOf(rule),
    configSchema: schemaOf(rule, values),
  };
}

function ofResource(
  rule: ResourceRule,
  { values }: RuleSettings,
  context: PackContext,
): Pick<ResourceValidationPolicy, "validateResource" | "remediateResource"> {
  const type = RESOURCES[rule.on];
  const terms = termsOf(rule, values);
  const validate = (resource: Named, report: (message: string) => void): void => {
    context.stack.end();
    const reading = context.readings.of(type, resource);
    const { exemptions, options } = terms(resource.getConfig());
    for (const finding of applyRule(rule, reading.subjects, options)) {
      const found = { resource, request: reading.request, path: finding.path };
      if (passes(rule, found, exemptions, context)) continue;
      report(messageOf(finding, type.spelling, reading.props));
    }
  };
  const remediate = (resource: Named): Record<string, unknown> | undefined => {
    const reading = context.readings.of(type, resource);
    const { exemptions, options } = terms(resource.getConfig());
    const passesAt = (path: string): boolean =>
      reasonToPass(rule, { resource, request: reading.request, path }, exemptions, context) !==
      undefined;
    const changed = remedied(rule, type, reading, resource.props, { options, passesAt });
    if (changed !== undefined) context.readings.forget();
    return changed;
  };
  return {
    validateResource: onlyOf(type, validate),
    ...("remedy" in rule && { remediateResource: onlyOf(type, remediate) }),
  };
}

/** Not asked where the program is read already and the rule finds nothing in it. */
const NOTHING_FOUND = "pulumi-ecs-sidecars:nothing-found";

function stackValidation(rule: Rule, { values }: RuleSettings, context: PackContext) {
  const { stack } = context;
  const terms = termsOf(rule, values);
  const validate = (program: Stack, report: (message: string, urn: string) => void): void => {
    stack.begin(program.resources);
    const { exemptions, options } = terms(program.getConfig());
    for (const { finding, seen } of stack.findings(rule, options) ?? []) {
      const { resource, entry, spelling, props } = seen;
      const found = { resource, request: entry.request, path: finding.path };
      if (passes(rule, found, exemptions, context)) continue;
      report(messageOf(finding, spelling, props), resource.urn);
    }
  };
  const isSilent = (): boolean => {
    const received = context.received();
    if (received === undefined) return false;
    const { options } = terms((received[rule.id] ?? {}) as Configured);
    return stack.findings(rule, options)?.length === 0;
  };
  return Object.defineProperty(validate, "__pulumiType", {
    get: () => (isSilent() ? NOTHING_FOUND : undefined),
  });
}

// Whose type is attached to its function costs other resources nothing: the SDK passes them by.
function onlyOf<F extends (...args: never[]) => unknown>({ token }: ResourceType, ask: F): F {
  return Object.assign(ask, { __pulumiType: token });
}

/** A finding on a resource, as exemptions see it. */
interface Where {
  readonly resource: Pick<Named, "urn" | "name" | "opts">;
  readonly request: Json;
  readonly path: string;
}

function passes(
  rule: Rule,
  where: Where,
  exemptions: readonly Exemption[],
  context: PackContext,
): boolean {
  const reason = reasonToPass(rule, where, exemptions, context);
  if (reason === undefined) return false;
  context.uses.note({ rule: rule.id, name: where.resource.name, reason });
  return true;
}

function reasonToPass(
  rule: Rule,
  { resource: { urn, name, opts }, request, path }: Where,
  exemptions: readonly Exemption[],
  context: PackContext,
): string | undefined {
  const all = [...exemptions, ...context.exemptions.filter((one) => one.rule === rule.id)];
  return (
    exemptionFor(all, { urn, name, path, request }, context.today())?.reason ??
    context.components.acknowledgement(opts.parent, rule.id)
  );
}

/** On what terms a rule is asked: the engine's settings first, then the pack's, then the rule's own. */
function termsOf(rule: Rule, values: Json): (configured: Configured) => Terms {
  const own: OptionValues = { ...defaultOptions(rule), ...(values as OptionValues) };
  return ({ exemptions = [], ...given }) => ({ exemptions, options: { ...own, ...given } });
}

function messageOf({ path, message, fix }: Finding, spelling: Spelling, props: Json): string {
  const at = propertyPath(spelling, path, props);
  return [printable(`${at}: ${message}`), printable(`Fix: ${fix}`)].join("\n");
}

// The SDK takes one framework; all of them are tags.
function frameworkOf({ frameworks }: Rule): { framework?: PolicyComplianceFramework } {
  const [first] = frameworks;
  return first
    ? {
        framework: { name: first.name, version: "", reference: first.reference, specification: "" },
      }
    : {};
}
