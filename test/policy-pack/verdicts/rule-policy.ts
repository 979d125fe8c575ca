import assert from "node:assert/strict";
import type { ResourceRemediation, ResourceValidation } from "@pulumi/policy";
import { RULES } from "../../../core";
import type { AnyTask, Finding, OptionValues } from "../../../core";
import { items } from "../../../core/known";
import { newContext } from "../../../policy-pack/context";
import type { PackContext } from "../../../policy-pack/context";
import type { ResourceRule } from "../../../policy-pack/resources";
import { rulePolicy } from "../../../policy-pack/rule-policy";
import { NOT_KNOWN, asked, collector } from "../sdk";
import type { Shown } from "../sdk";
import type { Verdict } from "./verdict";

const TOKEN = "aws:ecs/taskDefinition:TaskDefinition";
const COMPONENT = "urn:pulumi:dev::shop::ecs-sidecars:index:EcsService::web";

/** A rule with options and a remedy: no container may be called as its option says. */
const NO_NAME: ResourceRule = {
  ...(RULES.find(({ on }) => on === "task") as ResourceRule),
  id: "no-name",
  title: "No container is called so",
  kind: "practice",
  on: "task",
  severity: "critical",
  url: "https://docs.example/no-name",
  fix: "Rename the container.",
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.0" },
    { name: "cdk-nag", reference: "ECS0" },
  ],
  options: {
    names: { description: "Forbidden names.", default: ["bad"] },
    loud: { description: "Says it loudly.", default: false },
  },
  check: (task: AnyTask, { names, loud }: OptionValues): Finding[] =>
    badOnes(task, names).map((i) => ({
      path: `containerDefinitions[${i}].name`,
      message: loud === true ? "NO!" : "The name is bad.\u0007",
      fix: "Rename it.",
    })),
  remedy: (task: AnyTask, { names }: OptionValues) => [
    ...badOnes(task, names).flatMap((i) => [
      { steps: ["containerDefinitions", i, "name"], value: "good" },
      { steps: ["containerDefinitions", i, "restartPolicy", "enabled"], value: true },
    ]),
    ...(badOnes(task, names).length > 0
      ? [
          { steps: ["runtimePlatform", "cpuArchitecture"], value: "ARM64" },
          { steps: ["elsewhere", "deep"], value: 1 },
          { steps: ["placementConstraints", 0, "type"], value: "distinctInstance" },
          { steps: ["containerDefinitions", 2, "name"], value: "added" },
        ]
      : []),
  ],
};

function badOnes(task: AnyTask, names: OptionValues[string] | undefined): number[] {
  return items(task.containers).flatMap(({ name }, i) =>
    Array.isArray(names) && names.includes(name as string) ? [i] : [],
  );
}

function definitions(...names: string[]): string {
  return JSON.stringify(names.map((name) => ({ image: "a:1", name, essential: true })));
}

const BAD = { family: "web", containerDefinitions: definitions("ok", "bad") };
const FOUND = "containerDefinitions[1].name: The name is bad.\\u0007\nFix: Rename it.";

const SETTINGS = { level: "mandatory", values: {} } as const;

function context(parts: Partial<PackContext> = {}): PackContext {
  return { ...newContext(), today: () => "2026-11-21", ...parts };
}

function validate(
  shown: Partial<Shown>,
  own = context(),
  settings: Parameters<typeof rulePolicy>[1] = SETTINGS,
): string[] {
  const policy = rulePolicy(NO_NAME, settings, own);
  const { report, said } = collector();
  void (policy.validateResource as ResourceValidation)(
    asked({ type: TOKEN, props: BAD, ...shown }),
    report,
  );
  return said;
}

function remediate(shown: Partial<Shown>, own = context()): unknown {
  const { remediateResource } = rulePolicy(NO_NAME, SETTINGS, own);
  return (remediateResource as ResourceRemediation)(asked({ type: TOKEN, props: BAD, ...shown }));
}

