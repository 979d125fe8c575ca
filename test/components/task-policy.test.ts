import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { ContainerArgs, EcsServiceArgs } from "../../components";
import { later } from "../support/mocks";
import { policiesOf, policy, quietly, requiredOf } from "./iam";
import type { Beside } from "./programs";
import { allow, arn } from "./rows/row";

// What the code in the containers may do.

const FILES = arn("elasticfilesystem", "file-system/fs-1");
const MOUNT = "elasticfilesystem:ClientMount";
const WRITE = "elasticfilesystem:ClientWrite";
const EXEC = [
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
];

interface Case {
  readonly title: string;
  readonly container: Beside<ContainerArgs>;
  readonly task?: Partial<EcsServiceArgs>;
  /** Policies by Pulumi name, digests as `#`. */
  readonly policies: Readonly<Record<string, string>>;
}

const volume = (
  efs: object,
  ...mounts: { containerPath: string; readOnly?: boolean }[]
): Pick<Case, "container" | "task"> => ({
  container: { mountPoints: mounts.map((mount) => ({ sourceVolume: "data", ...mount })) },
  task: {
    volumes: { data: { efs: { fileSystemId: "fs-1", ...efs } } },
    acknowledge: { "volume-unused": "On purpose." },
  },
});
const underPoint = (point: string): unknown => ({
  StringEquals: { "elasticfilesystem:AccessPointArn": point },
});

const CASES: readonly Case[] = [
  { title: "nothing", container: {}, policies: {} },
  {
    title: "mount a file system",
    ...volume({}, { containerPath: "/data" }),
    policies: { "web-task-policy-app-#": policy(allow([MOUNT], [FILES])) },
  },
  {
    title: "write to a file system",
    ...volume({}, { containerPath: "/data", readOnly: false }),
    policies: { "web-task-policy-app-#": policy(allow([MOUNT, WRITE], [FILES])) },
  },
  {
    title: "write where one of two mounts does",
    ...volume({}, { containerPath: "/a" }, { containerPath: "/b", readOnly: false }),
    policies: { "web-task-policy-app-#": policy(allow([MOUNT, WRITE], [FILES])) },
  },
  {
    title: "mount through an access point only",
    ...volume({ accessPointId: "fsap-1" }, { containerPath: "/data" }),
    policies: {
      "web-task-policy-app-#": policy(
        allow([MOUNT], [FILES], underPoint(arn("elasticfilesystem", "access-point/fsap-1"))),
      ),
    },
  },
  {
    title: "mount nothing where the file system does not ask for it",
    ...volume({ iam: false }, { containerPath: "/data" }),
    policies: {},
  },
  { title: "mount nothing where no container mounts", ...volume({}), policies: {} },
  {
    title: "be reached by ECS Exec",
    container: {},
    task: { enableExecuteCommand: true },
    policies: { "web-task-policy-#": policy(allow(EXEC, ["*"])) },
  },
  {
    title: "do what a container says, in its own words",
    container: {
      permissions: [
        {
          sid: "Read",
          actions: ["s3:GetObject", "s3:Get*"],
          resources: ["arn:aws:s3:::b/*", "arn:aws:s3:::a/*"],
          conditions: { StringEquals: { "s3:ResourceAccount": "123456789012" } },
        },
        { actions: ["sqs:SendMessage"], resources: [arn("sqs", "jobs")] },
        { actions: ["sqs:SendMessage"], resources: [arn("sqs", "done")] },
      ],
    },
    policies: {
      "web-task-policy-app-#": policy(
        {
          Sid: "Read",
          ...(allow(["s3:GetObject", "s3:Get*"], ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"], {
            StringEquals: { "s3:ResourceAccount": "123456789012" },
          }) as object),
        },
        allow(["sqs:SendMessage"], [arn("sqs", "done"), arn("sqs", "jobs")]),
      ),
    },
  },
  {
    title: "use resources known later, in a policy of their own",
    container: () => ({
      permissions: [
        { actions: ["sqs:SendMessage"], resources: [later(arn("sqs", "jobs"))] },
        { actions: ["sns:Publish"], resources: later([arn("sns", "news")]) },
        { actions: ["s3:GetObject"], resources: ["arn:aws:s3:::a/*"] },
      ],
    }),
    policies: {
      "web-task-policy-app-#": policy(allow(["s3:GetObject"], ["arn:aws:s3:::a/*"])),
      "web-task-policy-app": policy(
        allow(["sqs:SendMessage"], [arn("sqs", "jobs")]),
        allow(["sns:Publish"], [arn("sns", "news")]),
      ),
    },
  },
  {
    title: "act under conditions that hold outputs",
    container: () => ({
      permissions: [
        {
          actions: ["s3:GetObject"],
          resources: ["*"],
          conditions: { StringEquals: { "aws:PrincipalOrgID": pulumi.output("o-1") } },
        },
      ],
    }),
    policies: {
      "web-task-policy-app": policy(
        allow(["s3:GetObject"], ["*"], { StringEquals: { "aws:PrincipalOrgID": "o-1" } }),
      ),
    },
  },
  {
    title: "decrypt with keys of yours",
    container: {},
    task: { taskRole: { kmsKeyArns: [arn("kms", "key/2"), arn("kms", "key/1")] } },
    policies: {
      "web-task-policy-#": policy(
        allow(["kms:Decrypt"], [arn("kms", "key/1"), arn("kms", "key/2")]),
      ),
    },
  },
];

