import assert from "node:assert/strict";
import type { Props } from "../values";
import { PARAMETER, ROLE, SECURITY_GROUP, TestProvider } from "./support";

const REGION = "aws:index/getRegion:getRegion";
const IDENTITY = "aws:index/getCallerIdentity:getCallerIdentity";
const PARTITION = "aws:index/getPartition:getPartition";
const DOCUMENT = "aws:iam/getPolicyDocument:getPolicyDocument";
const VPC = "aws:ec2/getVpc:getVpc";
const SUBNETS = "aws:ec2/getSubnets:getSubnets";

describe("local-aws functions", () => {
  let aws: TestProvider;
  before(async () => (aws = await TestProvider.start()));
  after(() => {
    aws.stop();
  });

  const configured = async (config: Props, token: string): Promise<Props> => {
    const other = await TestProvider.start({ config });
    return other.invoke(token).finally(() => {
      other.stop();
    });
  };
  const json = async (args: Props): Promise<unknown> =>
    JSON.parse(String((await aws.invoke(DOCUMENT, args))["json"]));

  it("tells region, account and partition", async () => {
    assert.equal((await aws.invoke(REGION))["region"], "us-east-1");
    assert.equal((await aws.invoke(IDENTITY))["accountId"], "123456789012");
    assert.equal((await configured({}, REGION))["region"], "us-east-1");
    const china = await configured({ region: "cn-north-1" }, PARTITION);
    assert.deepEqual([china["partition"], china["dnsSuffix"]], ["aws-cn", "amazonaws.com.cn"]);
    const gov = await configured({ region: "us-gov-west-1" }, PARTITION);
    assert.equal(gov["partition"], "aws-us-gov");
  });

  it("takes the account from the assumed role, and keeps to the allowed ones", async () => {
    const roleArn = "arn:aws:iam::222222222222:role/deploy";
    const assumeRoles = JSON.stringify([{ roleArn }]);
    assert.equal((await configured({ assumeRoles }, IDENTITY))["accountId"], "222222222222");
    const allowedAccountIds = JSON.stringify(["111111111111"]);
    await assert.rejects(configured({ allowedAccountIds }, IDENTITY), /account ID not allowed/);
  });

  it("answers nothing while the region is unknown", async () => {
    const region = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    assert.deepEqual(await configured({ region }, REGION), {});
  });

  it("refuses unknown arguments, wrong types and functions it has not", async () => {
    await assert.rejects(aws.invoke(REGION, { nam: "x" }), /Invalid or unknown key/);
    await assert.rejects(aws.invoke(VPC, { filters: [{ name: "a" }] }), /filters\[0\]\.values/);
    await assert.rejects(aws.invoke(VPC, { default: "perhaps" }), /expected boolean type/);
    const token = "aws:ec2/getAmi:getAmi";
    await assert.rejects(aws.invoke(token), /function "aws:ec2\/getAmi:getAmi" is not modelled/);
  });

  it("has a default VPC with subnets and a security group", async () => {
    const vpc = await aws.invoke(VPC, { default: true });
    assert.match(String(vpc["id"]), /^vpc-[0-9a-f]{17}$/);
    const filters = [{ name: "vpc-id", values: [vpc["id"]] }];
    const { ids } = await aws.invoke(SUBNETS, { filters });
    assert.equal((ids as string[]).length, 3);
    const none = await aws.invoke(SUBNETS, { filters: [{ name: "tag:tier", values: ["x"] }] });
    assert.deepEqual(none["ids"], []);
    const args = { name: "default", vpcId: vpc["id"] };
    const group = await aws.invoke("aws:ec2/getSecurityGroup:getSecurityGroup", args);
    assert.match(String(group["id"]), /^sg-/);
    await assert.rejects(aws.invoke(VPC, { id: "vpc-0" }), /no matching EC2 VPC found/);
  });

  it("finds what was created", async () => {
    const vpc = await aws.create("aws:ec2/vpc:Vpc", "v", { cidrBlock: "10.0.0.0/16" });
    const inputs = { vpcId: vpc.id, cidrBlock: "10.0.0.0/24", tags: { tier: "private" } };
    const subnet = await aws.create("aws:ec2/subnet:Subnet", "s", inputs);
    const filters = [{ name: "tag:tier", values: ["priv*"] }];
    assert.deepEqual((await aws.invoke(SUBNETS, { filters }))["ids"], [subnet.id]);
    const group = await aws.create(SECURITY_GROUP, "g", { name: "g", vpcId: vpc.id });
    const found = await aws.invoke("aws:ec2/getSecurityGroup:getSecurityGroup", { id: group.id });
    assert.equal(found["name"], "g");
    await aws.create(PARAMETER, "p", { name: "/p", type: "String", insecureValue: "x" });
    const parameter = await aws.invoke("aws:ssm/getParameter:getParameter", { name: "/p" });
    assert.equal(parameter["value"], "x");
  });

  it("builds a policy document as AWS writes it", async () => {
    const statement = {
      sid: "Read",
      actions: ["s3:GetObject"],
      resources: ["arn:b", "arn:a"],
      principals: [{ type: "AWS", identifiers: ["arn:x"] }],
      conditions: [{ test: "StringEquals", variable: "aws:PrincipalTag/a", values: ["b"] }],
    };
    assert.deepEqual(await json({ statements: [statement] }), {
      Version: "2012-10-17",
      Statement: {
        Sid: "Read",
        Effect: "Allow",
        Principal: { AWS: "arn:x" },
        Action: "s3:GetObject",
        Resource: ["arn:b", "arn:a"],
        Condition: { StringEquals: { "aws:PrincipalTag/a": "b" } },
      },
    });
  });

  it("merges documents by sid", async () => {
    const base = JSON.stringify({ Statement: [{ Sid: "A", Action: "a" }, { Action: "b" }] });
    const override = JSON.stringify({ Statement: { Sid: "A", Action: "c" } });
    const merged = await json({
      sourcePolicyDocuments: [base],
      statements: [{ actions: ["d"], resources: ["*"] }],
      overridePolicyDocuments: [override],
    });
    assert.deepEqual((merged as Props)["Statement"], [
      { Sid: "A", Action: "c" },
      { Action: "b" },
      { Effect: "Allow", Action: "d", Resource: "*" },
    ]);
    const twice = { statements: [{ sid: "A" }, { sid: "A" }] };
    await assert.rejects(json(twice), /duplicate Sid \(A\)/);
  });

  it("serves a schema that YAML programs can bind", async () => {
    const schema = await aws.schema();
    assert.ok(schema["resources"]?.[ROLE]);
    assert.ok(schema["functions"]?.[DOCUMENT]);
    const references = JSON.stringify(schema).match(/"#\/types\/[^"]+"/g) ?? [];
    const types = Object.keys(schema["types"] ?? {});
    const missing = references.filter((reference) => !types.includes(reference.slice(9, -1)));
    assert.deepEqual(missing, []);
  });
});