export const verdicts: readonly Verdict[] = [
  {
    name: "says about itself what the rule says",
    check: () => {
      const policy = rulePolicy(NO_NAME, { level: "advisory", values: { loud: true } }, context());
      const asks = Object.entries(policy).filter(([, value]) => typeof value === "function");
      const facts = Object.entries(policy).filter(([, value]) => typeof value !== "function");
      assert.deepEqual(Object.fromEntries(facts), {
        name: "no-name",
        displayName: "No container is called so",
        description: "No container is called so.",
        enforcementLevel: "advisory",
        severity: "critical",
        url: "https://docs.example/no-name",
        remediationSteps: "Rename the container.",
        tags: ["practice", "AWS Security Hub ECS.0", "cdk-nag ECS0"],
        framework: { name: "AWS Security Hub", version: "", reference: "ECS.0", specification: "" },
        configSchema: {
          properties: {
            names: {
              type: "array",
              items: { type: "string" },
              description: "Forbidden names.",
              default: ["bad"],
            },
            loud: { type: "boolean", description: "Says it loudly.", default: true },
            exemptions: {
              type: "array",
              description: "Resources on which the rule does not apply, and why.",
              items: {
                type: "object",
                required: ["match", "reason"],
                additionalProperties: false,
                properties: {
                  match: { type: "string", minLength: 1 },
                  reason: { type: "string", minLength: 1 },
                  expires: { type: "string", format: "date" },
                  container: { type: "string", minLength: 1 },
                },
              },
            },
          },
        },
      });
      assert.deepEqual(
        asks.map(([name, ask]) => [name, (ask as { __pulumiType?: string }).__pulumiType]),
        [
          ["validateResource", TOKEN],
          ["remediateResource", TOKEN],
          ["validateStack", undefined],
        ],
      );
    },
  },
  {
    name: "has no framework and no remedy where the rule has none",
    check: () => {
      const bare: ResourceRule = Object.fromEntries(
        Object.entries({ ...NO_NAME, frameworks: [] }).filter(([key]) => key !== "remedy"),
      ) as unknown as ResourceRule;
      const policy = rulePolicy(bare, SETTINGS, context());
      assert.equal("framework" in policy, false);
      assert.equal("remediateResource" in policy, false);
      assert.deepEqual(policy.tags, ["practice"]);
    },
  },
  {
    name: "reports findings in printable words",
    check: () => {
      assert.deepEqual(validate({}), [FOUND]);
      assert.deepEqual(validate({ props: { containerDefinitions: definitions("ok") } }), []);
    },
  },
  {
    name: "takes options from the engine first, then from who made the pack",
    check: () => {
      assert.deepEqual(validate({ config: { names: ["ok"] } }), [FOUND.replace("[1]", "[0]")]);
      const loud = { level: "mandatory", values: { loud: true } } as const;
      const said = ["containerDefinitions[1].name: NO!\nFix: Rename it."];
      assert.deepEqual(validate({}, context(), loud), said);
      assert.deepEqual(validate({ config: { loud: false } }, context(), loud), [FOUND]);
    },
  },
  {
    name: "sees the same resource anew when it says something else",
    check: () => {
      const own = context();
      assert.deepEqual(validate({}, own), [FOUND]);
      assert.deepEqual(validate({ props: { containerDefinitions: definitions("ok") } }, own), []);
      assert.deepEqual(validate({}, own), [FOUND]);
    },
  },
  {
    name: "lets pass what is exempt, and lists it once",
    check: () => {
      const own = context({ exemptions: [{ rule: "no-name", match: "web", reason: "Old." }] });
      assert.deepEqual(validate({}, own), []);
      assert.deepEqual(validate({}, own), []);
      assert.deepEqual(own.uses.take(), ['no-name on "web": Old.']);
      assert.deepEqual(own.uses.take(), []);
    },
  },
  {
    name: "does not let pass what an exemption of another rule covers, or one that is over",
    check: () => {
      const exemptions = [
        { rule: "other", match: "*", reason: "r" },
        { rule: "no-name", match: "*", reason: "r", expires: "2026-11-20" },
      ];
      const own = context({ exemptions });
      assert.deepEqual(validate({}, own), [FOUND]);
      assert.deepEqual(own.uses.take(), []);
    },
  },
  {
    name: "lets pass what the engine's settings exempt",
    check: () => {
      const own = context();
      const config = { exemptions: [{ match: "web", reason: "From a file.", container: "bad" }] };
      assert.deepEqual(validate({ config }, own), []);
      assert.deepEqual(own.uses.take(), ['no-name on "web": From a file.']);
    },
  },
  {
    name: "lets pass what a component acknowledges on its children, and only there",
    check: () => {
      const own = context();
      const props = { containers: [], acknowledge: { "no-name": "Later." } };
      own.components.note({ type: "ecs-sidecars:index:EcsService", urn: COMPONENT, props });
      assert.deepEqual(validate({ parent: COMPONENT }, own), []);
      assert.deepEqual(own.uses.take(), ['no-name on "web": Later.']);
      assert.deepEqual(validate({ parent: `${COMPONENT}-2` }, own), [FOUND]);
      assert.deepEqual(validate({}, own), [FOUND]);
    },
  },
  {
    name: "looks at what a component plans where the JSON is not known",
    check: () => {
      const hidden = { family: "web", containerDefinitions: NOT_KNOWN };
      const own = context();
      assert.deepEqual(validate({ props: hidden, parent: COMPONENT }, own), []);
      const props = { containers: [{ name: "ok", image: NOT_KNOWN }, { name: "bad" }] };
      const { props: guarded } = asked({ type: "", props });
      own.components.note({
        type: "ecs-sidecars:index:EcsTaskDefinition",
        urn: COMPONENT,
        props: guarded,
      });
      const fresh = { family: "api", containerDefinitions: NOT_KNOWN };
      assert.deepEqual(validate({ props: fresh, parent: COMPONENT }, own), [FOUND]);
      const known = { family: "api", containerDefinitions: definitions("bad") };
      assert.deepEqual(validate({ props: known, parent: COMPONENT }, own), [
        FOUND.replace("[1]", "[0]"),
      ]);
    },
  },
  {
    name: "takes nobody else for a component of this package",
    check: () => {
      const own = context();
      const note = (type: string, props: Record<string, unknown>): void =>
        own.components.note({ type, urn: COMPONENT, props });
      note("acme:index:Service", { containers: [{ name: "bad" }] });
      note("ecs-sidecars:index:EcsService", { containers: "bad" });
      const hidden = { containerDefinitions: NOT_KNOWN };
      assert.deepEqual(validate({ props: hidden, parent: COMPONENT }, own), []);
      note("ecs-sidecars:index:EcsService", { containers: [], acknowledge: { "no-name": 7 } });
      assert.deepEqual(validate({ parent: COMPONENT }, own), [FOUND]);
    },
  },
  {
    name: "remedies in place, keeping the order of what is there",
    check: () => {
      assert.deepEqual(remediate({}), {
        family: "web",
        containerDefinitions: JSON.stringify([
          { image: "a:1", name: "ok", essential: true },
          { image: "a:1", name: "good", essential: true, restartPolicy: { enabled: true } },
          { name: "added" },
        ]),
        runtimePlatform: { cpuArchitecture: "ARM64" },
        elsewhere: { deep: 1 },
        placementConstraints: [{ type: "distinctInstance" }],
      });
    },
  },
  {
    name: "keeps what stands beside a remedied value, known or not",
    check: () => {
      const runtimePlatform = { operatingSystemFamily: "LINUX", cpuArchitecture: "X86_64" };
      const props = { ...BAD, family: NOT_KNOWN, runtimePlatform };
      const { runtimePlatform: changed } = remediate({ props }) as Record<string, object>;
      assert.deepEqual(
        { ...changed },
        { operatingSystemFamily: "LINUX", cpuArchitecture: "ARM64" },
      );
    },
  },
  {
    name: "remedies nothing that is right, exempt or not known",
    check: () => {
      assert.equal(remediate({ props: { containerDefinitions: definitions("good") } }), undefined);
      assert.equal(remediate({ props: { containerDefinitions: NOT_KNOWN } }), undefined);
      const exemptions = [{ rule: "no-name", match: "web", reason: "Old." }];
      assert.equal(remediate({}, context({ exemptions })), undefined);
      assert.equal(remediate({ config: { exemptions: [{ match: "*", reason: "r" }] } }), undefined);
      assert.notEqual(remediate({ config: { names: ["ok"] } }), undefined);
      const props = { containerDefinitions: definitions("bad", "worse") };
      const config = {
        names: ["bad", "worse"],
        exemptions: [{ match: "*", reason: "r", container: "bad" }],
      };
      const { containerDefinitions: text } = remediate({ props, config }) as typeof BAD;
      assert.deepEqual(text.match(/(?<="name":")\w+/g), ["bad", "good", "added"]);
    },
  },
];
