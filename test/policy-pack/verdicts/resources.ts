import assert from "node:assert/strict";
import type { Policies, ResourceValidationPolicy } from "@pulumi/policy";
import { RULES, UNKNOWN } from "../../../core";
import { parseYaml } from "../../../core/collector/parse";
import { policies } from "../../../policy-pack/pack";
import type { ResourceRule } from "../../../policy-pack/resources";
import { PARAMETER } from "../../../policy-pack/resources/parameter";
import { COLLECTOR_PARAMETER } from "../../../policy-pack/resources/collector";
import { ROLE } from "../../../policy-pack/resources/role";
import { SERVICE } from "../../../policy-pack/resources/service";
import { levelOf, valuesOf } from "../../../policy-pack/settings/options";
import { propertySteps, requestOf } from "../../../policy-pack/spelling";
import { reported } from "./rules";
import type { Verdict } from "./verdict";

const CONFIG = [
  "receivers: { otlp: {} }",
  "exporters: { debug: {} }",
  "service:",
  "  pipelines:",
  "    traces: { receivers: [otlp], exporters: [xray] }",
].join("\n");

function isCollector(value: unknown): boolean {
  return COLLECTOR_PARAMETER.subjects({ Value: value }).collector !== undefined;
}

const ruleOf = (id: string): ResourceRule => RULES.find((rule) => rule.id === id) as ResourceRule;

function settingsOf(all: Policies, id: string): [unknown, unknown] {
  const policy = all.find(({ name }) => name === id) as ResourceValidationPolicy;
  const values = Object.entries(policy.configSchema?.properties ?? {}).flatMap(([name, schema]) =>
    name === "exemptions" ? [] : [[name, schema.default]],
  );
  return [policy.enforcementLevel, Object.fromEntries(values)];
}

