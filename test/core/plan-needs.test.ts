import assert from "node:assert/strict";
import { planTask } from "../../core";
import type { ContainerModel } from "../../core";
import { container, entries, service, statement, task, volume } from "./support";

const pull = (name: string) => ({ kind: "pull-image", image: `registry/${name}:1` }) as const;

describe("what ECS needs to start a container", () => {
  const needsOf = (own: ContainerModel<string>) =>
    planTask(task({ containers: [own] })).executionNeeds[0]?.needs;

  it("is each secret it reads, once, also for its logs", () => {
    const secretOptions = entries(
      { "splunk-token": "arn:token", url: "arn:a" },
      "container.logging.secretOptions",
    );
    const log = { path: "container.logging", driver: "splunk", options: [], secretOptions };
    assert.deepEqual(
      needsOf(container("app", { secrets: { A: "arn:a", B: "arn:b", C: "arn:a" }, log })),
      [
        pull("app"),
        { kind: "read-secret", valueFrom: "arn:a" },
        { kind: "read-secret", valueFrom: "arn:b" },
        { kind: "read-secret", valueFrom: "arn:token" },
      ],
    );
  });

  it("is the credentials of its private registry", () => {
    assert.deepEqual(needsOf(container("app", { credentialsParameter: "arn:registry" })), [
      pull("app"),
      { kind: "read-registry-credentials", secret: "arn:registry" },
    ]);
  });

  it("is its environment files, also where the list is only known later", () => {
    const later = { later: "an output" };
    assert.deepEqual(needsOf(container("app", { environmentFiles: later })), [
      pull("app"),
      { kind: "read-environment-files", objects: later },
    ]);
  });

  it("is what statements and keys of the execution role say, for whom they say it", () => {
    const forRole = { role: "execution", statement: statement("a:B").statement } as const;
    const forApp = {
      role: "execution",
      container: "app",
      statement: statement("c:D").statement,
    } as const;
    const { taskNeeds, executionNeeds } = planTask(
      task({
        statements: [forRole, forApp],
        kmsKeys: [
          { role: "execution", keys: { later: "keys" } },
          { role: "execution", keys: ["arn:key"] },
        ],
      }),
    );
    assert.deepEqual(taskNeeds, []);
    assert.deepEqual(executionNeeds, [
      { container: "app", needs: [pull("app"), { kind: "allow", statement: forApp.statement }] },
      {
        needs: [
          { kind: "allow", statement: forRole.statement },
          { kind: "decrypt", keys: { later: "keys" } },
          { kind: "decrypt", keys: ["arn:key"] },
        ],
      },
    ]);
  });
});

describe("what the code in a task needs", () => {
  it("is what each container does, beside its permissions", () => {
    const calls = { kind: "call", actions: ["a:B"] } as const;
    const role = { kind: "assume-role", role: "logs" } as const;
    const { taskNeeds } = planTask(
      task({
        containers: [container("app"), container("router")],
        statements: [statement("s3:GetObject")],
        access: [
          { container: "router", access: role },
          { container: "app", access: calls },
          { container: "gone", access: calls },
        ],
      }),
    );
    assert.deepEqual(taskNeeds, [
      {
        container: "app",
        needs: [{ kind: "allow", statement: statement("s3:GetObject").statement }, calls],
      },
      { container: "router", needs: [role] },
    ]);
  });

  it("is by container, in the containers' order, and the task's own last", () => {
    const allow = (actions: string, owner?: string) => ({
      role: "task" as const,
      ...(owner !== undefined && { container: owner }),
      statement: statement(actions).statement,
    });
    const [own, b, app, b2] = [
      allow("a:A"),
      allow("b:B", "b"),
      allow("c:C", "app"),
      allow("d:D", "b"),
    ];
    const { taskNeeds } = planTask(
      task({
        containers: [container("app"), container("idle"), container("b")],
        statements: [own, b, app, b2],
        kmsKeys: [{ role: "task", keys: ["arn:key"] }],
      }),
    );
    assert.deepEqual(taskNeeds, [
      { container: "app", needs: [{ kind: "allow", statement: app.statement }] },
      {
        container: "b",
        needs: [
          { kind: "allow", statement: b.statement },
          { kind: "allow", statement: b2.statement },
        ],
      },
      {
        needs: [
          { kind: "allow", statement: own.statement },
          { kind: "decrypt", keys: ["arn:key"] },
        ],
      },
    ]);
  });

  const mounting = (readOnly: boolean[], iam = true) => {
    const mounts = readOnly.map((only, i) => ({
      volume: "data",
      containerPath: `/data${i}`,
      readOnly: only,
    }));
    const volumes = [volume("scratch"), volume("data", { iam, accessPointId: "fsap-1" })];
    return planTask(task({ containers: [container("app", { mounts })], volumes })).taskNeeds;
  };
  const mount = (write: boolean) => [
    {
      container: "app",
      needs: [
        {
          kind: "mount-file-system",
          efs: {
            path: "volumes.data.efs",
            fileSystemId: "fs-1",
            iam: true,
            accessPointId: "fsap-1",
          },
          write,
        },
      ],
    },
  ];

  it("is to read a file system that is mounted read-only", () => {
    assert.deepEqual(mounting([true]), mount(false));
    assert.deepEqual(mounting([true, true]), mount(false));
  });

  it("is to write a file system where any mount writes", () => {
    assert.deepEqual(mounting([false]), mount(true));
    assert.deepEqual(mounting([true, false]), mount(true));
  });

  it("is nothing for a file system that is not mounted, or that takes no IAM", () => {
    assert.deepEqual(mounting([]), []);
    assert.deepEqual(mounting([false], false), []);
  });

  it("is nothing for a scratch volume, or for commands nobody may execute", () => {
    const { taskNeeds } = planTask(
      task({
        containers: [container("app", { mounts: ["scratch"] })],
        volumes: [volume("scratch")],
        service: service({ enableExecuteCommand: false }),
      }),
    );
    assert.deepEqual(taskNeeds, []);
  });
});
