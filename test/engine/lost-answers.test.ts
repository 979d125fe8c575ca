import assert from "node:assert/strict";
import { cloudObjects } from "../../local-aws/cloud";
import { editCloud } from "../../local-aws/cloud-store";
import type { CloudFile, CloudRecord } from "../../local-aws/cloud";
import type { Disturbed } from "../../local-aws/faults";
import { BareEngine } from "../support/bare-engine";
import { deployBoth, titleOf } from "./faults/deployment";
import type { Deployment } from "./faults/deployment";
import { FIRST, SECOND } from "./faults/lost-answers";
import type { AfterLostAnswer } from "./faults/lost-answers";
import { pictureOf } from "./faults/picture";

function counts({ accounts }: CloudFile): Record<string, number> {
  const types = Object.values(accounts).flatMap((regions) =>
    Object.values(regions).flatMap((content) => Object.entries(content)),
  );
  return Object.fromEntries(types.map(([type, objects]) => [type, Object.keys(objects).length]));
}

describe("an update of which one answer is lost", function () {
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

  /** What AWS has of a type and the engine does not know. */
  const orphans = (type: string): CloudRecord[] => {
    const { resources = [] } = engine.state();
    const known = JSON.stringify(resources.map(({ id, outputs }) => [id, outputs]));
    return cloudObjects(engine.cloud(), type).filter(
      ({ id, arn = id }) => !known.includes(JSON.stringify(arn)),
    );
  };

  const deleteInAws = (type: string, gone: CloudRecord): Promise<void> =>
    editCloud(engine.file("cloud.json"), ({ accounts }) => {
      for (const regions of Object.values(accounts)) {
        for (const content of Object.values(regions))
          Reflect.deleteProperty(content[type] ?? {}, gone.id);
      }
    });

  const afterLostAnswer = async (
    { program, reset, result }: Deployment,
    disturbed: Disturbed,
  ): Promise<AfterLostAnswer> => {
    const what = titleOf(disturbed);
    const {
      operation,
      urn,
      types: [type = ""],
    } = disturbed;
    reset();
    engine.faults([{ operation, type, urn, drop: "after" }]);
    assert.equal((await engine.up(program)).ok, false, what);
    engine.faults([]);
    const [orphan, ...others] = operation === "create" ? orphans(type) : [];
    assert.deepEqual(others, [], what);
    const again = await engine.up(program);
    if (!again.ok) {
      assert.ok(orphan, `${what}: ${again.text}`);
      const refused = / creating [^(]+ \(([^)]+)\): /.exec(again.text)?.[1];
      assert.equal(refused, orphan["name"], what);
      await deleteInAws(type, orphan);
      const { ok, text } = await engine.up(program);
      assert.ok(ok, `${what}: ${text}`);
      assert.deepEqual(pictureOf(engine), result, `what there is after ${what}`);
      return "refused";
    }
    if (orphan === undefined) {
      assert.deepEqual(pictureOf(engine), result, `what there is after ${what}`);
      return "done";
    }
    const expected = counts(result.cloud);
    const doubled = { ...expected, [type]: (expected[type] ?? 0) + 1 };
    assert.deepEqual(counts(engine.cloud()), doubled, `what there is after ${what}`);
    return "doubled";
  };

  const sweep = async (deployment: Deployment): Promise<Record<string, AfterLostAnswer>> => {
    const found: Record<string, AfterLostAnswer> = {};
    for (const operation of deployment.operations) {
      found[titleOf(operation)] = await afterLostAnswer(deployment, operation);
    }
    return found;
  };

  it("makes the service the next time, or tells the name that AWS has already", async () => {
    assert.deepEqual(await sweep(first), FIRST);
  });

  it("changes the service the next time, or tells the name that AWS has already", async () => {
    assert.deepEqual(await sweep(second), SECOND);
  });
});
