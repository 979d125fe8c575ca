import assert from "node:assert/strict";
import { UNKNOWN, type Props } from "../values";
import {
  CLUSTER,
  LOG_GROUP,
  PARAMETER,
  ROLE,
  ROLE_POLICY,
  SECURITY_GROUP,
  SERVICE,
  task,
  TASK_DEFINITION,
  TestProvider,
  TRUST,
} from "./support";

const TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";
const BUCKET = "aws:s3/bucket:Bucket";

describe("local-aws names and ids", () => {
  let aws: TestProvider;
  beforeEach(async () => (aws = await TestProvider.start()));
  afterEach(() => {
    aws.stop();
  });

  it("autonames with seven digits that depend on the URN only", async () => {
    const [one, again, other] = await Promise.all([
      aws.check(CLUSTER, "web", {}),
      aws.check(CLUSTER, "web", {}),
      aws.check(CLUSTER, "api", {}),
    ]);
    assert.match(String(one.inputs["name"]), /^web-[0-9a-f]{7}$/);
    assert.deepEqual(one.inputs["__defaults"], ["name"]);
    assert.deepEqual(again, one);
    assert.notEqual(String(other.inputs["name"]).slice(-7), String(one.inputs["name"]).slice(-7));
  });

  it("keeps an autoname, and takes another one for the new half of a replacement", async () => {
    const role = await aws.create(ROLE, "web", { assumeRolePolicy: TRUST });
    const kept = await aws.check(ROLE, "web", { assumeRolePolicy: TRUST }, role.inputs);
    assert.equal(kept.inputs["name"], role.inputs["name"]);
    const replacement = await aws.create(ROLE, "web", { assumeRolePolicy: TRUST, path: "/x/" });
    assert.notEqual(replacement.id, role.id);
    assert.match(replacement.id, /^web-[0-9a-f]{7}$/);
  });

  it("refuses a name that would pass the limit, like the bridge", async () => {
    const long = "a".repeat(60);
    const { failures } = await aws.check(ROLE, long, { assumeRolePolicy: TRUST });
    const expected = `name '${long}-' plus 7 random chars is longer than maximum length 64`;
    assert.ok(failures[0]?.includes(expected), failures[0]);
    const fits = await aws.check(ROLE, "a".repeat(56), { assumeRolePolicy: TRUST });
    assert.deepEqual(fits.failures, []);
    const group = await aws.check(TARGET_GROUP, "a".repeat(25), {});
    assert.match(group.failures[0] ?? "", /maximum length 32/);
  });

  it("leaves a name with namePrefix to the create", async () => {
    const preview = await aws.preview(ROLE, "web", { assumeRolePolicy: TRUST, namePrefix: "p-" });
    assert.equal(preview.outputs["name"], UNKNOWN);
    const role = await aws.create(ROLE, "web", { assumeRolePolicy: TRUST, namePrefix: "p-" });
    assert.match(role.id, /^p-[0-9a-f]{26}$/);
  });

  it("lowers the case of bucket names", async () => {
    const { inputs } = await aws.check(BUCKET, "Web", {});
    assert.match(String(inputs["bucket"]), /^web-[0-9a-f]{7}$/);
  });

  it("counts revisions per family, over deregistered ones too", async () => {
    const first = await aws.create(TASK_DEFINITION, "task", task());
    assert.equal(first.id, "web");
    const arn = "arn:aws:ecs:us-east-1:123456789012:task-definition/web";
    assert.equal(first.outputs["arn"], `${arn}:1`);
    assert.equal(first.outputs["arnWithoutRevision"], arn);
    await aws.delete(first);
    const second = await aws.create(TASK_DEFINITION, "task", task());
    assert.equal(second.outputs["revision"], 2);
    const other = await aws.create(TASK_DEFINITION, "other", task({}, { family: "api" }));
    assert.equal(other.outputs["revision"], 1);
  });

  it("gives ARNs and ids AWS's form", async () => {
    const cluster = await aws.create(CLUSTER, "c", { name: "main" });
    await aws.create(TASK_DEFINITION, "task", task());
    const inputs = { name: "web", cluster: cluster.id, taskDefinition: "web:1" };
    const service = await aws.create(SERVICE, "s", inputs);
    assert.equal(service.id, "arn:aws:ecs:us-east-1:123456789012:service/main/web");
    const group = await aws.create(SECURITY_GROUP, "sg", {});
    assert.match(group.id, /^sg-[0-9a-f]{17}$/);
    const role = await aws.create(ROLE, "r", { name: "r", path: "/p/", assumeRolePolicy: TRUST });
    assert.equal(role.outputs["arn"], "arn:aws:iam::123456789012:role/p/r");
    const policy = await aws.create(ROLE_POLICY, "p", { name: "p", role: "r", policy: "{}" });
    assert.equal(policy.id, "r:p");
    const parameter = { name: "/a/b", type: "String", insecureValue: "x" };
    const { outputs } = await aws.create(PARAMETER, "p", parameter);
    assert.equal(outputs["arn"], "arn:aws:ssm:us-east-1:123456789012:parameter/a/b");
  });

  it("knows the partitions", async () => {
    const china = await TestProvider.start({ config: { region: "cn-north-1" } });
    const group = await china.create(LOG_GROUP, "l", { name: "l" });
    china.stop();
    assert.equal(group.outputs["arn"], "arn:aws-cn:logs:cn-north-1:123456789012:log-group:l");
  });

  const duplicates: [token: string, inputs: Props, code: RegExp][] = [
    [ROLE, { name: "x", assumeRolePolicy: TRUST }, /EntityAlreadyExists: Role with name x/],
    [LOG_GROUP, { name: "x" }, /ResourceAlreadyExistsException/],
    [PARAMETER, { name: "/x", type: "String", value: "v" }, /ParameterAlreadyExists/],
    [SECURITY_GROUP, { name: "x" }, /InvalidGroup\.Duplicate/],
    [BUCKET, { bucket: "x-bucket" }, /BucketAlreadyOwnedByYou/],
    [TARGET_GROUP, { name: "x" }, /DuplicateTargetGroupName/],
    ["aws:sqs/queue:Queue", { name: "x" }, /QueueAlreadyExists/],
    ["aws:secretsmanager/secret:Secret", { name: "x" }, /ResourceExistsException/],
    ["aws:ecr/repository:Repository", { name: "x" }, /RepositoryAlreadyExistsException/],
  ];
  for (const [token, inputs, code] of duplicates) {
    it(`refuses a second ${token} of the same name`, async () => {
      await aws.create(token, "one", inputs);
      await assert.rejects(aws.create(token, "two", inputs), code);
    });
  }

  it("lets another region have the same names, but for IAM", async () => {
    const { cloudPath } = aws;
    const west = await TestProvider.start({ cloudPath, config: { region: "us-west-2" } });
    await aws.create(LOG_GROUP, "l", { name: "l" });
    await west.create(LOG_GROUP, "l", { name: "l" });
    await aws.create(ROLE, "r", { name: "r", assumeRolePolicy: TRUST });
    const twice = west.create(ROLE, "r", { name: "r", assumeRolePolicy: TRUST });
    await assert.rejects(twice, /EntityAlreadyExists/);
    west.stop();
  });

  it("keeps apart the configurations of two providers that share an attached server", async () => {
    const west = await TestProvider.connect(aws.port, aws.cloudPath, { region: "us-west-2" });
    const [here, there] = [
      await aws.create(LOG_GROUP, "l", { name: "l" }),
      await west.create(LOG_GROUP, "l", { name: "l" }),
    ];
    assert.match(String(here.outputs["arn"]), /:us-east-1:/);
    assert.match(String(there.outputs["arn"]), /:us-west-2:/);
    west.stop();
  });
});
