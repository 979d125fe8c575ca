import { isObject, list, object, objects, text, texts, type Props } from "../../values";
import { isOutside, type Check, type Registration } from "./registration";
import { units } from "./resources";

/** MiB from, to and in steps of, by CPU units. Source: "Task CPU and memory" in the ECS guide. */
const SIZES: Record<number, readonly number[]> = {
  256: [512, 1024, 2048],
  512: steps(1024, 4096, 1024),
  1024: steps(2048, 8192, 1024),
  2048: steps(4096, 16_384, 1024),
  4096: steps(8192, 30_720, 1024),
  8192: steps(16_384, 61_440, 4096),
  16_384: steps(32_768, 122_880, 8192),
  32_768: [61_440, 122_880, 249_856],
};
const DRIVERS = ["awslogs", "splunk", "awsfirelens"];
const REFUSED = [
  ...["disableNetworking", "dnsServers", "dnsSearchDomains", "dockerSecurityOptions"],
  ...["extraHosts", "links", "privileged"],
];
const REFUSED_LINUX = ["devices", "maxSwap", "sharedMemorySize", "swappiness"];

/** What only Fargate refuses. Source: "Task definition differences for Fargate" in the ECS guide. */
export const fargate: Check = (registration) =>
  registration.isFargate
    ? [
        ...task(registration),
        ...volumes(registration),
        ...registration.containers.flatMap((container) => ofContainer(container, registration)),
      ]
    : [];

function task({ inputs, networkMode }: Registration): (string | undefined)[] {
  const storage = object(inputs, "ephemeralStorage")["sizeInGib"];
  const pidMode = text(inputs, "pidMode");
  return [
    networkMode === "awsvpc" ? undefined : "Fargate only supports network mode 'awsvpc'.",
    ...["cpu", "memory"].map((property) =>
      text(inputs, property) === undefined
        ? `Fargate requires that '${property}' be defined at the task level.`
        : undefined,
    ),
    sizeProblem(inputs),
    pidMode !== undefined && pidMode !== "task"
      ? `Fargate compatible task definitions do not support pidMode '${pidMode}'. The supported value for pidMode is 'task'.`
      : undefined,
    ...["ipcMode", "placementConstraints"].map((property) => refusal(inputs, property)),
    isOutside(storage, 21, 200) ? "Ephemeral storage must be between 21 and 200 GiB." : undefined,
  ];
}

function sizeProblem(inputs: Props): string | undefined {
  const [cpu, memory] = [units(inputs["cpu"], "vcpu"), units(inputs["memory"], "gb")];
  if (cpu === undefined || memory === undefined || SIZES[cpu]?.includes(memory)) return undefined;
  return `No Fargate configuration exists for given values: ${cpu} CPU, ${memory} memory.`;
}

function volumes({ inputs }: Registration): (string | undefined)[] {
  return objects(inputs, "volumes").flatMap((volume) => [
    refusal(volume, "dockerVolumeConfiguration"),
    // Pulumi says "hostPath" where the API says "host.sourcePath".
    refusal(volume, "hostPath") ?? refusal(object(volume, "host"), "sourcePath"),
  ]);
}

function ofContainer(container: Props, { inputs }: Registration): (string | undefined)[] {
  const logging = object(container, "logConfiguration");
  const driver = text(logging, "logDriver");
  const options = object(logging, "options");
  const linux = object(container, "linuxParameters");
  const [stop, start] = [container["stopTimeout"], container["startTimeout"]];
  const gpu = objects(container, "resourceRequirements").some(({ type }) => type === "GPU");
  return [
    ...REFUSED.map((property) => refusal(container, property)),
    ...REFUSED_LINUX.map((property) => refusal(linux, property)),
    ...texts(object(linux, "capabilities"), "add").map((name) =>
      name === "SYS_PTRACE" ? undefined : refused(`capability '${name}'`),
    ),
    gpu ? refused("GPU") : undefined,
    isOutside(stop, 2, 120) || isOutside(start, 2, 120)
      ? "Container timeouts must be between 2 and 120 seconds on Fargate."
      : undefined,
    driver !== undefined && !DRIVERS.includes(driver)
      ? `Fargate does not support log driver ${driver}.`
      : undefined,
    driver === "awslogs" && text(options, "awslogs-stream-prefix") === undefined
      ? "Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs."
      : undefined,
    driver === "awslogs" && text(inputs, "executionRoleArn") === undefined
      ? "Fargate requires task definition to have execution role ARN to support log driver awslogs."
      : undefined,
    object(object(container, "firelensConfiguration"), "options")["config-file-type"] === "s3"
      ? refused("config-file-type 's3'")
      : undefined,
  ];
}

function refusal(props: Props, property: string): string | undefined {
  const value = props[property];
  const isSaid = Array.isArray(value) ? list(props, property).length > 0 : Boolean(value);
  return isSaid && !(isObject(value) && Object.keys(value).length === 0)
    ? refused(property)
    : undefined;
}

function refused(what: string): string {
  return `Fargate compatible task definitions do not support ${what}.`;
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: (to - from) / by + 1 }, (_, index) => from + index * by);
}
