import type { PolicyComplianceFramework, ResourceValidationPolicy } from "@pulumi/policy";
import { applyRule, defaultOptions } from "../core";
import type { Finding, OptionValues, Rule } from "../core";
import { printable } from "../core/issue";
import type { Json } from "../core/json";
import type { PackContext } from "./context";
import { exemptionFor } from "./exemptions";
import type { Exemption } from "./exemptions";
import type { Level } from "./levels";
import type { Reading, SeenResource } from "./reading";
import { remedied } from "./remedy";
import { RESOURCES } from "./resources";
import type { ResourceRule } from "./resources";
import type { ResourceType } from "./resources/resource";
import { schemaOf } from "./settings/schema";
import { propertyPath } from "./spelling";

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

/** The policy of a rule: the same id, asked of the resources that the rule is about. */
export function rulePolicy(
  rule: ResourceRule,
  { level, values }: RuleSettings,
  context: PackContext,
): ResourceValidationPolicy {
  const type = RESOURCES[rule.on];
  const asked = onlyOf(type, (resource: Named, report: (message: string) => void): void => {
    const reading = context.readings.of(type, resource);
    const { exemptions = [], ...given } = resource.getConfig();
    for (const finding of applyRule(rule, reading.subjects, {
      ...optionsOf(rule, values),
      ...given,
    })) {
      if (passes(rule, finding, { resource, reading, exemptions, context })) continue;
      report(messageOf(finding, type, reading.props));
    }
  });
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
    validateResource: asked,
    ...(rule.remedy && {
      remediateResource: onlyOf(type, (resource: Named) => {
        const reading = context.readings.of(type, resource);
        const { exemptions = [], ...given } = resource.getConfig();
        const options = { ...optionsOf(rule, values), ...given };
        const exempt = isExempt(rule, { resource, reading, exemptions, context });
        return exempt ? undefined : remedied(rule, type, reading, resource.props, options);
      }),
    }),
  };
}

type Configured = { readonly exemptions?: readonly Exemption[] } & OptionValues;

interface Where {
  readonly resource: Named;
  readonly reading: Reading;
  readonly exemptions: readonly Exemption[];
  readonly context: PackContext;
}

// Whose type is attached to its function costs other resources nothing: the SDK passes them by.
function onlyOf<F extends (...args: never[]) => unknown>({ token }: ResourceType, ask: F): F {
  return Object.assign(ask, { __pulumiType: token });
}

function passes(rule: Rule, { path }: Finding, where: Where): boolean {
  const { resource, context } = where;
  const reason = reasonToPass(rule, path, where);
  if (reason === undefined) return false;
  context.uses.note({ rule: rule.id, name: resource.name, reason });
  return true;
}

function reasonToPass(
  rule: Rule,
  path: string,
  { resource, reading, exemptions, context }: Where,
): string | undefined {
  const { urn, name, opts } = resource;
  const all = [...exemptions, ...context.exemptions.filter((one) => one.rule === rule.id)];
  const found = { urn, name, path, request: reading.request };
  return (
    exemptionFor(all, found, context.today())?.reason ??
    context.components.acknowledgement(opts.parent, rule.id)
  );
}

// Who exempts a resource does not want it changed either.
function isExempt(rule: Rule, where: Where): boolean {
  return reasonToPass(rule, "", where) !== undefined;
}

function optionsOf(rule: Rule, values: Json): OptionValues {
  return { ...defaultOptions(rule), ...(values as OptionValues) };
}

function messageOf(
  { path, message, fix }: Finding,
  { spelling }: ResourceType,
  props: Json,
): string {
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
