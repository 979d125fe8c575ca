import assert from "node:assert/strict";
import type { CloudFile } from "../../local-aws/cloud";
import type { Disturbed } from "../../local-aws/faults";
import { BareEngine } from "../support/bare-engine";
import type { Program } from "../support/program-server";
import { pictureOf } from "./faults/picture";
import { AFTER, BEFORE } from "./faults/programs";
import { missingToStart, runningRevision } from "./faults/startable";

/** An update, and what it does when nothing disturbs it. */
interface Deployment {
  readonly program: Program;
  /** Goes to where the update starts. */
  readonly reset: (() => void) | undefined;
  readonly operations: readonly Disturbed[];
  readonly result: ReturnType<typeof pictureOf>;
}

const NOTHING: CloudFile = { accounts: {}, counters: {} };

describe("an update of which one operation fails", function () {
  this.timeout(600_000);

  let engine: BareEngine;
  let first: Deployment;
  let second: Deployment;

  const deploy = async (program: Program, reset: (() => void) | undefined): Promise<Deployment> => {
    engine.operations();
    const { ok, text } = await engine.up(program);
    assert.ok(ok, text);
    return { program, reset, operations: engine.operations(), result: pictureOf(engine) };
  };

  before(async () => {
    engine = await BareEngine.start();
    first = await deploy(BEFORE, engine.remember());
    second = await deploy(AFTER, engine.remember());
  });
  after(() => {
    engine.stop();
  });

  /** Lets each operation fail once, and tells what was wrong then or after the next update. */
  const sweep = async (deployment: Deployment, healthy: (cloud: CloudFile) => CloudFile) => {
    for (const { operation, types, urn } of deployment.operations) {
      const what = `${operation} ${urn.replace(/^.*::/, "")}`;
      deployment.reset?.();
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
    assert.equal(first.operations.length, 22);
    assert.ok(first.operations.every(({ operation }) => operation === "create"));
  });

  it("keeps a revision that starts, and is done the next time, whatever failed", async () => {
    const clouds = { "shop-dev-web:1": first.result.cloud, "shop-dev-web:2": second.result.cloud };
    await sweep(second, (cloud) => {
      const revision = runningRevision(cloud) ?? "";
      assert.ok(revision in clouds, revision);
      return clouds[revision as keyof typeof clouds];
    });
    const kinds = second.operations.map(({ operation }) => operation);
    assert.deepEqual([...new Set(kinds)].sort(), ["create", "delete", "update"]);
    assert.equal(kinds.length, 27);
  });
});
