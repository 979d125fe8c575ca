import assert from "node:assert/strict";
import type { ResourceValidation } from "@pulumi/policy";
import { RULES } from "../../../core";
import type { Finding, Given, OptionValues, SubjectKind, ValidCase } from "../../../core";
import { printable } from "../../../core/issue";
import { newContext } from "../../../policy-pack/context";
import { RESOURCES, isOnResource } from "../../../policy-pack/resources";
import type { ResourceRule } from "../../../policy-pack/resources";
import { rulePolicy } from "../../../policy-pack/rule-policy";
import { propertyPath } from "../../../policy-pack/spelling";
import { propertiesOf } from "../properties";
import { NOT_KNOWN, asked, collector } from "../sdk";
import type { Verdict } from "./verdict";

// Each rule's own examples, as a program's resources, through the objects that the SDK calls.

/** The request that a rule is shown alone; others are seen where resources are looked at together. */
const SUBJECTS: Readonly<Partial<Record<SubjectKind, RequestKind>>> = {
  task: "taskDefinition",
  service: "service",
  parameter: "parameter",
  logGroup: "logGroup",
  role: "role",
  cluster: "cluster",
  repository: "repository",
  samplingRule: "samplingRule",
};

/** What Pulumi's resources have no property for. */
const NOT_SAYABLE = new Set([
  "inference-accelerator-removed", // gone from aws.ecs.TaskDefinition
  "parameter-policies-invalid", // aws.ssm.Parameter has no policies
  "tag-duplicate", // a map has no key twice
]);

type RequestKind = Exclude<keyof Given, "arguments" | "collector" | "stack">;

interface Example {
  readonly rule: ResourceRule;
  readonly row: ValidCase;
  readonly findings: readonly Finding[];
  readonly props: Readonly<Record<string, unknown>>;
}

/** The examples that can be written as one resource. */
export const EXAMPLES: readonly Example[] = RULES.filter(isOnResource).flatMap((rule) =>
  [...rule.cases.valid.map((row) => ({ ...row, findings: [] })), ...rule.cases.invalid].flatMap(
    (row): Example[] => {
      const request = onlyRequest(rule, row.given);
      if (request === undefined) return [];
      const props = propertiesOf(RESOURCES[rule.on].spelling, request);
      return [{ rule, row, findings: row.findings, props }];
    },
  ),
);

/** The examples that a rule's remedy changes. */
const REMEDIED = EXAMPLES.filter(
  ({ rule, row, findings, props }) =>
    findings.length > 0 && remediated(rule, props, row.options) !== undefined,
);

export const verdicts: readonly Verdict[] = [
  ...EXAMPLES.map(({ rule, row, findings, props }): Verdict => ({
    name: `${rule.id}: ${findings.length === 0 ? "accepts" : "reports"} ${row.title}`,
    check: () => {
      assert.deepEqual(reported(rule, props, row.options), findings.map(messageOf(rule)));
    },
  })),
  ...REMEDIED.map(({ rule, row, props }): Verdict => ({
    name: `${rule.id}: remedies ${row.title}, once and for all`,
    check: () => {
      const after = plain(remediated(rule, props, row.options));
      assert.deepEqual(reported(rule, after, row.options), []);
      assert.equal(remediated(rule, after, row.options), undefined);
    },
  })),
  {
    name: "every remedy of a resource is shown by an example",
    check: () => {
      const shown = new Set(REMEDIED.map(({ rule }) => rule.id));
      const silent = RULES.filter(isOnResource).filter(
        (rule) => "remedy" in rule && !shown.has(rule.id),
      );
      assert.deepEqual(
        silent.map(({ id }) => id),
        [],
      );
    },
  },
  {
    name: "nothing is reported, and nothing thrown, where nothing is known",
    check: () => {
      for (const { rule, props } of EXAMPLES) {
        const hidden = [...Object.keys(props), ...Object.keys(RESOURCES[rule.on].spelling)];
        const nothing = Object.fromEntries(hidden.map((key) => [key, NOT_KNOWN]));
        assert.deepEqual(reported(rule, nothing), [], rule.id);
      }
    },
  },
  {
    name: "nothing is thrown where any one property is not known",
    check: () => {
      for (const { rule, props } of EXAMPLES) {
        for (const key of Object.keys(props)) reported(rule, { ...props, [key]: NOT_KNOWN });
      }
    },
  },
];

function remediated(
  rule: ResourceRule,
  props: Readonly<Record<string, unknown>>,
  config: OptionValues = {},
): Record<string, unknown> | undefined {
  const { remediateResource } = rulePolicy(rule, { level: "remediate", values: {} }, newContext());
  const type = RESOURCES[rule.on].token;
  return remediateResource?.(asked({ type, props, config })) as Record<string, unknown> | undefined;
}

/** What the policy of a rule reports about properties. */
export function reported(
  rule: ResourceRule,
  props: Readonly<Record<string, unknown>>,
  config: OptionValues = {},
): string[] {
  const { validateResource } = rulePolicy(rule, { level: "mandatory", values: {} }, newContext());
  const { report, said } = collector();
  void (validateResource as ResourceValidation)(
    asked({ type: RESOURCES[rule.on].token, props, config }),
    report,
  );
  return said;
}

function messageOf(rule: ResourceRule): (finding: Finding) => string {
  const { spelling } = RESOURCES[rule.on];
  return ({ path, message, fix }) =>
    `${printable(`${propertyPath(spelling, path)}: ${message}`)}\n${printable(`Fix: ${fix}`)}`;
}

// What the SDK serialises: without its guards.
function plain(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

function onlyRequest(rule: ResourceRule, given: Given): Given["taskDefinition"] {
  const wanted = SUBJECTS[rule.on];
  const shown = Object.keys(given);
  return wanted !== undefined &&
    !NOT_SAYABLE.has(rule.id) &&
    shown.length === 1 &&
    shown[0] === wanted
    ? given[wanted]
    : undefined;
}
