import assert from "node:assert/strict";
import type {
  PolicyResource,
  ResourceValidation,
  StackValidationArgs,
  StackValidationPolicy,
} from "@pulumi/policy";
import { RULES } from "../../../core";
import type { Rule } from "../../../core";
import { newContext } from "../../../policy-pack/context";
import { coveragePolicy } from "../../../policy-pack/coverage";
import { exemptPolicy } from "../../../policy-pack/exempt-policy";
import { PACK_PRESETS, levelIn } from "../../../policy-pack/levels";
import { settingsPolicy } from "../../../policy-pack/settings-policy";
import type { Answers } from "../../../policy-pack/settings-policy";
import type { ReceivedSettings } from "../../../policy-pack/settings/received";
import { NOT_KNOWN, asked, collector } from "../sdk";
import type { Verdict } from "./verdict";

const TOKEN = "aws:ecs/taskDefinition:TaskDefinition";

function resource(name: string, from: readonly PolicyResource[] = []): PolicyResource {
  const { type, urn, opts } = asked({ type: TOKEN, name, props: {} });
  return {
    type,
    urn,
    opts,
    name,
    props: {},
    dependencies: [],
    propertyDependencies: { containerDefinitions: [...from] },
    isType: () => false,
    asType: () => undefined,
  };
}

function said(policy: StackValidationPolicy, resources: PolicyResource[]): string[] {
  const { report, said: lines } = collector();
  void policy.validateStack({ resources } as unknown as StackValidationArgs, report);
  return lines;
}

const secret = { ...resource("db"), type: "aws:secretsmanager/secret:Secret" };
const image = { ...resource("build"), type: "docker-build:index:Image" };

function settings(
  received: ReceivedSettings,
  own: Parameters<typeof newContext>[0] = [],
  others: Answers["others"] = "mistakes",
): string[] {
  const context = { ...newContext(own, () => received), today: () => "2026-11-21" };
  const policy = settingsPolicy(RULES, { own: ["task-coverage"], others }, context);
  const { report, said: lines } = collector();
  void (policy.validateResource as ResourceValidation)(
    asked({ type: "pulumi:pulumi:Stack", props: {} }),
    report,
  );
  return lines;
}

const rule = (parts: object): Rule => ({ ...RULES[0], frameworks: [], ...parts }) as Rule;

