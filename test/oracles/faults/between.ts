import { side, tasked } from "./fault";
import type { Fault } from "./fault";

const dependsOn = (containerName: string, condition: string) => ({
  dependsOn: [{ containerName, condition }],
});
const image = "fluent/fluent-bit:3.1";
const router = side({ image, memoryReservation: 64, firelensConfiguration: { type: "fluentbit" } });
const firelens = (options: object = { Name: "stdout" }) => ({
  logConfiguration: { logDriver: "awsfirelens", options },
});

/** Faults between the containers of a task. */
export const BETWEEN_FAULTS: readonly Fault[] = [
  {
    title: "dependency on a container that is not there",
    container: dependsOn("sdie", "START"),
    ours: "depends-on-unknown-container",
  },
  {
    title: "wait for the health of a container without a health check",
    task: tasked(dependsOn("side", "HEALTHY"), side()),
    ours: "depends-on-healthy-without-health-check",
  },
  {
    title: "wait for the success of an essential container",
    task: tasked(dependsOn("side", "SUCCESS"), side()),
    ours: "depends-on-completion-of-essential",
  },
  {
    title: "containers that wait for each other",
    task: tasked(dependsOn("side", "START"), side(dependsOn("app", "START"))),
    ours: "depends-on-cycle",
  },
  {
    title: "one port in two containers",
    task: tasked(
      { portMappings: [{ containerPort: 80 }] },
      side({ portMappings: [{ containerPort: 80 }] }),
    ),
    ours: "port-duplicate",
  },
  {
    title: "one port name in two containers",
    task: tasked(
      { portMappings: [{ containerPort: 80, name: "web" }] },
      side({ portMappings: [{ containerPort: 81, name: "web" }] }),
    ),
    ours: "port-name-duplicate",
  },
  {
    title: "volumes from a container that is not there",
    container: { volumesFrom: [{ sourceContainer: "data" }] },
    ours: "volumes-from-unknown-container",
  },
  {
    title: "link to another container where each task has its own network",
    task: tasked({ links: ["side"] }, side()),
    ours: "field-refused-by-fargate",
  },
  {
    title: "more memory for a container than the task has",
    container: { memory: 1024 },
    ours: "task-memory-exceeded",
  },
  {
    title: "more memory for all containers than the task has",
    task: tasked({ memoryReservation: 384 }, side({ memoryReservation: 256 })),
    ours: "task-memory-exceeded",
  },
  {
    title: "more CPU for all containers than the task has",
    task: tasked({ cpu: 192 }, side({ cpu: 128 })),
    ours: "task-cpu-exceeded",
  },
  {
    title: "eleven containers",
    task: tasked({}, ...Array.from({ length: 10 }, (_, i) => side({ name: `side${i}` }))),
    ours: "container-count",
  },
  {
    title: "logs to a router that is not there",
    container: firelens(),
    ours: "firelens-router-missing",
  },
  {
    title: "router that nobody logs to",
    task: tasked({}, router),
    ours: "firelens-router-unused",
  },
  {
    title: "two routers",
    task: tasked(firelens(), router, { ...router, name: "tap" }),
    ours: "firelens-router-duplicate",
  },
  {
    title: "router that logs to itself",
    task: tasked(firelens(), { ...router, ...firelens() }),
    ours: "firelens-router-own-logs",
  },
  {
    title: "port of the router taken by the application",
    task: tasked({ ...firelens(), portMappings: [{ containerPort: 24224 }] }, router),
    ours: "firelens-port-taken",
  },
  {
    title: "configuration of the router from S3 on Fargate",
    task: tasked(firelens(), {
      ...router,
      firelensConfiguration: {
        type: "fluentbit",
        options: { "config-file-type": "s3", "config-file-value": "arn:aws:s3:::shop/extra.conf" },
      },
    }),
    ours: "firelens-option-invalid",
  },
];
