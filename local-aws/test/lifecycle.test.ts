import assert from "node:assert/strict";
import { editCloud } from "../cloud-store";
import { UNKNOWN } from "../values";
import {
  CLUSTER,
  LOG_GROUP,
  PARAMETER,
  ROLE,
  ROLE_POLICY,
  SERVICE,
  task,
  TASK_DEFINITION,
  TestProvider,
  TRUST,
} from "./support";

const ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

describe("local-aws life cycle", () => {
  let aws: TestProvider;
  beforeEach(async () => (aws = await TestProvider.start()));
  afterEach(() => {
    aws.stop();
  });

  it("keeps computed outputs unknown at preview and creates nothing", async () => {
    const { id, outputs } = await aws.preview(TASK_DEFINITION, "t", task({}, { cpu: UNKNOWN }));
    assert.equal(id, "");
    assert.equal(outputs["arn"], UNKNOWN);
    assert.equal(outputs["revision"], UNKNOWN);
    assert.equal(outputs["cpu"], UNKNOWN);
    assert.equal(outputs["family"], "web");
    assert.equal(outputs["region"], "us-east-1");
    const role = await aws.preview(ROLE, "r", { assumeRolePolicy: TRUST });
    assert.match(String(role.outputs["name"]), /^r-[0-9a-f]{7}$/);
    assert.equal(role.outputs["path"], "/");
    assert.deepEqual(aws.cloud.accounts, {});
  });

  it("refuses to create what is still unknown", async () => {
    const inputs = task({}, { cpu: UNKNOWN });
    await assert.rejects(aws.create(TASK_DEFINITION, "t", inputs), /"cpu" is still unknown/);
  });

  it("merges the provider's default tags", async () => {
    const config = { defaultTags: JSON.stringify({ tags: { team: "a", env: "dev" } }) };
    const tagged = await TestProvider.start({ config });
    const group = await tagged.create(LOG_GROUP, "l", { tags: { env: "prod" } });
    assert.deepEqual(group.outputs["tagsAll"], { team: "a", env: "prod" });
    assert.deepEqual(group.outputs["tags"], { env: "prod" });
    const diff = await aws.diff(group, { tags: { env: "prod" } });
    assert.deepEqual(diff, { changes: ["tagsAll"], replaces: [], deleteBeforeReplace: false });
    tagged.stop();
  });

  it("counts a parameter's version up when the value changes, and only then", async () => {
    const inputs = { name: "/p", type: "String", insecureValue: "one" };
    const created = await aws.create(PARAMETER, "p", inputs);
    assert.equal(created.outputs["version"], 1);
    const changed = { ...inputs, insecureValue: "two" };
    const planned = await aws.update(created, changed, true);
    assert.equal(planned.outputs["version"], UNKNOWN);
    assert.equal(planned.outputs["arn"], created.outputs["arn"]);
    const updated = await aws.update(created, changed);
    assert.equal(updated.outputs["version"], 2);
    assert.equal(updated.outputs["value"], "two");
    const described = await aws.update(updated, { ...changed, description: "d" });
    assert.equal(described.outputs["version"], 2);
  });

  it("keeps parameters within their tier, in bytes", async () => {
    const inputs = { name: "/p", type: "String", insecureValue: "é".repeat(2049) };
    await assert.rejects(aws.create(PARAMETER, "p", inputs), /maximum parameter value of 4096/);
    const advanced = { ...inputs, tier: "Advanced" };
    await aws.create(PARAMETER, "p", advanced);
    const larger = { ...advanced, name: "/q", insecureValue: "x".repeat(8193) };
    await assert.rejects(aws.create(PARAMETER, "q", larger), /maximum parameter value of 8192/);
  });

  it("reads back what it stored, and nothing of what is gone", async () => {
    const group = await aws.create(LOG_GROUP, "l", { name: "l", retentionInDays: 7 });
    const read = await aws.read(group);
    assert.deepEqual(read, { id: group.id, inputs: group.inputs, outputs: group.outputs });
    await aws.delete(group);
    assert.equal((await aws.read(group)).id, "");
  });

  it("shows drift at refresh in the program's own inputs", async () => {
    const group = await aws.create(LOG_GROUP, "l", { name: "l", retentionInDays: 7 });
    await editCloud(aws.cloudPath, ({ accounts }) => {
      const record = accounts["123456789012"]?.["us-east-1"]?.[LOG_GROUP]?.["l"];
      assert.ok(record);
      record["retentionInDays"] = 30;
    });
    const read = await aws.read(group);
    assert.deepEqual(read.inputs, { name: "l", retentionInDays: 30 });
    const drifted = { ...group, inputs: read.inputs, outputs: read.outputs };
    assert.deepEqual((await aws.diff(drifted, group.inputs)).changes, ["retentionInDays"]);
  });

  it("imports by id, and a task definition by ARN", async () => {
    await aws.create(LOG_GROUP, "l", { name: "l", retentionInDays: 7 });
    const group = await aws.read({ token: LOG_GROUP, name: "l", id: "l" });
    assert.equal(group.id, "l");
    assert.deepEqual(group.inputs, { name: "l", retentionInDays: 7 });
    const created = await aws.create(TASK_DEFINITION, "t", task());
    const arn = String(created.outputs["arn"]);
    assert.equal((await aws.read({ token: TASK_DEFINITION, name: "t", id: arn })).id, "web");
  });

  it("keeps a revision with skipDestroy active, and others as inactive", async () => {
    const kept = await aws.create(TASK_DEFINITION, "a", task({}, { skipDestroy: true }));
    const gone = await aws.create(TASK_DEFINITION, "b", task());
    await aws.delete(kept);
    await aws.delete(gone);
    const revisions = aws.cloud.accounts["123456789012"]?.["us-east-1"]?.[TASK_DEFINITION];
    assert.equal(revisions?.["web:1"]?.["status"], "ACTIVE");
    assert.equal(revisions["web:2"]?.["status"], "INACTIVE");
    assert.equal((await aws.read(gone)).id, "");
    assert.ok(!("status" in gone.outputs));
  });

  it("keeps a log group with skipDestroy", async () => {
    const group = await aws.create(LOG_GROUP, "l", { name: "l", skipDestroy: true });
    await aws.delete(group);
    await assert.rejects(aws.create(LOG_GROUP, "l", { name: "l" }), /ResourceAlreadyExists/);
  });

  it("leaves an emptied cloud as if it had never been used", async () => {
    await aws.delete(await aws.create(LOG_GROUP, "l", {}));
    assert.deepEqual(aws.cloud.accounts, {});
  });

  it("refuses to delete a role that has policies left", async () => {
    const role = await aws.create(ROLE, "r", { name: "r", assumeRolePolicy: TRUST });
    const policy = await aws.create(ROLE_POLICY, "p", { role: "r", policy: "{}" });
    await assert.rejects(aws.delete(role), /DeleteConflict: .*must delete policies first/);
    const policyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess";
    const attached = await aws.create(ATTACHMENT, "a", { role: "r", policyArn });
    await assert.rejects(aws.delete(role), /DeleteConflict: .*must detach all policies first/);
    await aws.delete(attached);
    await aws.delete(policy);
    await aws.delete(role);
  });

  it("refuses to delete a cluster that has services", async () => {
    const cluster = await aws.create(CLUSTER, "c", { name: "c" });
    await aws.create(TASK_DEFINITION, "t", task());
    const service = await aws.create(SERVICE, "s", { cluster: cluster.id, taskDefinition: "web" });
    await assert.rejects(aws.delete(cluster), /ClusterContainsServicesException/);
    await aws.delete(service);
    await aws.delete(cluster);
  });
});
