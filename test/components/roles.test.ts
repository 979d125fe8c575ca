import assert from "node:assert/strict";
import { EcsTaskDefinition } from "../../components";
import type { ContainerArgs, EcsServiceArgs, RoleArgs } from "../../components";
import { later, run } from "../support/mocks";
import type { Run } from "../support/mocks";
import { UNKNOWN } from "../support/mocks/wire";
import { policiesOf, policy, quietly, requiredOf } from "./iam";
import { runService, TASK } from "./programs";
import { allow, arn } from "./rows/row";

const MINE = "arn:aws:iam::123456789012:role/mine";
const ROLE = "aws:iam/role:Role";
const EVERYTHING: { container: ContainerArgs; task: Partial<EcsServiceArgs> } = {
  container: {
    image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1",
    secrets: { KEY: "/key" },
    permissions: [{ actions: ["sqs:SendMessage"], resources: [arn("sqs", "jobs")] }],
  },
  task: { enableExecuteCommand: true },
};

function iamOf({ resources }: Run<unknown>): string[] {
  return resources
    .filter(({ type }) => type.startsWith("aws:iam/"))
    .map(({ name }) => name.replace(/-[0-9a-f]{8}$/, "-#"));
}

function inputOf(result: Run<unknown>, name: string, field: string): unknown {
  return result.resource(name).inputs[field];
}

describe("A role of yours", () => {
  const roles = { taskRole: { arn: MINE }, executionRole: { arn: MINE } };

  it("gets nothing attached", async () => {
    const result = await quietly(EVERYTHING.container, { ...EVERYTHING.task, ...roles });
    assert.deepEqual(iamOf(result), []);
    assert.equal(inputOf(result, "web-task-definition", "taskRoleArn"), MINE);
    assert.equal(inputOf(result, "web-task-definition", "executionRoleArn"), MINE);
  });

  it("is told all it needs, the same that a role made here gets", async () => {
    const yours = await quietly(EVERYTHING.container, { ...EVERYTHING.task, ...roles });
    const made = await quietly(EVERYTHING.container, EVERYTHING.task);
    for (const kind of ["task", "execution"] as const) {
      assert.equal(requiredOf(yours, kind), requiredOf(made, kind));
    }
    assert.equal(
      requiredOf(yours, "task"),
      policy(
        allow(["sqs:SendMessage"], [arn("sqs", "jobs")]),
        allow(
          [
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel",
          ],
          ["*"],
        ),
      ),
    );
  });

  it("may have statements and keys, which are told too", async () => {
    const result = await quietly(
      {},
      {
        taskRole: {
          arn: MINE,
          statements: [{ actions: ["sns:Publish"], resources: [arn("sns", "news")] }],
          kmsKeyArns: [arn("kms", "key/1")],
        },
      },
    );
    assert.deepEqual(iamOf(result), ["web-execution-role"]);
    assert.equal(
      requiredOf(result, "task"),
      policy(
        allow(["sns:Publish"], [arn("sns", "news")]),
        allow(["kms:Decrypt"], [arn("kms", "key/1")]),
      ),
    );
  });

  it("may be known later", async () => {
    const result = await quietly({}, () => ({ taskRole: { arn: later(MINE) } }), { preview: true });
    assert.equal(inputOf(result, "web-task-definition", "taskRoleArn"), UNKNOWN);
    assert.deepEqual(iamOf(result), ["web-execution-role"]);
  });
});

describe("Managed policies", () => {
  const managed = (
    managedPolicyArns: () => NonNullable<RoleArgs["managedPolicyArns"]>,
  ): Promise<Run<unknown>> =>
    quietly({}, () => ({ taskRole: { managedPolicyArns: managedPolicyArns() } }));
  const READ = "arn:aws:iam::aws:policy/ReadOnlyAccess";
  const MINE_TOO = "arn:aws:iam::123456789012:policy/team/ReadOnlyAccess";

  it("are attached one by one, under names that tell them apart", async () => {
    const result = await managed(() => [READ, MINE_TOO]);
    const attachments = result.resources.filter(({ type }) => type.includes("Attachment"));
    assert.deepEqual(
      attachments.map(({ type, name, inputs }) => ({ type, name, inputs })),
      [READ, MINE_TOO].map((policyArn, i) => ({
        type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        name: `web-task-managed-ReadOnlyAccess-${["2a3bda39", "c9c69d7e"][i]}`,
        inputs: { role: "web-task-role-1234567", policyArn },
      })),
    );
  });

  it("of which one is known later belong to one resource, so that their order says nothing", async () => {
    const result = await managed(() => [READ, later(MINE_TOO)]);
    const attachments = result.resources.filter(({ type }) => type.includes("Attachment"));
    assert.deepEqual(
      attachments.map(({ name }) => name),
      ["web-task-managed"],
    );
    assert.deepEqual(inputOf(result, "web-task-managed", "policyArns"), [READ, MINE_TOO]);
    assert.equal(inputOf(result, "web-task-role", "forceDetachPolicies"), true);
  });

  it("given twice are attached once", async () => {
    const result = await managed(() => [READ, READ]);
    const attachments = result.resources.filter(({ type }) => type.includes("Attachment"));
    assert.equal(attachments.length, 1);
  });

  it("in a list known later belong to one resource", async () => {
    const result = await managed(() => later([READ, MINE_TOO]));
    const { type, inputs } = result.resource("web-task-managed");
    assert.equal(type, "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive");
    assert.deepEqual(inputs, { roleName: "web-task-role-1234567", policyArns: [READ, MINE_TOO] });
  });

  it("are there before the task definition", async () => {
    for (const list of [(): string[] => [READ], () => later([READ])]) {
      const result = await managed(list);
      const attached = result.resources.filter(({ name }) => name.startsWith("web-task-managed"));
      assert.equal(attached.length, 1);
      assert.ok(result.resource("web-task-definition").dependsOn.includes(attached[0]?.name ?? ""));
    }
  });
});

