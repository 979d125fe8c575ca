import assert from "node:assert/strict";
import { assemble } from "../../core";
import type {
  ContainerModel,
  MountModel,
  OwnLogGroupModel,
  Sidecar,
  TaskModel,
  TaskParts,
} from "../../core";
import { awslogs, container, document, statement, task, volume } from "./support";

const member = (
  own: ContainerModel<string>,
  more: Partial<Sidecar<string>> = {},
): Sidecar<string> => ({
  container: own,
  contributions: [],
  statements: [],
  documents: [],
  volumes: [],
  ...more,
});

/** The application and sidecars, with nothing else that is special. */
function parts(
  application: Sidecar<string>,
  sidecars: readonly Sidecar<string>[],
  more: Partial<TaskModel<string>> = {},
): TaskParts<string> {
  return { ...task(more), application, sidecars };
}

const environmentOf = ({ containers }: TaskModel<string>, index = 0) =>
  containers[index]?.environment.map(({ name, value, path }) => [name, value, path]);
const dependenciesOf = ({ containers }: TaskModel<string>) =>
  containers[0]?.dependsOn.map(({ container, condition, path }) => [container, condition, path]);

const gains = (map: Readonly<Record<string, string>>, path: string) =>
  Object.entries(map).map(([name, value]) => ({ path: `${path}.${name}`, name, value }));
const waits = (name: string, condition: string, path: string) => [
  { path, container: name, condition },
];

