import type { Given } from "../../core";

export type Json = Readonly<Record<string, unknown>>;

/** What a case may be there to leave out. */
export type Part =
  "awsvpc" | "logging" | "memory" | "network" | "ports" | "role" | "router" | "size";

const ROLE = "arn:aws:iam::999999999999:role/execution";
const LOGGING = {
  "awslogs-group": "/web",
  "awslogs-region": "eu-west-1",
  "awslogs-stream-prefix": "web",
};
const ROUTER = { name: "router", image: "log:1", firelensConfiguration: { type: "fluentbit" } };
const ROUTED = { name: "routed", image: "app:1", logConfiguration: { logDriver: "awsfirelens" } };

/** Cases of rules show what matters: what else ECS requires is added, but for one part. */
export function complete(given: Given, without?: Part): Given {
  const { taskDefinition, service } = given;
  if (taskDefinition === undefined && service === undefined) return given;
  const has = (part: Part): boolean => part !== without;
  const bare = taskDefinition ?? taskOf(service ?? {});
  const ported = has("ports") ? withPorts(bare, objects(service ?? {}, "loadBalancers")) : bare;
  const task = completeTask(ported, service, has);
  const needsNetwork = task["networkMode"] === "awsvpc" && has("network");
  return {
    ...given,
    taskDefinition: task,
    ...(service && {
      service: {
        ...(needsNetwork && {
          networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
        }),
        ...service,
      },
    }),
  };
}

/** A task that has what a service names. */
function taskOf(service: Json): Json {
  const [balanced] = objects(service, "loadBalancers");
  const connect = (service["serviceConnectConfiguration"] ?? {}) as Json;
  const portMappings = objects(connect, "services").map(({ portName }) => ({
    containerPort: 80,
    name: portName,
  }));
  const name = balanced?.["containerName"] ?? "app";
  const network = service["networkConfiguration"] !== undefined;
  return {
    ...(network && { networkMode: "awsvpc" }),
    containerDefinitions: [{ name, image: "app:1", portMappings }],
    ...(service["launchType"] === "FARGATE" && { requiresCompatibilities: ["FARGATE"] }),
  };
}

/** The ports that load balancers name. */
function withPorts(task: Json, balancers: readonly Json[]): Json {
  const containerDefinitions = objects(task, "containerDefinitions").map((container) => {
    const own = balancers.filter(({ containerName }) => containerName === container["name"]);
    const ports = own.map(({ containerPort }) => ({ containerPort }));
    return container["portMappings"] === undefined && ports.length > 0
      ? { ...container, portMappings: ports }
      : container;
  });
  return { ...task, containerDefinitions };
}

function completeTask(task: Json, service: Json | undefined, has: (part: Part) => boolean): Json {
  const isFargate = (task["requiresCompatibilities"] as unknown[] | undefined)?.includes("FARGATE");
  const isAwsvpc = isFargate === true || service?.["networkConfiguration"] !== undefined;
  const containers = objects(task, "containerDefinitions");
  const added = has("router") ? firelensFor(containers) : [];
  return {
    family: "web",
    ...(has("role") && { executionRoleArn: ROLE }),
    ...(isAwsvpc && has("awsvpc") && { networkMode: "awsvpc" }),
    ...(isFargate && has("size") && { cpu: "1024", memory: "2048" }),
    ...task,
    containerDefinitions: [...containers, ...added].map((container) => ({
      ...(has("memory") && memoryOf(container, isFargate === true ? {} : task)),
      ...container,
      ...(has("logging") && loggingOf(container)),
    })),
  };
}

function firelensFor(containers: readonly Json[]): Json[] {
  const isRouted = containers.some(
    (one) => (one["logConfiguration"] as Json | undefined)?.["logDriver"] === "awsfirelens",
  );
  const hasRouter = containers.some((one) => one["firelensConfiguration"] !== undefined);
  if (isRouted === hasRouter) return [];
  return [isRouted ? ROUTER : ROUTED];
}

function memoryOf(container: Json, task: Json): Json {
  const isSaid = [task["memory"], container["memory"], container["memoryReservation"]].some(
    (memory) => memory !== undefined,
  );
  return isSaid ? {} : { memory: 128 };
}

function loggingOf(container: Json): Json {
  const logging = container["logConfiguration"] as Json | undefined;
  if (logging?.["logDriver"] !== "awslogs") return {};
  const options = { ...LOGGING, ...(logging["options"] as Json | undefined) };
  return { logConfiguration: { ...logging, options } };
}

function objects(props: Json, property: string): Json[] {
  return (props[property] ?? []) as Json[];
}
