import assert from "node:assert/strict";
import { RULES } from "../../../core";
import type { ResourceRule } from "../../../policy-pack/resources";
import { reported } from "./rules";
import type { Verdict } from "./verdict";

// The engine hands policies secrets as plain text, and masks nothing in what they report.

const KEY = "0a1b2c3d4e5f60718293a4b50a1b2c3d";

/** What a rule says of a router, where a credential stands in the place of something else. */
function saidOf(id: string, firelensConfiguration: object): string[] {
  const rule = RULES.find((each) => each.id === id) as ResourceRule;
  const containers = [{ name: "log", image: "log:1", firelensConfiguration }];
  return reported(rule, { family: "web", containerDefinitions: JSON.stringify(containers) });
}

const AT = "containerDefinitions[0].firelensConfiguration";

export const verdicts: readonly Verdict[] = [
  {
    name: "reports the type of a router without quoting a key",
    check: () => {
      assert.deepEqual(saidOf("firelens-type-unknown", { type: KEY }), [
        `${AT}.type: FireLens has no such type.\nFix: Use "fluentbit" or "fluentd".`,
      ]);
    },
  },
  {
    name: "reports the options of a router without quoting a key",
    check: () => {
      const said = saidOf("firelens-option-invalid", {
        type: "fluentbit",
        options: { "enable-ecs-log-metadata": KEY, "config-file-type": KEY },
      });
      assert.deepEqual(said, [
        `${AT}.options.enable-ecs-log-metadata: "enable-ecs-log-metadata" is "…"; ECS accepts true and false.\nFix: Use "true" or "false".`,
        `${AT}.options.config-file-type: FireLens reads no configuration from "…".\nFix: Use "file" or "s3".`,
      ]);
    },
  },
];