export const verdicts: readonly Verdict[] = [
  {
    name: "a parameter that holds a collector's configuration is looked at as one",
    check: () => {
      const rule = ruleOf("collector-reference-undefined");
      for (const property of ["value", "insecureValue"]) {
        const said = reported(rule, { type: "String", [property]: CONFIG });
        assert.equal(said.length, 1, JSON.stringify(said));
        assert.match(said[0] ?? "", new RegExp(`^${property}:5:46: .*"xray"`));
      }
      assert.equal(COLLECTOR_PARAMETER.token, PARAMETER.token);
    },
  },
  {
    name: "any other parameter is not",
    check: () => {
      assert.equal(isCollector(CONFIG), true);
      assert.equal(isCollector(JSON.stringify(parseYaml(CONFIG).value)), true);
      for (const section of ["receivers", "exporters", "service"]) {
        assert.equal(isCollector(CONFIG.replace(`${section}:`, "other:")), false, section);
      }
      assert.equal(isCollector("receivers exporters service"), false);
      // No YAML at all, and only some of what a collector has.
      assert.equal(isCollector("receivers: [\nservice: {"), false);
      assert.equal(isCollector("[receivers: 1, exporters: 2, service: 3]"), false);
      assert.equal(isCollector("a: {receivers: 1, exporters: 2, service: 3}"), false);
      assert.equal(isCollector(7), false);
      assert.equal(isCollector(undefined), false);
    },
  },
  {
    name: "a text that is meant as one and is no YAML is told so",
    check: () => {
      const said = reported(ruleOf("collector-config-syntax"), { value: `${CONFIG}\n\t- x` });
      assert.equal(said.length, 1);
    },
  },
  {
    name: "a public IP is a flag in Pulumi and a word in ECS",
    check: () => {
      const network = (assignPublicIp: unknown): unknown =>
        requestOf(SERVICE.spelling, { networkConfiguration: { assignPublicIp } });
      const vpc = (assignPublicIp: string): unknown => ({
        networkConfiguration: { awsvpcConfiguration: { assignPublicIp } },
      });
      assert.deepEqual(network(true), vpc("ENABLED"));
      assert.deepEqual(network("true"), vpc("ENABLED"));
      assert.deepEqual(network(false), vpc("DISABLED"));
      assert.deepEqual(network("false"), vpc("DISABLED"));
      const { wording } = propertySteps(SERVICE.spelling, [
        "networkConfiguration",
        "awsvpcConfiguration",
        "assignPublicIp",
      ]);
      assert.deepEqual(
        ["ENABLED", "DISABLED"].map((word) => wording?.write?.(word)),
        [true, false],
      );
    },
  },
  {
    name: "an empty inline policy is none: so Pulumi says that a role has no others",
    check: () => {
      const policies = (inlinePolicies: unknown): unknown =>
        requestOf(ROLE.spelling, { inlinePolicies })["Policies"];
      assert.deepEqual(policies([{}, { name: null }]), []);
      assert.deepEqual(policies([{ name: "a" }, {}]), [{ PolicyName: "a" }]);
      assert.deepEqual(policies([UNKNOWN]), [UNKNOWN]);
    },
  },
  {
    name: "a number of ECS that Pulumi has as text is a number",
    check: () => {
      const bake = (bakeTimeInMinutes: unknown): unknown =>
        requestOf(SERVICE.spelling, { deploymentConfiguration: { bakeTimeInMinutes } });
      const as = (bakeTimeInMinutes: unknown): unknown => ({
        deploymentConfiguration: { bakeTimeInMinutes },
      });
      assert.deepEqual(bake("15"), as(15));
      assert.deepEqual(bake("a15"), as("a15"));
      assert.deepEqual(bake(15), as(15));
    },
  },
  {
    name: "a setting is a level, or a level and values",
    check: () => {
      assert.equal(levelOf("mandatory"), "mandatory");
      assert.equal(levelOf({ enforcementLevel: "advisory", a: 1 }), "advisory");
      assert.equal(levelOf({ a: 1 }), undefined);
      assert.equal(levelOf(undefined), undefined);
      assert.deepEqual(valuesOf("mandatory"), {});
      assert.deepEqual(valuesOf(undefined), {});
      assert.deepEqual(valuesOf({ enforcementLevel: "advisory", a: 1 }), { a: 1 });
    },
  },
  {
    name: "a pack has every rule, between who tells the others and who lists",
    check: () => {
      assert.deepEqual(
        policies().map(({ name }) => name),
        ["task-coverage", "pack-settings", ...RULES.map(({ id }) => id), "exemptions-used"],
      );
    },
  },
  {
    name: "a pack takes levels from its preset, and what is set from what is set",
    check: () => {
      const levels = (options?: Parameters<typeof policies>[0]): unknown[] => [
        settingsOf(policies(options), "depends-on-cycle")[0],
        settingsOf(policies(options), "volume-unused")[0],
      ];
      assert.deepEqual(levels(), ["mandatory", "advisory"]);
      assert.deepEqual(levels({ preset: "baseline" }), ["mandatory", "disabled"]);
      assert.deepEqual(levels({ preset: "strict" }), ["mandatory", "mandatory"]);
      assert.deepEqual(levels({ rules: { "depends-on-cycle": "disabled" } }), [
        "disabled",
        "advisory",
      ]);
      const counted = { "managed-policy-count": { maximum: 3 } };
      assert.deepEqual(settingsOf(policies({ rules: counted }), "managed-policy-count"), [
        "mandatory",
        { maximum: 3 },
      ]);
    },
  },
  {
    name: "a pack with mistakes is not made, and says all of them",
    check: () => {
      const options = { preset: "strickt", rules: { "depends-on-cycel": "disabled" } };
      assert.throws(() => policies(options as object), {
        message: [
          "The policy pack cannot be made:",
          '  "strickt" is no preset; they are "baseline", "recommended", "security-hub" and "strict".',
          '  "depends-on-cycel" is no rule. Did you mean "depends-on-cycle"?',
        ].join("\n"),
      });
    },
  },
];
