import assert from "node:assert/strict";
import type { ResourceRule } from "../../../policy-pack/resources";
import { rulePolicy } from "../../../policy-pack/rule-policy";
import { NOT_KNOWN, asked } from "../sdk";
import type { Verdict } from "./verdict";

import {
  BAD,
  COMPONENT,
  FOUND,
  NO_NAME,
  SETTINGS,
  TOKEN,
  context,
  definitions,
  remediate,
  validate,
} from "./subjects/no-name";

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
    name: "never writes what a component plans over JSON that is not known",
    check: () => {
      const own = context();
      const containers = [{ name: "bad", image: NOT_KNOWN }];
      own.components.note({
        type: "ecs-sidecars:index:EcsService",
        urn: COMPONENT,
        props: asked({ type: "", props: { containers } }).props,
      });
      const props = { containerDefinitions: NOT_KNOWN };
      const after = remediate({ props, parent: COMPONENT }, own) as object;
      assert.deepEqual(Object.keys(after).sort(), [
        "containerDefinitions",
        "elsewhere",
        "placementConstraints",
        "runtimePlatform",
      ]);
      assert.throws(
        () => (after as Record<string, unknown>)["containerDefinitions"],
        /can't be known/,
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