describe("The task role may", () => {
  for (const { title, container, task, policies } of CASES) {
    it(title, async () => {
      assert.deepEqual(policiesOf(await quietly(container, task), "task"), policies);
    });
  }
});

describe("Each contributor has a policy of its own", () => {
  const sqs = { permissions: [{ actions: ["sqs:SendMessage"], resources: [arn("sqs", "jobs")] }] };
  const sns = { permissions: [{ actions: ["sns:Publish"], resources: [arn("sns", "news")] }] };
  const with_ = (sidecars: EcsServiceArgs["sidecars"]): Promise<string[]> =>
    quietly(sqs, { sidecars: sidecars ?? {}, enableExecuteCommand: true }).then((run) =>
      run.resources.map(({ name }) => name).filter((name) => name.startsWith("web-task-policy")),
    );

  it("so that a sidecar takes exactly its grants with it", async () => {
    const both = await with_({ news: { image: "news:1", ...sns } });
    const one = await with_({});
    assert.deepEqual(
      both.filter((name) => !one.includes(name)).map((name) => name.slice(0, -8)),
      ["web-task-policy-news-"],
    );
    assert.deepEqual(
      one.filter((name) => !both.includes(name)),
      [],
    );
  });

  it("named by its content, so that a change is a new policy beside the old one", async () => {
    const name = async (queue: string): Promise<string | undefined> => {
      const permissions = [{ actions: ["sqs:SendMessage"], resources: [arn("sqs", queue)] }];
      const run = await quietly({ permissions });
      return run.resources.find((resource) => resource.name.startsWith("web-task-policy"))?.name;
    };
    assert.equal(await name("jobs"), await name("jobs"));
    assert.notEqual(await name("jobs"), await name("done"));
  });

  it("which a new image tag does not touch", async () => {
    const repository = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web";
    const names = async (tag: string): Promise<string[]> =>
      (await quietly({ image: `${repository}${tag}` })).resources.map(({ name }) => name);
    assert.deepEqual(await names(":1"), await names(":2"));
    assert.deepEqual(await names(":1"), await names(`@sha256:${"0".repeat(64)}`));
  });
});

describe("requiredTaskPolicy", () => {
  it("says what all contributors need", async () => {
    const run = await quietly(
      { permissions: [{ actions: ["sqs:SendMessage"], resources: [arn("sqs", "jobs")] }] },
      { enableExecuteCommand: true },
    );
    assert.equal(
      requiredOf(run, "task"),
      policy(allow(["sqs:SendMessage"], [arn("sqs", "jobs")]), allow(EXEC, ["*"])),
    );
  });
});