export const verdicts: readonly Verdict[] = [
  {
    name: "task-coverage names, once, what could not be looked at and what hid it",
    check: () => {
      const policy = coveragePolicy(newContext());
      const see = (name: string, containerDefinitions: string, type = TOKEN): void =>
        void (policy.validateResource as ResourceValidation)(
          asked({ type, name, props: { containerDefinitions } }),
          collector().report,
        );
      see("web", NOT_KNOWN);
      see("api", "[]");
      see("job", NOT_KNOWN);
      see("odd", NOT_KNOWN, "acme:index:TaskDefinition");
      const all = [resource("web", [secret, image]), resource("api"), resource("job")];
      assert.deepEqual(said(policy, all), [
        '2 task definitions were not checked:\n  "job": containerDefinitions is not known yet.\n  "web": containerDefinitions is not known yet; it takes in "db" (aws:secretsmanager/secret:Secret), "build" (docker-build:index:Image).',
      ]);
      assert.deepEqual(said(policy, all), []);
      see("web", NOT_KNOWN);
      assert.deepEqual(said(policy, [resource("web")]), [
        '1 task definition was not checked:\n  "web": containerDefinitions is not known yet.',
      ]);
      see("web", "not JSON");
      assert.deepEqual(said(policy, [resource("web")]), [
        '1 task definition was not checked:\n  "web": containerDefinitions is no JSON.',
      ]);
      see("web", NOT_KNOWN);
      see("web", "[]");
      assert.deepEqual(said(policy, all), []);
    },
  },
  {
    name: "task-coverage counts task definitions of another provider, known or not",
    check: () => {
      const policy = coveragePolicy(newContext());
      void (policy.validateResource as ResourceValidation)(
        asked({ type: "aws-native:ecs:TaskDefinition", name: "web", props: {} }),
        collector().report,
      );
      const { urn } = asked({ type: "aws-native:ecs:TaskDefinition", name: "web", props: {} });
      assert.deepEqual(said(policy, [{ ...resource("web", [secret]), urn }]), [
        '1 task definition was not checked:\n  "web": the type aws-native:ecs:TaskDefinition is not read.',
      ]);
    },
  },
  {
    name: "task-coverage says nothing of what a component of this package plans",
    check: () => {
      const policy = coveragePolicy(newContext());
      const ask = policy.validateResource as ResourceValidation;
      const parent = "urn:pulumi:dev::shop::ecs-sidecars:index:EcsService::web";
      const containers = [{ name: "app", image: NOT_KNOWN }];
      const type = "ecs-sidecars:index:EcsService";
      void ask(asked({ type, urn: parent, props: { containers } }), collector().report);
      const props = { containerDefinitions: NOT_KNOWN };
      void ask(asked({ type: TOKEN, parent, props }), collector().report);
      assert.deepEqual(said(policy, [resource("web")]), []);
    },
  },
  {
    name: "task-coverage does not know what is missing for what is not known",
    check: () => {
      const policy = coveragePolicy(newContext());
      void (policy.validateResource as ResourceValidation)(
        asked({ type: TOKEN, props: {} }),
        collector().report,
      );
      assert.deepEqual(said(policy, [resource("web")]), []);
    },
  },
  {
    name: "pack-settings reports what nobody would hear",
    check: () => {
      assert.deepEqual(settings({}), []);
      assert.deepEqual(settings({ "task-coverage": {}, "depends-on-cycle": {} }), []);
      assert.deepEqual(settings({ "depends-on-cycel": {}, "depends-on-cycle": { size: 1 } }), [
        '"depends-on-cycel" is no rule. Did you mean "depends-on-cycle"?',
        '"size" is no option of "depends-on-cycle".',
      ]);
    },
  },
  {
    name: "pack-settings leaves others' policies alone where a pack has them",
    check: () => {
      const mistakes = { "depends-on-cycel": {}, "depends-on-cycle": { size: 1 } };
      assert.deepEqual(settings(mistakes, [], "allowed"), [
        '"size" is no option of "depends-on-cycle".',
      ]);
    },
  },
  {
    name: "pack-settings reports exemptions that are over, whoever gave them",
    check: () => {
      const over = { match: "web", reason: "Ticket 7.", expires: "2026-11-20" };
      const holds = { ...over, expires: "2026-11-21" };
      const message =
        'The exemption from "depends-on-cycle" for "web" ended on 2026-11-20. Its reason was: Ticket 7.\nFix: Correct what it covered, or give it a new day.';
      assert.deepEqual(settings({ "depends-on-cycle": { exemptions: [over, holds] } }), [message]);
      assert.deepEqual(settings({}, [{ rule: "depends-on-cycle", ...over }]), [message]);
      assert.deepEqual(settings({}, [{ rule: "depends-on-cycle", ...holds }]), []);
    },
  },
  {
    name: "pack-settings speaks once per run: of the stack",
    check: () => {
      const { validateResource } = settingsPolicy([], { own: [], others: "allowed" }, newContext());
      assert.equal(
        (validateResource as unknown as { __pulumiType: string }).__pulumiType,
        "pulumi:pulumi:Stack",
      );
    },
  },
  {
    name: "exemptions-used lists what was let pass, sorted, each once",
    check: () => {
      const context = newContext();
      const policy = exemptPolicy(context);
      assert.deepEqual(said(policy, []), []);
      context.uses.note({ rule: "b", name: "web", reason: "r" });
      assert.deepEqual(said(policy, []), ['1 finding was let pass:\n  b on "web": r']);
      for (const name of ["web", "web", "api"]) context.uses.note({ rule: "b", name, reason: "r" });
      assert.deepEqual(said(policy, []), [
        '2 findings were let pass:\n  b on "api": r\n  b on "web": r',
      ]);
      assert.deepEqual(said(policy, []), []);
    },
  },
  {
    name: "presets set levels by what rules are for",
    check: () => {
      const framework = { frameworks: [{ name: "AWS Security Hub", reference: "ECS.4" }] };
      const rows: readonly [object, readonly string[]][] = [
        [{ kind: "invalid" }, ["mandatory", "mandatory", "mandatory", "mandatory"]],
        [
          { kind: "practice", preset: "baseline" },
          ["mandatory", "mandatory", "mandatory", "mandatory"],
        ],
        [{ kind: "practice" }, ["disabled", "advisory", "advisory", "mandatory"]],
        [{ kind: "practice", preset: "strict" }, ["disabled", "disabled", "disabled", "mandatory"]],
        [
          { kind: "practice", preset: "optional" },
          ["disabled", "advisory", "advisory", "mandatory"],
        ],
        [
          { kind: "practice", preset: "strict", ...framework },
          ["disabled", "disabled", "mandatory", "mandatory"],
        ],
      ];
      for (const [parts, levels] of rows) {
        assert.deepEqual(
          PACK_PRESETS.map((preset) => levelIn(preset, rule(parts))),
          levels,
          JSON.stringify(parts),
        );
      }
    },
  },
];
