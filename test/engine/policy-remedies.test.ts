import assert from "node:assert/strict";
import * as path from "node:path";
import { withCli } from "../support/cli";
import { ROOT } from "../support/engine";
import { EVENTS, runWithPack } from "../support/policy-run";

const PROGRAM = path.join(ROOT, "test/engine/policies/raw");
const TOKEN = "aws:ecs/taskDefinition:TaskDefinition";

const SETTINGS = {
  "log-mode-implicit": { enforcementLevel: "remediate" },
  "efs-transit-unencrypted": "remediate",
};

/** A text that the program keeps secret, inside the JSON that is remedied. */
const SECRET = "hunter2";

/** Inputs of the one task definition, from an exported state. */
function inputsIn(state: string): Record<string, unknown> {
  const { deployment } = JSON.parse(state) as {
    deployment: { resources: { type: string; inputs: Record<string, unknown> }[] };
  };
  return deployment.resources.find(({ type }) => type === TOKEN)?.inputs ?? {};
}

describe("remedies of the policy pack on a program without this package", function () {
  this.timeout(240_000);

  it("are shown by the preview, made by the update, and asked for no more", () =>
    withCli(
      PROGRAM,
      async (hosted) => {
        const cli = hosted.inProcess();
        const preview = await runWithPack(cli, ["preview", "--diff"], { settings: SETTINGS });
        assert.deepEqual(preview.remediations, [
          ["efs-transit-unencrypted", "web"],
          ["log-mode-implicit", "web"],
        ]);
        assert.match(preview.text, /\+ transitEncryption: "ENABLED"/);
        assert.match(preview.text, /containerDefinitions +: \[secret\] => \[secret\]/);

        const up = await runWithPack(cli, ["up", "--yes", "--skip-preview"], {
          settings: SETTINGS,
        });
        assert.equal(up.status, 0, up.text);
        const made = JSON.stringify(cli.cloud());
        assert.match(made, /"transitEncryption":"ENABLED"/);
        assert.match(made, /max-buffer-size[\\":]+25m[\\",]+mode[\\":]+non-blocking/);
        assert.ok(made.includes(SECRET), "AWS gets the text");

        const state = await cli.exported();
        const { containerDefinitions, volumes } = inputsIn(state);
        assert.deepEqual(Object.keys(containerDefinitions as object), [
          "4dabf18193072939515e22adb298388d",
          "ciphertext",
        ]);
        assert.match(JSON.stringify(volumes), /"transitEncryption":"ENABLED"/);

        const again = await runWithPack(cli, ["preview", "--diff", "--expect-no-changes"], {
          settings: SETTINGS,
        });
        assert.equal(again.status, 0, again.text);
        for (const said of [preview.text, up.text, state, again.text]) {
          assert.ok(!said.includes(SECRET), said);
        }
      },
      { environment: EVENTS, stack: "a-test-of-remedies" },
    ));
});