describe("In another partition", () => {
  for (const { partition, region } of [
    { partition: "aws-cn", region: "cn-north-1" },
    { partition: "aws-us-gov", region: "us-gov-west-1" },
  ]) {
    it(`${partition}, all ARNs are its own`, async () => {
      const account = { partition, region, accountId: "999999999999" };
      const suffix = partition === "aws-cn" ? ".cn" : "";
      const result = await runService(
        {
          container: {
            image: `999999999999.dkr.ecr.${region}.amazonaws.com${suffix}/web:1`,
            secrets: { KEY: "/key" },
            secretValues: { PASSWORD: "hunter2" },
            credentialsParameter: "hub",
            mountPoints: [{ sourceVolume: "data", containerPath: "/data" }],
          },
          volumes: { data: { efs: { fileSystemId: "fs-1", accessPointId: "fsap-1" } } },
          executionRole: { kmsKeyArns: ["1234abcd"] },
        },
        { account },
      );
      const own = (service: string, rest: string): string =>
        `arn:${partition}:${service}:${region}:999999999999:${rest}`;
      assert.equal(
        requiredOf(result, "execution"),
        policy(
          allow(["ecr:GetAuthorizationToken"], ["*"]),
          allow(
            ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            [own("ecr", "repository/web")],
          ),
          allow(
            ["logs:CreateLogStream", "logs:PutLogEvents"],
            [own("logs", "log-group:/ecs/shop-dev-web/app:*")],
          ),
          allow(
            ["ssm:GetParameters"],
            [own("ssm", "parameter/ecs/shop-dev-web/app/PASSWORD"), own("ssm", "parameter/key")],
          ),
          allow(["secretsmanager:GetSecretValue"], [own("secretsmanager", "secret:hub-??????")]),
          allow(["kms:Decrypt"], [own("kms", "key/1234abcd")]),
        ),
      );
      assert.equal(
        requiredOf(result, "task"),
        policy(
          allow(["elasticfilesystem:ClientMount"], [own("elasticfilesystem", "file-system/fs-1")], {
            StringEquals: {
              "elasticfilesystem:AccessPointArn": own("elasticfilesystem", "access-point/fsap-1"),
            },
          }),
        ),
      );
      const trust = String(inputOf(result, "web-task-role", "assumeRolePolicy"));
      assert.ok(trust.includes(`"aws:SourceArn":"${own("ecs", "*")}"`));
      const texts = result.resources.map(({ wire }) => wire).join("\n");
      assert.ok(!texts.includes("arn:aws:"), "no ARN of the aws partition");
    });
  }
});

describe("Names of roles and policies", () => {
  const long = (length: number): string => "n".repeat(length);
  const rolesNamed = async (name: string): Promise<Run<unknown>> =>
    run(() => new EcsTaskDefinition(name, { ...TASK }));
  const prefixOf = (result: Run<unknown>, name: string): unknown =>
    inputOf(result, name, "namePrefix");

  it("are left to Pulumi where they fit", async () => {
    // 64 characters less "-execution-role" and Pulumi's hyphen and 7 digits.
    const name = long(41);
    const result = await rolesNamed(name);
    assert.equal(prefixOf(result, `${name}-execution-role`), undefined);
    assert.equal(`${name}-execution-role-1234567`.length, 64);
  });

  it("are cut where they do not, and stay apart", async () => {
    const name = long(42);
    const result = await rolesNamed(name);
    assert.equal(
      prefixOf(result, `${name}-execution-role`),
      "nnnnnnnnnnnnnnnnnnnnnnnnnnnn-89277306-",
    );
    assert.equal(prefixOf(result, `${name}-task-role`), undefined);
    const other = await rolesNamed(long(60));
    assert.notEqual(
      prefixOf(other, `${long(60)}-execution-role`),
      prefixOf(result, `${name}-execution-role`),
    );
  });

  it("stay within IAM's limits, the 26 characters of AWS's provider included", async () => {
    const sidecar = long(200);
    const result = await run(
      () => new EcsTaskDefinition(long(90), { ...TASK, sidecars: { [sidecar]: { image: "a" } } }),
    );
    for (const { type, name, inputs } of result.resources) {
      if (!type.startsWith("aws:iam/")) continue;
      const limit = type === ROLE ? 64 : 128;
      const prefix = inputs["namePrefix"];
      const longest = typeof prefix === "string" ? prefix.length + 26 : name.length + 8;
      assert.ok(longest <= limit, `${name} has ${longest}`);
    }
  });

  it("fit for policies, too", async () => {
    const result = await quietly({}, { sidecars: { [long(100)]: { image: "a" } } });
    assert.deepEqual(Object.keys(policiesOf(result, "execution")), [
      `web-execution-policy-${long(100)}-#`,
    ]);
  });
});
