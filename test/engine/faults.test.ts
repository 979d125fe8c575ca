import assert from "node:assert/strict";
import type { CloudFile } from "../../local-aws/cloud";
import { BareEngine } from "../support/bare-engine";
import { deployBoth, titleOf } from "./faults/deployment";
import type { Deployment } from "./faults/deployment";
import { FIRST, SECOND } from "./faults/lost-answers";
import { pictureOf } from "./faults/picture";
import { missingToStart, runningRevision } from "./faults/startable";

const NOTHING: CloudFile = { accounts: {}, counters: {} };

describe("an update of which one operation fails", function () {
  this.timeout(600_000);

  let engine: BareEngine;
  let first: Deployment;
  let second: Deployment;

  before(async () => {
    engine = await BareEngine.start();
    ({ first, second } = await deployBoth(engine));
  });
  after(() => {
    engine.stop();
  });

  /** Lets each operation fail once, and tells what was wrong then or after the next update. */
  const sweep = async (deployment: Deployment, healthy: (cloud: CloudFile) => CloudFile) => {
    for (const disturbed of deployment.operations) {
      const { operation, types, urn } = disturbed;
      const what = titleOf(disturbed);
      deployment.reset();
      engine.faults([{ operation, type: types[0] ?? "", urn, message: "it was to fail" }]);
      const failed = await engine.up(deployment.program);
      assert.match(failed.text, /local-aws \(not AWS\): it was to fail/, what);
      assert.equal(failed.ok, false, what);
      const between = engine.cloud();
      assert.deepEqual(missingToStart(between, healthy(between)), [], `to start after ${what}`);
      engine.faults([]);
      const { ok, text } = await engine.up(deployment.program);
      assert.ok(ok, `${what}: ${text}`);
      assert.deepEqual(pictureOf(engine), deployment.result, `what there is after ${what}`);
    }
  };

  it("makes the service all the same the next time, whatever could not be created", async () => {
    await sweep(first, () => NOTHING);
    assert.deepEqual(first.operations.map(titleOf).sort(), Object.keys(FIRST).sort());
  });

  it("keeps a revision that starts, and is done the next time, whatever failed", async () => {
    const clouds = { "shop-dev-web:1": first.result.cloud, "shop-dev-web:2": second.result.cloud };
    await sweep(second, (cloud) => {
      const revision = runningRevision(cloud) ?? "";
      assert.ok(revision in clouds, revision);
      return clouds[revision as keyof typeof clouds];
    });
    assert.deepEqual(second.operations.map(titleOf).sort(), Object.keys(SECOND).sort());
  });
});
