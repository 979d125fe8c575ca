import assert from "node:assert/strict";
import type { ResourceRemediation } from "@pulumi/policy";
import { RULES } from "../../../core";
import type { Rule } from "../../../core";
import { newContext } from "../../../policy-pack/context";
import { Components } from "../../../policy-pack/own-components";
import { Readings } from "../../../policy-pack/reading";
import { TASK_DEFINITION } from "../../../policy-pack/resources/task-definition";
import { rulePolicy } from "../../../policy-pack/rule-policy";
import { NOT_KNOWN, asked } from "../sdk";
import type { Verdict } from "./verdict";

const TYPE = TASK_DEFINITION.token;
const DEFINED = { family: "web", containerDefinitions: '[{"name":"app","image":"app:1"}]' };

function ruleOf(id: string): Rule {
  return RULES.find((rule) => rule.id === id) as Rule;
}

export const verdicts: readonly Verdict[] = [
  {
    name: "reads a resource once, though each policy is handed other objects",
    check: () => {
      const readings = new Readings(new Components());
      const props = { ...DEFINED, cpu: NOT_KNOWN, tags: { a: NOT_KNOWN } };
      const read = (): unknown => readings.of(TASK_DEFINITION, asked({ type: TYPE, props }));
      assert.equal(read(), read());
    },
  },
  {
    name: "reads anew what says something else",
    check: () => {
      const readings = new Readings(new Components());
      const familyOf = (props: object): unknown =>
        readings.of(TASK_DEFINITION, asked({ type: TYPE, props: { ...props } })).request["family"];
      assert.equal(familyOf(DEFINED), "web");
      assert.equal(familyOf({ ...DEFINED, family: "api" }), "api");
      assert.equal(familyOf({ family: "api" }), "api");
    },
  },
  {
    name: "does not take what one component plans for what another does",
    check: () => {
      const components = new Components();
      const readings = new Readings(components);
      const planned = ["a", "b"].map((name) => {
        const urn = `urn:pulumi:dev::shop::ecs-sidecars:index:EcsService::${name}`;
        const props = { containers: [{ name }] };
        components.note({ type: "ecs-sidecars:index:EcsService", urn, props });
        const hidden = { type: TYPE, name, props: { containerDefinitions: NOT_KNOWN } };
        return readings.of(TASK_DEFINITION, asked({ ...hidden, parent: urn })).request;
      });
      assert.deepEqual(planned, [
        { containerDefinitions: [{ name: "a" }] },
        { containerDefinitions: [{ name: "b" }] },
      ]);
    },
  },
  {
    name: "lets a remedy see what the remedy before it left",
    check: () => {
      const context = newContext();
      const logConfiguration = { logDriver: "awslogs", options: { "awslogs-group": "/web" } };
      const container = { name: "app", image: "app:1", logConfiguration };
      const shown = asked({
        type: TYPE,
        props: { ...DEFINED, containerDefinitions: JSON.stringify([container]) },
      });
      // The SDK hands each remedy the properties that the one before it gave back.
      const changed = ["root-filesystem-writable", "log-mode-implicit"].reduce((props, id) => {
        const policy = rulePolicy(ruleOf(id), { level: "remediate", values: {} }, context);
        const remedy = policy.remediateResource as ResourceRemediation;
        return remedy({ ...shown, props }) as Record<string, never>;
      }, shown.props);
      assert.deepEqual(JSON.parse(String(changed["containerDefinitions"])), [
        {
          ...container,
          logConfiguration: {
            ...logConfiguration,
            options: {
              ...logConfiguration.options,
              mode: "non-blocking",
              "max-buffer-size": "25m",
            },
          },
          readonlyRootFilesystem: true,
        },
      ]);
    },
  },
  {
    name: "is content with what its remedy changed inside a property",
    check: () => {
      const efsVolumeConfiguration = { fileSystemId: "fs-1", transitEncryption: "DISABLED" };
      const props = { ...DEFINED, volumes: [{ name: "data", efsVolumeConfiguration }] };
      const shown = asked({ type: TYPE, props });
      const rule = ruleOf("efs-transit-unencrypted");
      const policy = rulePolicy(rule, { level: "remediate", values: {} }, newContext());
      const remedy = policy.remediateResource as ResourceRemediation;
      assert.equal(remedy(shown), shown.props);
      assert.equal(remedy(shown), undefined);
    },
  },
];
