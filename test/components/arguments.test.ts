import assert from "node:assert/strict";
import shapes from "../../components/normalise/shapes.json";
import { EcsService, EcsTaskDefinition } from "../../components";
import type { EcsServiceArgs, EcsTaskDefinitionArgs } from "../../components";
import { run } from "../support/mocks";
import { RULE_FAULTS } from "./faults/rules";
import { checkInvariants, checkPreview } from "./invariants";
import { changes, pictureOf } from "./picture";
import { made, SERVICE, TASK } from "./programs";
import type { Beside } from "./programs";
import { CONTAINER_ROWS } from "./rows/container";
import { ACCESS_ROWS } from "./rows/container-access";
import { LINUX_ROWS } from "./rows/container-linux";
import { LOGGING_ROWS } from "./rows/container-logging";
import { LOG_DESTINATION_ROWS } from "./rows/log-destinations";
import { LOG_ROUTER_ROWS } from "./rows/log-router";
import { LOG_ROUTER_CONFIG_ROWS } from "./rows/log-router-config";
import { LOG_ROUTER_CONTAINER_ROWS } from "./rows/log-router-container";
import { LOG_ROUTER_DELIVERY_ROWS } from "./rows/log-router-delivery";
import { LOG_STORE_ROWS } from "./rows/log-stores";
import { LOG_TAIL_ROWS } from "./rows/log-tail";
import { LOG_VENDOR_ROWS } from "./rows/log-vendors";
import { COLLECTOR_ROWS } from "./rows/otel-collector";
import { COLLECTOR_CONTAINER_ROWS } from "./rows/otel-collector-container";
import { ROLE_ROWS } from "./rows/roles";
import type { Changes, ContainerRow, Row } from "./rows/row";
import { SERVICE_ROWS } from "./rows/service";
import { TASK_ROWS } from "./rows/task";
import { VOLUME_ROWS } from "./rows/volumes";

const ROWS_OF_CONTAINERS = [...CONTAINER_ROWS, ...LINUX_ROWS, ...LOGGING_ROWS, ...ACCESS_ROWS];
const ROWS_OF_TASKS = [
  ...TASK_ROWS,
  ...VOLUME_ROWS,
  ...ROLE_ROWS,
  ...COLLECTOR_ROWS,
  ...COLLECTOR_CONTAINER_ROWS,
  ...LOG_ROUTER_ROWS,
  ...LOG_ROUTER_CONFIG_ROWS,
  ...LOG_ROUTER_DELIVERY_ROWS,
  ...LOG_ROUTER_CONTAINER_ROWS,
  ...LOG_TAIL_ROWS,
  ...LOG_DESTINATION_ROWS,
  ...LOG_STORE_ROWS,
  ...LOG_VENDOR_ROWS,
];

type Program<A> = (args: Partial<A>) => unknown;

const task: Program<EcsTaskDefinitionArgs> = (args) =>
  new EcsTaskDefinition("web", { ...TASK, ...args });
const service: Program<EcsServiceArgs> = (args) => new EcsService("web", { ...SERVICE, ...args });

describe("Each argument changes what it says and nothing else", () => {
  describe("of the application, in a task definition", () => {
    for (const row of ROWS_OF_CONTAINERS) {
      test(row, task, withoutService(expected(row, "app")), (args) => ({
        ...surroundings(row),
        container: { ...TASK.container, ...args },
      }));
    }
  });
  describe("of a sidecar, in a service", () => {
    for (const row of ROWS_OF_CONTAINERS) {
      test(row, service, expected(row, "cache"), (args) => {
        const { sidecars, ...rest } = surroundings(row);
        return { ...rest, sidecars: { ...sidecars, cache: { image: "nginx:1.27", ...args } } };
      });
    }
  });
  describe("of a task definition", () => {
    for (const row of ROWS_OF_TASKS) test(row, task, withoutService(row.changes), (args) => args);
  });
  describe("of a service's task", () => {
    for (const row of ROWS_OF_TASKS) test(row, service, row.changes, (args) => args);
  });
  describe("of a service", () => {
    for (const row of SERVICE_ROWS) test(row, service, row.changes, (args) => args);
  });
});

function test<A, P>(
  row: Pick<Row<A>, "fields" | "title" | "beside" | "set">,
  program: Program<P>,
  expectedChanges: Changes,
  place: (args: Partial<A>) => Partial<P>,
): void {
  const title = row.title === undefined ? "" : `: ${row.title}`;
  it(`${row.fields.join(", ")}${title}`, async () => {
    const beside = (): Partial<P> => place(made(row.beside ?? {}));
    const all = (): Partial<P> => place({ ...made(row.beside ?? {}), ...made(row.set) });
    const before = await run(() => program(beside()));
    const after = await run(() => program(all()));
    assert.deepEqual(changes(pictureOf(before), pictureOf(after)), expectedChanges);
    checkInvariants(after);
    checkPreview(await run(() => program(all()), { preview: true }), after);
    for (const field of row.fields) assert.ok(sets(row.set, field), `the row sets ${field}`);
  });
}

/** Containers a container may depend on, and the task's own arguments of a row. */
function surroundings({ task: args = {} }: ContainerRow): Partial<EcsTaskDefinitionArgs> {
  return {
    ...args,
    sidecars: {
      helper: { image: "busybox:1.36", healthCheck: { command: ["CMD", "/up"] } },
      task: { image: "busybox:1.36", essential: false, startTimeout: 60 },
      ...args.sidecars,
    },
  };
}

function expected(row: ContainerRow, container: string): Changes {
  const { definition } = row;
  const other = row.changes?.(container) ?? {};
  const own = typeof definition === "function" ? definition(container) : definition;
  return {
    ...other,
    ...(own && {
      "web-task-definition": {
        ...(other["web-task-definition"] as object | undefined),
        containers: { [container]: own },
      },
    }),
  };
}

function withoutService({ "web-service": _, ...rest }: Changes): Changes {
  return rest;
}

function sets<A>(args: Beside<A>, field: string): boolean {
  const name = field.split(".")[1] ?? "";
  const within = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).some(([key, child]) => key === name || within(child));
  return within(made(args));
}

describe("The rows of arguments", () => {
  const declared = Object.entries(shapes).flatMap(([name, { fields }]) =>
    Object.keys(fields).map((field) => `${name}.${field}`),
  );
  const rows: readonly { fields?: readonly string[] }[] = [
    ...RULE_FAULTS,
    ...ROWS_OF_CONTAINERS,
    ...ROWS_OF_TASKS,
    ...SERVICE_ROWS,
  ];
  const tried = new Set(rows.flatMap(({ fields = [] }) => fields));
  // Rows of containers are tried on sidecars, those of task definitions on services.
  const inherited: Readonly<Record<string, string>> = {
    SidecarArgs: "ContainerArgs",
    EcsServiceArgs: "EcsTaskDefinitionArgs",
  };

  it("and the refused ones name every field of every argument", () => {
    const missing = declared.filter((field) => {
      const [owner = "", name = ""] = field.split(".");
      return !tried.has(field) && !tried.has(`${inherited[owner] ?? ""}.${name}`);
    });
    assert.deepEqual(missing, []);
  });

  it("name only fields that exist", () => {
    assert.deepEqual(
      [...tried].filter((field) => !declared.includes(field)),
      [],
    );
  });
});
