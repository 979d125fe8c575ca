import assert from "node:assert/strict";
import { UNKNOWN, type Props } from "../values";
import {
  CLUSTER,
  LOG_GROUP,
  PARAMETER,
  ROLE,
  SECURITY_GROUP,
  SERVICE,
  task,
  TASK_DEFINITION,
  TestProvider,
  TRUST,
} from "./support";

describe("local-aws check", () => {
  let aws: TestProvider;
  before(async () => (aws = await TestProvider.start()));
  after(() => {
    aws.stop();
  });

  const failing: [what: string, token: string, inputs: Props, expected: RegExp][] = [
    ["an unknown property", CLUSTER, { nam: "x" }, /^nam: .*Invalid or unknown key/],
    ["a property in the wrong case", CLUSTER, { Name: "x" }, /Did you mean "name"\?/],
    ["an output as input", CLUSTER, { arn: "x" }, /^arn: .*Invalid or unknown key/],
    ["a missing property", TASK_DEFINITION, { family: "x" }, /^containerDefinitions: .*Missing/],
    ["a wrong type", SERVICE, { desiredCount: [1] }, /^desiredCount: .*expected number type/],
    ["no number", SERVICE, { desiredCount: "many" }, /expected number type, got string type/],
    ["text for an object", SERVICE, { networkConfiguration: "x" }, /^networkConfiguration: /],
    [
      "a nested unknown property",
      SERVICE,
      { networkConfiguration: { subnets: ["a"], securityGroup: ["b"] } },
      /^networkConfiguration\.securityGroup: .*Invalid or unknown key/,
    ],
    [
      "a nested missing property",
      SERVICE,
      { networkConfiguration: {} },
      /^networkConfiguration\.subnets: .*Missing required argument/,
    ],
    [
      "a nested wrong type",
      TASK_DEFINITION,
      task({}, { volumes: [{ name: "v", efsVolumeConfiguration: { fileSystemId: {} } }] }),
      /^volumes\[0\]\.efsVolumeConfiguration\.fileSystemId: .*expected string type, got object/,
    ],
    ["a tag that is a list", ROLE, { assumeRolePolicy: TRUST, tags: { a: [] } }, /^tags\.a: /],
    ["a trust policy that is no JSON", ROLE, { assumeRolePolicy: "{" }, /invalid JSON policy/],
    ["a wrong retention", LOG_GROUP, { retentionInDays: 31 }, /^retentionInDays: .*got 31/],
    ["a wrong log group name", LOG_GROUP, { name: "a b" }, /^name: /],
    ["a parameter without value", PARAMETER, { type: "String" }, /one of .* must be specified/],
    ["two values", PARAMETER, { type: "String", value: "a", insecureValue: "b" }, /only one of/],
    [
      "an insecure secret",
      PARAMETER,
      { type: "SecureString", insecureValue: "b" },
      /^insecureValue: .*SecureString/,
    ],
    [
      "container definitions that are no array",
      TASK_DEFINITION,
      { family: "x", containerDefinitions: "{}" },
      /^containerDefinitions: .*array of container definitions/,
    ],
    ["a family with a dot", TASK_DEFINITION, task({}, { family: "a.b" }), /^family: /],
    [
      "launch type beside capacity providers",
      SERVICE,
      { launchType: "FARGATE", capacityProviderStrategies: [{ capacityProvider: "FARGATE" }] },
      /conflicts with launchType/,
    ],
  ];
  for (const [what, token, inputs, expected] of failing) {
    it(`refuses ${what}`, async () => {
      const { failures } = await aws.check(token, "x", inputs);
      assert.equal(failures.length, 1, failures.join("\n"));
      assert.match(failures[0] ?? "", expected);
      assert.match(failures[0] ?? "", /local-aws \(not AWS\)/);
    });
  }

  it("accepts unknown values anywhere", async () => {
    const { failures } = await aws.check(SERVICE, "x", {
      desiredCount: UNKNOWN,
      launchType: UNKNOWN,
      networkConfiguration: { subnets: [UNKNOWN], securityGroups: UNKNOWN },
      tags: { a: UNKNOWN },
    });
    assert.deepEqual(failures, []);
  });

  it("converts scalars as the bridge does", async () => {
    const { inputs, failures } = await aws.check(TASK_DEFINITION, "x", task({}, { cpu: 256 }));
    assert.deepEqual(failures, []);
    assert.equal(inputs["cpu"], "256");
    const service = await aws.check(SERVICE, "x", {
      desiredCount: "2",
      waitForSteadyState: "true",
    });
    assert.equal(service.inputs["desiredCount"], 2);
    assert.equal(service.inputs["waitForSteadyState"], true);
  });

  it("takes a policy as an object", async () => {
    const { inputs } = await aws.check(ROLE, "x", { assumeRolePolicy: JSON.parse(TRUST) as Props });
    assert.deepEqual(JSON.parse(String(inputs["assumeRolePolicy"])), JSON.parse(TRUST));
    const partly = await aws.check(ROLE, "x", { assumeRolePolicy: { Statement: [UNKNOWN] } });
    assert.equal(partly.inputs["assumeRolePolicy"], UNKNOWN);
  });

  it("names what is not modelled, and where to add it", async () => {
    const token = "aws:lambda/function:Function";
    await assert.rejects(
      aws.check(token, "x", {}),
      /"aws:lambda\/function:Function" is not modelled/,
    );
    await assert.rejects(aws.check(token, "x", {}), /local-aws\/services\/lambda\.ts/);
  });

  it("never quotes an input that may be secret", async () => {
    const secret = "hunter2-very-secret";
    const texts: string[] = [];
    const note = (error: unknown): unknown => texts.push(String(error));
    const check = async (token: string, inputs: Props): Promise<unknown> =>
      texts.push(...(await aws.check(token, "s", inputs)).failures);
    await check(PARAMETER, { type: "String", value: [secret] });
    await check(PARAMETER, { type: "String", value: secret, insecureValue: secret });
    await check(TASK_DEFINITION, { family: "x", containerDefinitions: `[{"a": "${secret}"` });
    await check(ROLE, { assumeRolePolicy: `{"a": "${secret}` });
    await check(SECURITY_GROUP, { tags: { a: [secret] } });
    const create = (inputs: Props): Promise<unknown> =>
      aws.create(PARAMETER, "s", { type: "SecureString", ...inputs }).catch(note);
    await create({ value: `{{${secret}}}` });
    await create({ value: secret.repeat(1000) });
    await create({ name: "aws-x", value: secret });
    assert.equal(texts.length, 8);
    for (const line of texts) assert.doesNotMatch(line, /hunter2/);
  });
});
