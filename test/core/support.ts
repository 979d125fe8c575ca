import { UNKNOWN } from "../../core";
import type {
  AnyTask,
  ConfigDocument,
  ContainerModel,
  DependencyModel,
  EfsModel,
  Entry,
  FirelensModel,
  HealthCheckModel,
  LogGroupModel,
  LogModel,
  MountModel,
  PortModel,
  RoleStatement,
  ServiceModel,
  TaskModel,
  Unknown,
  VolumeModel,
} from "../../core";

// A valid task, and how to say what is different about one. Leaves are plain strings and say what
// they are, but for OPAQUE, which says nothing.

/** A leaf that cannot be peeked at: an Output, a value a preview does not know. */
export const OPAQUE = "<not known yet>";

export function peek(leaf: string): string | undefined {
  return leaf === OPAQUE ? undefined : leaf;
}

/** One application on Fargate, with what the test says differently. */
export function task<U = never>(
  parts: Partial<TaskModel<string, NoInfer<U>>> = {},
): TaskModel<string, U> {
  return {
    sized: "by-plan",
    peek,
    launchTypes: ["FARGATE"],
    networkMode: "awsvpc",
    platform: { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" },
    containers: [container<U>("app")],
    volumes: [],
    documents: [],
    statements: [],
    kmsKeys: [],
    unplaced: [],
    ...parts,
  };
}

type Lists = "environment" | "secrets" | "dependsOn" | "ports" | "mounts" | "healthCheck";

/** What a container has besides its name; maps and numbers where the model has lists. */
export type ContainerSketch<U> = Partial<Omit<ContainerModel<string, U>, Lists>> & {
  readonly environment?: Readonly<Record<string, string>> | readonly Entry<string, U>[] | U;
  readonly secrets?: Readonly<Record<string, string>> | readonly Entry<string, U>[] | U;
  /** Container to condition. */
  readonly dependsOn?: Readonly<Record<string, string | U>> | readonly DependencyModel<U>[] | U;
  readonly ports?: readonly (number | Omit<PortModel<U>, "path">)[] | U;
  /** Volumes, mounted for writing. */
  readonly mounts?: readonly (string | Omit<MountModel<U>, "path">)[] | U;
  readonly healthCheck?: Omit<HealthCheckModel<U>, "path"> | U;
};

/** A container; "app" is the application, any other is a sidecar. */
export function container<U = never>(
  name: string,
  sketch: ContainerSketch<NoInfer<U>> = {},
): ContainerModel<string, U> {
  const path = sketch.path ?? (name === "app" ? "container" : `sidecars.${name}`);
  const { environment, secrets, dependsOn, ports, mounts, healthCheck, ...rest } = sketch;
  return {
    path,
    name,
    image: `registry/${name}:1`,
    dockerLabels: [],
    overrides: {},
    overridesPath: `${path}.overrides`,
    ...rest,
    environment: entries(environment, `${path}.environment`),
    secrets: entries(secrets, `${path}.secrets`),
    dependsOn: dependencies(dependsOn, `${path}.dependsOn`),
    ports: numbered(ports, `${path}.portMappings`, (port) =>
      typeof port === "number" ? { containerPort: port, protocol: "tcp" } : port,
    ),
    mounts: numbered(mounts, `${path}.mountPoints`, (mount) =>
      typeof mount === "string"
        ? { volume: mount, containerPath: `/${mount}`, readOnly: false }
        : mount,
    ),
    ...(healthCheck !== undefined && {
      healthCheck: isMap(healthCheck)
        ? { path: `${path}.healthCheck`, ...healthCheck }
        : healthCheck,
    }),
  };
}

/** A volume of the task; `efs` alone is a file system with IAM on. */
export function volume<U = never>(
  name: string,
  efs?: Partial<EfsModel<string, NoInfer<U>>> | NoInfer<U>,
): VolumeModel<string, U> {
  const path = `volumes.${name}`;
  if (efs === undefined) return { path, name };
  const given = isMap(efs)
    ? { path: `${path}.efs`, fileSystemId: "fs-1", iam: true, ...efs }
    : (efs as U);
  return { path, name, efs: given };
}

/** A text that "app" reads from the variable CONFIG, with what the test says differently. */
export function document(parts: Partial<ConfigDocument<string>> = {}): ConfigDocument<string> {
  return {
    path: "container.documents.CONFIG",
    container: "app",
    content: "level: info",
    consumption: { as: "environment", variable: "CONFIG" },
    secret: false,
    declaredSecret: false,
    delivery: "ssm",
    ...parts,
  };
}

/** A statement of "app" for the task role. */
export function statement(...actions: string[]): RoleStatement<string> {
  return {
    role: "task",
    container: "app",
    statement: { path: "container.permissions[0]", actions, resources: ["arn:aws:s3:::bucket/*"] },
  };
}

/** A container's output in a log group that is made here. */
export function awslogs(
  container: string,
  group: Partial<LogGroupModel<string>> = {},
): LogModel<string> {
  const path = container === "app" ? "container.logging" : `sidecars.${container}.logging`;
  return {
    path,
    driver: "awslogs",
    options: entries({ "awslogs-stream-prefix": "ecs" }, path),
    secretOptions: [],
    group: {
      path,
      name: `/ecs/${container}`,
      create: true,
      retentionInDays: 30,
      retainOnDelete: false,
      ...group,
    },
  };
}

/** Where the output of a container goes; options as the author writes them. */
export function logging<U = never>(
  container: string,
  driver: string | NoInfer<U>,
  options: Readonly<Record<string, string>> | NoInfer<U> = {},
  secretOptions: Readonly<Record<string, string>> | NoInfer<U> = {},
): LogModel<string, U> {
  const path = container === "app" ? "container.logging" : `sidecars.${container}.logging`;
  return {
    path,
    driver,
    options: entries<U>(options, `${path}.options`),
    secretOptions: entries<U>(secretOptions, `${path}.secretOptions`),
  };
}

/** The configuration of the FireLens router "log". */
export function router<U = never>(
  type: string | NoInfer<U> | undefined,
  options: Readonly<Record<string, string>> | NoInfer<U> = {},
): FirelensModel<string, U> {
  const path = "sidecars.log.firelens";
  return {
    path,
    options: entries<U>(options, `${path}.options`),
    ...(type !== undefined && { type }),
  };
}

/** A service with one task and nothing else. */
export function service<U = never>(
  parts: Partial<ServiceModel<string, NoInfer<U>>> = {},
): ServiceModel<string, U> {
  return { desiredCount: 1, loadBalancers: [], capacityProviders: [], ...parts };
}

/** Variables or options as the author writes them. */
export function entries<U = never>(
  given:
    | Readonly<Record<string, string>>
    | readonly Entry<string, NoInfer<U>>[]
    | NoInfer<U>
    | undefined,
  path: string,
): readonly Entry<string, U>[] | U {
  if (given === undefined) return [];
  if (!isMap(given) || Array.isArray(given)) return given as readonly Entry<string, U>[] | U;
  const map = given as Readonly<Record<string, string>>;
  return Object.entries(map).map(([name, value]) => ({ path: `${path}.${name}`, name, value }));
}

function dependencies<U>(
  given: ContainerSketch<U>["dependsOn"],
  path: string,
): readonly DependencyModel<U>[] | U {
  if (given === undefined) return [];
  if (!isMap(given) || Array.isArray(given)) return given as readonly DependencyModel<U>[] | U;
  const map = given as Readonly<Record<string, string | U>>;
  return Object.entries(map).map(([name, condition]) => ({
    path: `${path}.${name}`,
    container: name,
    condition,
  }));
}

function numbered<S, T extends object, U>(
  given: readonly S[] | U | undefined,
  path: string,
  item: (sketch: S) => T,
): readonly (T & { path: string })[] | U {
  if (given === undefined) return [];
  if (!Array.isArray(given)) return given as U;
  return (given as readonly S[]).map((sketch, i) => ({ path: `${path}[${i}]`, ...item(sketch) }));
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Fields whose value is no shape: leaves, paths, and what has no unknown form. */
const NO_SHAPE = new Set([
  "sized",
  "prefix",
  "overridesPath",
  "peek",
  "access",
  "collectors",
  "documents",
  "logGroups",
  "statements",
  "kmsKeys",
  "unplaced",
  "bytes",
  "roles",
  "paths",
  "misread",
  "path",
  "image",
  "value",
  "user",
  "workingDirectory",
  "credentialsParameter",
  "credentialsPath",
  "group",
  "fileSystemId",
  "accessPointId",
  "rootDirectory",
  "targetGroupArn",
  "capacityProvider",
  "overrides",
]);
const NO_UNKNOWN_FORM = new Set([
  "platform",
  "service",
  "loadBalancers",
  "capacityProviders",
  "logDefaults",
]);

/** The task with UNKNOWN in place of every shape that `hide` says yes to. */
export function obscured(of: AnyTask, hide: (path: string) => boolean): AnyTask {
  return obscure(of, "task", hide) as AnyTask;
}

function obscure(value: unknown, path: string, hide: (path: string) => boolean): unknown {
  if (Array.isArray(value)) {
    return value.map((item, i) => {
      const own = `${path}[${i}]`;
      return path.endsWith(".healthCheck.command") && hide(own)
        ? UNKNOWN
        : obscure(item, own, hide);
    });
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]): [string, unknown] => {
        const own = `${path}.${name}`;
        if (NO_SHAPE.has(name)) return [name, part];
        if (!NO_UNKNOWN_FORM.has(name) && hide(own)) return [name, UNKNOWN];
        return [name, obscure(part, own, hide)];
      }),
  );
}

export type { AnyTask, Unknown };
