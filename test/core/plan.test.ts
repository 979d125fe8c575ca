import assert from "node:assert/strict";
import { planTask } from "../../core";
import type {
  ConfigDocument,
  ContainerModel,
  OwnLogGroupModel,
  PlannedContainer,
  PlannedDocument,
  TaskPlan,
} from "../../core";
import { awslogs, container, document, service, statement, task, volume } from "./support";

const planned = (own: ContainerModel<string>): PlannedContainer<string> => ({
  ...own,
  documentVariables: [],
  documentArguments: [],
  documentAddresses: [],
});
const pull = (name: string) => ({ kind: "pull-image", image: `registry/${name}:1` }) as const;
const keyed = (own: ConfigDocument<string>, key: string): PlannedDocument<string> => ({
  ...own,
  key,
  delivery: "ssm",
});

describe("the plan of a task", () => {
  it("of one container is exactly this", () => {
    const plan: TaskPlan<string> = {
      size: { cpu: 256, memory: 512 },
      containers: [planned(container("app"))],
      volumes: [],
      documents: [],
      logGroups: [],
      taskNeeds: [],
      executionNeeds: [{ container: "app", needs: [pull("app")] }],
      startOrder: [["app"]],
    };
    assert.deepEqual(planTask(task()), plan);
  });

  it("of everything at once is exactly this", () => {
    const config = document({ path: "otelCollector.config", container: "otel" });
    const log = awslogs("app");
    const app = container("app", {
      cpu: 256,
      memoryReservation: 512,
      dependsOn: { otel: "HEALTHY" },
      mounts: ["data"],
      secrets: { TOKEN: "arn:secret" },
      log,
    });
    const otel = container("otel", { cpu: 128, memory: 256, environmentFiles: ["arn:file"] });
    const data = volume("data", {});
    const efs = { path: "volumes.data.efs", fileSystemId: "fs-1", iam: true };
    const document1 = keyed(config, "otel/CONFIG");
    const allowed = statement("s3:GetObject");
    const plan: TaskPlan<string> = {
      size: { cpu: 512, memory: 1024 },
      containers: [
        planned(app),
        { ...planned(otel), documentVariables: [{ name: "CONFIG", document: document1 }] },
      ],
      volumes: [data],
      documents: [document1],
      logGroups: [
        {
          container: "app",
          path: "container.logging",
          name: "/ecs/app",
          create: true,
          retentionInDays: 30,
          retainOnDelete: false,
        },
      ],
      taskNeeds: [
        {
          container: "app",
          needs: [
            { kind: "allow", statement: allowed.statement },
            { kind: "mount-file-system", efs, write: true },
          ],
        },
        { needs: [{ kind: "decrypt", keys: ["arn:key"] }, { kind: "execute-command" }] },
      ],
      executionNeeds: [
        {
          container: "app",
          needs: [
            pull("app"),
            { kind: "write-logs", group: "/ecs/app" },
            { kind: "read-secret", valueFrom: "arn:secret" },
          ],
        },
        {
          container: "otel",
          needs: [
            pull("otel"),
            { kind: "read-document", document: document1 },
            { kind: "read-environment-files", objects: ["arn:file"] },
          ],
        },
      ],
      startOrder: [["otel"], ["app"]],
    };
    assert.deepEqual(
      planTask(
        task({
          containers: [app, otel],
          volumes: [data],
          documents: [config],
          statements: [allowed],
          kmsKeys: [{ role: "task", keys: ["arn:key"] }],
          service: service({ enableExecuteCommand: true }),
        }),
      ),
      plan,
    );
  });
});

describe("the size of a plan", () => {
  it("is the one the author gives", () => {
    assert.deepEqual(planTask(task({ cpu: 1024, memory: 3072 })).size, { cpu: 1024, memory: 3072 });
  });

  it("is one that Windows has", () => {
    const platform = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" };
    assert.deepEqual(planTask(task({ platform })).size, { cpu: 1024, memory: 2048 });
  });

  it("is none where no size holds the containers", () => {
    assert.equal(planTask(task({ cpu: 300 })).size, undefined);
  });
});

describe("the log groups of a plan", () => {
  const groupsOf = (...containers: ContainerModel<string>[]) =>
    planTask(task({ containers })).logGroups.map(({ container, name, retentionInDays }) => [
      container,
      name,
      retentionInDays,
    ]);

  it("are one per container", () => {
    assert.deepEqual(
      groupsOf(
        container("app", { log: awslogs("app", { retentionInDays: 7 }) }),
        container("cache", { log: awslogs("cache") }),
      ),
      [
        ["app", "/ecs/app", 7],
        ["cache", "/ecs/cache", 30],
      ],
    );
  });

  it("are made once where containers share one, and named after the first that makes it", () => {
    const sharing = (name: string, create: boolean) =>
      container(name, { log: awslogs(name, { name: "/shared", create }) });
    assert.deepEqual(groupsOf(sharing("app", false), sharing("b", true), sharing("c", true)), [
      ["b", "/shared", 30],
    ]);
  });

  it("are those too that the code writes to by itself, after the others and each once", () => {
    const own = (name: string, more: Partial<OwnLogGroupModel<string>> = {}) => ({
      path: "logRouter",
      container: "app-files",
      name,
      create: true,
      retentionInDays: 7,
      retainOnDelete: false,
      ...more,
    });
    const { logGroups, executionNeeds } = planTask(
      task({
        containers: [container("app", { log: awslogs("app") })],
        logGroups: [
          own("/ecs/app"),
          own("/files"),
          own("/files", { container: "other" }),
          own("/mine", { create: false }),
        ],
      }),
    );
    assert.deepEqual(logGroups, [{ ...awslogs("app").group, container: "app" }, own("/files")]);
    assert.deepEqual(executionNeeds, [
      { container: "app", needs: [pull("app"), { kind: "write-logs", group: "/ecs/app" }] },
    ]);
  });

  it("are not made where the author has one, and no group is written to elsewhere", () => {
    const splunk = { path: "container.logging", driver: "splunk", options: [], secretOptions: [] };
    const existing = container("app", { log: awslogs("app", { create: false }) });
    assert.deepEqual(groupsOf(existing, container("b", { log: splunk }), container("c")), []);
    const { executionNeeds } = planTask(
      task({ containers: [existing, container("b", { log: splunk })] }),
    );
    assert.deepEqual(executionNeeds, [
      { container: "app", needs: [pull("app"), { kind: "write-logs", group: "/ecs/app" }] },
      { container: "b", needs: [pull("b")] },
    ]);
  });
});
