import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { cloudObjects } from "../cloud";
import { editCloud } from "../cloud-store";
import type { Fault } from "../faults";
import {
  CLUSTER,
  LOG_GROUP,
  PARAMETER,
  SERVICE,
  task,
  TASK_DEFINITION,
  TestProvider,
} from "./support";
import { temporaryCloud, urnOf } from "./support";

const TEXT = { name: "/p", type: "String", insecureValue: "text" };

describe("local-aws faults", () => {
  let aws: TestProvider;
  let file: string;
  const plan = (...faults: Fault[]): void => {
    fs.writeFileSync(file, JSON.stringify(faults));
  };
  beforeEach(async () => {
    const cloudPath = temporaryCloud();
    file = path.join(path.dirname(cloudPath), "faults.json");
    process.env["LOCAL_AWS_FAULTS"] = file;
    aws = await TestProvider.start({ cloudPath });
  });
  afterEach(() => {
    delete process.env["LOCAL_AWS_FAULTS"];
    aws.stop();
  });

  it("do nothing without a file", async () => {
    await aws.create(LOG_GROUP, "l", {});
  });

  it("fail the operation they name, and only it", async () => {
    plan({ operation: "create", type: LOG_GROUP, name: "::bad", message: "Throttled" });
    await assert.rejects(aws.create(LOG_GROUP, "bad", {}), /local-aws \(not AWS\): Throttled/);
    const group = await aws.create(LOG_GROUP, "good", {});
    plan({ operation: "delete", type: LOG_GROUP, message: "Busy" });
    await assert.rejects(aws.delete(group), /Busy/);
    plan({ operation: "read", type: LOG_GROUP, message: "Denied" });
    await assert.rejects(aws.read(group), /Denied/);
    plan({ operation: "delete", type: LOG_GROUP, urn: urnOf(LOG_GROUP, "goo"), message: "Other" });
    await aws.delete(group);
  });

  it("fail the nth operation", async () => {
    plan({ operation: "create", type: LOG_GROUP, nth: 2, message: "Second" });
    await aws.create(LOG_GROUP, "a", {});
    await assert.rejects(aws.create(LOG_GROUP, "b", {}), /Second/);
    await aws.create(LOG_GROUP, "b", {});
  });

  it("break the connection before or after the operation", async () => {
    plan({ operation: "create", type: LOG_GROUP, drop: "before" });
    await assert.rejects(aws.create(LOG_GROUP, "a", { name: "a" }), /^Error: error reading from/);
    assert.deepEqual(aws.cloud.accounts, {});
    plan({ operation: "create", type: LOG_GROUP, drop: "after" });
    await assert.rejects(aws.create(LOG_GROUP, "a", { name: "a" }), { code: 14 });
    plan();
    await assert.rejects(aws.create(LOG_GROUP, "a", { name: "a" }), /ResourceAlreadyExists/);
    const group = await aws.create(LOG_GROUP, "b", { name: "b" });
    plan({ operation: "delete", type: LOG_GROUP, drop: "after" });
    await assert.rejects(aws.delete(group), { code: 14 });
    assert.equal((await aws.read(group)).id, "");
  });

  it("delay the operation, or its answer", async () => {
    const exists = (): boolean => cloudObjects(aws.cloud, LOG_GROUP).length > 0;
    const during = async (fault: Partial<Fault>): Promise<boolean> => {
      plan({ operation: "create", type: LOG_GROUP, ...fault });
      const creating = aws.create(LOG_GROUP, "a", { name: "a" });
      // Another group is answered at once, so that the first one's turn has come.
      const early = await Promise.race([creating, aws.create(PARAMETER, "p", TEXT)]);
      assert.equal(early.token, PARAMETER);
      const found = exists();
      await creating;
      return found;
    };
    assert.equal(await during({ delay: 800 }), false);
    await editCloud(aws.cloudPath, (cloud) => (cloud.accounts = {}));
    assert.equal(await during({ delayAnswer: 800 }), true);
  });

  it("play ECS's circuit breaker: success, with the old task definition", async () => {
    await aws.create(CLUSTER, "c", { name: "default" });
    const [one, two] = [
      await aws.create(TASK_DEFINITION, "t", task()),
      await aws.create(TASK_DEFINITION, "t", task()),
    ].map((revision) => revision.outputs["arn"]);
    const service = await aws.create(SERVICE, "s", { taskDefinition: one });
    plan({ operation: "update", type: SERVICE, rolledBack: true });
    const wanted = { taskDefinition: two };
    const updated = await aws.update(service, wanted);
    assert.equal(updated.outputs["taskDefinition"], one);
    // The next update tries again.
    assert.deepEqual((await aws.diff(updated, wanted)).changes, ["taskDefinition"]);
    plan();
    const done = await aws.update(updated, wanted);
    assert.equal(done.outputs["taskDefinition"], two);
  });
});
