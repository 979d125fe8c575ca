import fc from "fast-check";
import type { ContainerModel, TaskModel } from "../../core";
import { awslogs, container, document, entries, service, statement, task, volume } from "./support";
import type { ContainerSketch } from "./support";

// Tasks that ECS would accept, with everything the model can say in some of them.

const NAMES = ["cache", "nginx", "otel", "envoy", "log-router", "x_1", "A", "z9"];
const TOKEN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:token-AbCdEf";
const VARIABLES = ["LEVEL", "PORT", "level", "A_B", "ENDPOINT"];
const VOLUMES = ["data", "tmp", "cfg"];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const environment = fc.dictionary(fc.constantFrom(...VARIABLES), fc.constantFrom("1", "info", ""));

const healthCheck = fc.record(
  {
    command: fc.constantFrom(["CMD", "/ready"], ["CMD-SHELL", "curl -f localhost || exit 1"]),
    interval: fc.integer({ min: 5, max: 300 }),
    timeout: fc.integer({ min: 2, max: 60 }),
    retries: fc.integer({ min: 1, max: 10 }),
    startPeriod: fc.integer({ min: 0, max: 300 }),
  },
  { requiredKeys: ["command"] },
);

const shares = fc
  .record({ memoryReservation: maybe(fc.integer({ min: 6, max: 500 })), above: maybe(fc.nat(500)) })
  .map(({ memoryReservation, above }) => ({
    ...(memoryReservation !== undefined && { memoryReservation }),
    ...(above !== undefined && { memory: (memoryReservation ?? 5) + above + 1 }),
  }));

/** What a container has that does not depend on the others. */
const sketches = fc.record({
  environment,
  cpu: maybe(fc.nat(512)),
  shares,
  essential: fc.boolean(),
  healthCheck: maybe(healthCheck),
  ports: fc.nat(2),
  range: fc.boolean(),
  mounts: fc.uniqueArray(fc.constantFrom(...VOLUMES)),
  logs: fc.constantFrom("own", "shared", "splunk", "none"),
  waits: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  document: maybe(fc.constantFrom("environment", "argument", "file")),
  command: maybe(fc.constantFrom(["serve"], { later: "an output" })),
  actions: fc.array(fc.constantFrom("s3:GetObject", "ssm:*")),
});
type Sketch = typeof sketches extends fc.Arbitrary<infer T> ? T : never;

/** The conditions that the target of a wait allows. */
function condition(target: Sketch, first: boolean): string {
  if (target.healthCheck !== undefined && first) return "HEALTHY";
  return target.essential ? "START" : first ? "SUCCESS" : "COMPLETE";
}

/** What the place where a task runs has to do with its containers. */
interface Place {
  readonly networkMode: string;
  readonly windowsOnFargate: boolean;
}

function build(
  name: string,
  index: number,
  all: readonly Sketch[],
  names: readonly string[],
  { networkMode, windowsOnFargate }: Place,
) {
  const { cpu, essential, healthCheck, ports, range, mounts, logs, waits, ...own } = all[
    index
  ] as Sketch;
  const dependsOn = Object.fromEntries(
    names
      .map((target, i) => [target, condition(all[i] as Sketch, waits[0] === true)] as const)
      .filter((_, i) => i > index && waits[i] === true),
  );
  const base = 1000 * (index + 1);
  const mapped = Array.from({ length: ports }, (_, i) => base + i);
  const path = index === 0 ? "container.logging" : `sidecars.${name}.logging`;
  const splunk = {
    path,
    driver: "splunk",
    options: entries({ "splunk-url": "https://splunk" }, `${path}.options`),
    secretOptions: entries({ "splunk-token": TOKEN }, `${path}.secretOptions`),
  };
  const sketch: ContainerSketch<never> = {
    ...(!windowsOnFargate && own.shares),
    ...(cpu !== undefined && { cpu }),
    essential: index === 0 || essential,
    ...(healthCheck !== undefined && { healthCheck }),
    ...(own.command !== undefined && own.document !== "argument" && { command: own.command }),
    environment: own.environment,
    secrets: { TOKEN: TOKEN },
    dependsOn,
    ports: [
      ...mapped,
      ...(range && networkMode !== "host"
        ? [{ containerPortRange: `${base + 100}-${base + 110}`, protocol: "tcp" }]
        : []),
      { containerPort: base, protocol: "udp" },
    ],
    mounts,
    ...(logs === "own" && { log: awslogs(name) }),
    ...(logs === "shared" && { log: awslogs(name, { name: "/shared" }) }),
    ...(logs === "splunk" && !windowsOnFargate && { log: splunk }),
  };
  return container(name, sketch);
}