describe("assembling a task", () => {
  it("leaves what the task says itself as it is", () => {
    const given = task({ cpu: 512, memory: 1024, kmsKeys: [{ role: "task", keys: ["key"] }] });
    const { containers, documents, unplaced, ...rest } = given;
    const app = member(container("app"));
    assert.deepEqual(assemble({ ...rest, application: app, sidecars: [] }), {
      ...given,
      ...{ access: [], collectors: [], logGroups: [] },
    });
    assert.deepEqual([containers, documents, unplaced], [[container("app")], [], []]);
  });

  it("puts the application first, then the sidecars by name", () => {
    const sidecars = ["b", "Z", "a_", "a"].map((name) => member(container(name)));
    const { containers } = assemble(parts(member(container("app")), sidecars));
    assert.deepEqual(
      containers.map(({ name }) => name),
      ["app", "Z", "a", "a_", "b"],
    );
  });

  it("gives the application what sidecars contribute, after its own", () => {
    const app = member(container("app", { environment: { LEVEL: "info" } }));
    const b = member(container("b"), {
      contributions: [{ to: "app", path: "b", environment: gains({ B: "2" }, "b") }],
    });
    const a = member(container("a"), {
      contributions: [
        {
          to: "app",
          path: "a",
          environment: gains({ A: "1" }, "a"),
          dependsOn: waits("a", "HEALTHY", "a.appDependsOn"),
        },
      ],
    });
    const assembled = assemble(parts(app, [b, a]));
    assert.deepEqual(environmentOf(assembled), [
      ["LEVEL", "info", "container.environment.LEVEL"],
      ["A", "1", "a.A"],
      ["B", "2", "b.B"],
    ]);
    assert.deepEqual(dependenciesOf(assembled), [["a", "HEALTHY", "a.appDependsOn"]]);
    assert.deepEqual(assembled.unplaced, []);
  });

  it("gives a sidecar what the application and other sidecars contribute", () => {
    const app = member(container("app"), {
      contributions: [{ to: "cache", path: "app", environment: gains({ A: "1" }, "app") }],
    });
    const cache = member(container("cache"));
    const proxy = member(container("proxy"), {
      contributions: [{ to: "cache", path: "proxy", environment: gains({ P: "2" }, "proxy") }],
    });
    const assembled = assemble(parts(app, [proxy, cache]));
    assert.deepEqual(environmentOf(assembled, 0), []);
    assert.deepEqual(environmentOf(assembled, 1), [
      ["A", "1", "app.A"],
      ["P", "2", "proxy.P"],
    ]);
    assert.deepEqual(environmentOf(assembled, 2), []);
  });

  it("lets the user's own variables and secrets win", () => {
    const app = member(
      container("app", { environment: { ENDPOINT: "mine" }, secrets: { TOKEN: "parameter" } }),
    );
    const sidecar = member(container("otel"), {
      contributions: [
        {
          to: "app",
          path: "otel",
          environment: gains({ ENDPOINT: "theirs", TOKEN: "theirs", NEW: "theirs" }, "otel"),
        },
      ],
    });
    assert.deepEqual(environmentOf(assemble(parts(app, [sidecar]))), [
      ["ENDPOINT", "mine", "container.environment.ENDPOINT"],
      ["NEW", "theirs", "otel.NEW"],
    ]);
  });

  it("lets the user's own documents win, but not those that another container receives", () => {
    const file = document({
      path: "container.documents.FILE",
      consumption: { as: "file", variable: "FILE", writer: "otel" },
    });
    const app = member(container("app"), { documents: [document(), file] });
    const sidecar = member(container("otel"), {
      contributions: [
        {
          to: "app",
          path: "otel",
          environment: gains({ CONFIG: "theirs", FILE: "theirs" }, "otel"),
        },
        { to: "otel", path: "otel", environment: gains({ CONFIG: "x", FILE: "x" }, "self") },
      ],
    });
    const assembled = assemble(parts(app, [sidecar]));
    assert.deepEqual(environmentOf(assembled, 0), [["FILE", "theirs", "otel.FILE"]]);
    assert.deepEqual(environmentOf(assembled, 1), [["CONFIG", "x", "self.CONFIG"]]);
  });

  it("lets the user's own condition win", () => {
    const app = member(container("app", { dependsOn: { otel: "START" } }));
    const sidecar = member(container("otel"), {
      contributions: [
        { to: "app", path: "otel", dependsOn: waits("otel", "HEALTHY", "otel.appDependsOn") },
      ],
    });
    assert.deepEqual(dependenciesOf(assemble(parts(app, [sidecar]))), [
      ["otel", "START", "container.dependsOn.otel"],
    ]);
  });

  it("lets the first of two contributors win, by name", () => {
    const contributor = (name: string) =>
      member(container(name), {
        contributions: [
          {
            to: "app",
            path: name,
            environment: gains({ SHARED: name }, name),
            dependsOn: waits("cache", name, name),
          },
        ],
      });
    const sidecars = [contributor("b"), contributor("a")];
    const assembled = assemble(parts(member(container("app")), sidecars));
    assert.deepEqual(environmentOf(assembled), [["SHARED", "a", "a.SHARED"]]);
    assert.deepEqual(dependenciesOf(assembled), [["cache", "a", "a"]]);
  });

  it("replaces where the output goes only for whom a log router says so", () => {
    const own = awslogs("app");
    const routed = { path: "logRouter", driver: "awsfirelens", options: [], secretOptions: [] };
    const app = member(container("app", { log: own }));
    const cache = member(container("cache", { log: awslogs("cache") }));
    const router = member(container("log-router"), {
      contributions: [
        { to: "app", path: "logRouter", log: routed },
        { to: "cache", path: "logRouter" },
      ],
    });
    const { containers } = assemble(parts(app, [router, cache]));
    assert.deepEqual(
      containers.map(({ log }) => log),
      [routed, awslogs("cache"), undefined],
    );
    assert.ok(!("log" in (containers[2] ?? {})));
  });

  it("mounts what sidecars share, unless the container mounts that volume itself", () => {
    const mount = (name: string, at: string, path: string) => ({
      path,
      volume: name,
      containerPath: at,
      readOnly: false,
    });
    const app = member(container("app", { mounts: ["own"] }));
    const contributor = (name: string, mounts: readonly MountModel[]) =>
      member(container(name), { contributions: [{ to: "app", path: name, mounts }] });
    const sidecars = [
      contributor("b", [mount("shared", "/b", "b")]),
      contributor("a", [mount("own", "/theirs", "a"), mount("shared", "/a", "a")]),
    ];
    assert.deepEqual(
      assemble(parts(app, sidecars)).containers.map(({ mounts }) => mounts),
      [
        [
          {
            path: "container.mountPoints[0]",
            volume: "own",
            containerPath: "/own",
            readOnly: false,
          },
          mount("shared", "/a", "a"),
        ],
        [],
        [],
      ],
    );
  });

  it("collects what the code does, and the log groups it writes to, by container", () => {
    const role = { kind: "assume-role", role: "logs" } as const;
    const calls = { kind: "call", actions: ["a:B"] } as const;
    const group = { ...awslogs("app").group, container: "app" } as OwnLogGroupModel<string>;
    const app = member(container("app"));
    const b = member(container("b"), { access: [role, calls], logGroups: [group] });
    const a = member(container("a"), { access: [calls] });
    const { access, logGroups } = assemble(parts(app, [b, a]));
    assert.deepEqual(access, [
      { container: "a", access: calls },
      { container: "b", access: role },
      { container: "b", access: calls },
    ]);
    assert.deepEqual(logGroups, [group]);
  });

  it("keeps contributions to containers that are not there, for a rule to report", () => {
    const lost = { to: "ap", path: "otel", environment: gains({ A: "1" }, "otel") };
    const app = member(container("app"));
    const assembled = assemble(
      parts(app, [member(container("otel"), { contributions: [lost, { to: "app", path: "o" }] })]),
    );
    assert.deepEqual(assembled.unplaced, [lost]);
    assert.deepEqual(assembled.containers, [container("app"), container("otel")]);
  });

  it("collects volumes, documents and statements: by container, the task's own statements last", () => {
    const app = member(container("app"), {
      volumes: [volume("app-data")],
      documents: [document()],
      statements: [statement("s3:GetObject").statement],
    });
    const otel = member(container("otel"), {
      volumes: [volume("otel-data")],
      documents: [document({ path: "otelCollector.config", container: "otel" })],
      statements: [statement("xray:PutTraceSegments").statement],
    });
    const own = { role: "execution", statement: statement("ssm:GetParameters").statement } as const;
    const assembled = assemble(
      parts(app, [otel], { volumes: [volume("shared")], statements: [own] }),
    );
    assert.deepEqual(
      assembled.volumes.map(({ name }) => name),
      ["shared", "app-data", "otel-data"],
    );
    assert.deepEqual(
      assembled.documents.map(({ path }) => path),
      ["container.documents.CONFIG", "otelCollector.config"],
    );
    assert.deepEqual(assembled.statements, [
      { role: "task", container: "app", statement: statement("s3:GetObject").statement },
      { role: "task", container: "otel", statement: statement("xray:PutTraceSegments").statement },
      own,
    ]);
  });

  it("changes nothing it is given", () => {
    const given = container("app", { environment: { A: "1" } });
    const before = structuredClone(given);
    const sidecars = [
      member(container("z"), {
        contributions: [{ to: "app", path: "z", environment: gains({ Z: "1" }, "z") }],
      }),
      member(container("a")),
    ];
    assemble(parts(member(given), sidecars));
    assert.deepEqual(given, before);
    assert.deepEqual(
      sidecars.map(({ container: { name } }) => name),
      ["z", "a"],
    );
  });
});