/** Tasks without a mistake. */
export const validTasks: fc.Arbitrary<TaskModel<string>> = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 6 }),
    sketches: fc.array(sketches, { minLength: 7, maxLength: 7 }),
    launchTypes: fc.constantFrom(
      ["FARGATE"] as const,
      ["EC2"] as const,
      ["FARGATE", "EC2"] as const,
    ),
    mode: fc.constantFrom("awsvpc", "host"),
    windows: fc.boolean(),
    size: fc.constantFrom({}, { cpu: 8192 }, { memory: 16384 }, { cpu: 4096, memory: 16384 }),
    efs: fc.constantFrom({}, { accessPointId: "fsap-1", rootDirectory: "/" }, undefined),
    running: maybe(fc.record({ desiredCount: fc.nat(9), enableExecuteCommand: fc.boolean() })),
  })
  .map(({ names: sidecars, sketches, launchTypes, mode, windows, size, efs, running }) => {
    const names = ["app", ...sidecars];
    const onFargate = (launchTypes as readonly string[]).includes("FARGATE");
    const networkMode = onFargate ? "awsvpc" : mode;
    const windowsOnFargate = onFargate && windows;
    const place = { networkMode, windowsOnFargate };
    const containers = names.map((name, i) => build(name, i, sketches, names, place));
    return task({
      launchTypes,
      networkMode,
      platform: windows ? { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } : {},
      ...fitting(size, windows),
      containers,
      volumes: VOLUMES.map((name, i) =>
        i === 0 && efs && !windowsOnFargate ? volume(name, efs) : volume(name),
      ),
      documents: names.flatMap((name, i) => documentOf(name, sketches[i] as Sketch)),
      statements: names.flatMap((name, i) => {
        const { actions } = sketches[i] as Sketch;
        return actions.length === 0 ? [] : [{ ...statement(...actions), container: name }];
      }),
      kmsKeys: [{ role: "task", keys: ["arn:key"] }],
      ...(running && {
        service: service({
          ...running,
          deployment: { path: "deployment", minimumHealthyPercent: 100, maximumPercent: 200 },
          ...(networkMode === "awsvpc" && { network: { path: "network", subnets: ["subnet-1"] } }),
          loadBalancers: balanced(containers),
        }),
      }),
    });
  });

/** Windows has at most 4 vCPU. */
function fitting(size: { cpu?: number; memory?: number }, windows: boolean) {
  return windows && size.cpu === 8192 ? { cpu: 4096 } : size;
}

function documentOf(name: string, { document: as }: Sketch) {
  const variable = "CONFIG";
  const own = { container: name, path: `${name}.documents.CONFIG` };
  switch (as) {
    case "environment":
      return [document({ ...own, consumption: { as, variable } })];
    case "argument":
      return [document({ ...own, consumption: { as, variable, argument: "--config" } })];
    case "file":
      return [document({ ...own, consumption: { as, variable: `FILE_${name}`, writer: "app" } })];
    default:
      return [];
  }
}

function balanced(containers: readonly ContainerModel<string>[]) {
  return containers.flatMap(({ name, ports }, i) => {
    const port = ports.find(({ protocol }) => protocol === "tcp");
    const containerPort = port?.containerPort ?? Number(port?.containerPortRange?.split("-")[0]);
    return port === undefined
      ? []
      : [
          {
            path: `loadBalancers[${i}]`,
            targetGroupArn: "arn:tg",
            containerName: name,
            containerPort,
          },
        ];
  });
}
