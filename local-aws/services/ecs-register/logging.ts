import { object, objects, text, type Props } from "../../values";
import type { Check } from "./registration";

const AWSLOGS = [
  ...["awslogs-create-group", "awslogs-datetime-format", "awslogs-group"],
  ...["awslogs-multiline-pattern", "awslogs-region", "awslogs-stream-prefix"],
  ...["max-buffer-size", "mode"],
];
const DRIVERS = [
  ...["awsfirelens", "awslogs", "fluentd", "gelf", "journald", "json-file", "splunk", "syslog"],
];

/** Log drivers, their options, and FireLens. */
export const logging: Check = ({ containers }) => {
  const routers = containers.filter((one) => one["firelensConfiguration"] !== undefined);
  const isRouted = containers.some((one) => driverOf(one) === "awsfirelens");
  return [
    ...containers.flatMap((one) => driverProblems(object(one, "logConfiguration"))),
    isRouted && routers.length === 0
      ? "When awsfirelens log driver is specified for a container, a firelens configuration object must be configured in one of the containers."
      : undefined,
    !isRouted && routers.length > 0
      ? "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver."
      : undefined,
    ...routers.map(routerProblem),
  ];
};

function driverOf(container: Props): string | undefined {
  return text(object(container, "logConfiguration"), "logDriver");
}

function driverProblems(configuration: Props): (string | undefined)[] {
  const driver = text(configuration, "logDriver");
  const secrets = objects(configuration, "secretOptions").map(({ name }) => String(name));
  const options = [...Object.keys(object(configuration, "options")), ...secrets];
  const needs = (...names: string[]): string | undefined => {
    const missing = names.find((name) => !options.includes(name));
    return missing && `Log driver ${driver ?? ""} requires options: ${missing}`;
  };
  if (driver === undefined) return [];
  if (!DRIVERS.includes(driver)) return [`Invalid log driver '${driver}'.`];
  if (driver === "splunk") return [needs("splunk-url", "splunk-token")];
  if (driver !== "awslogs") return [];
  const alien = options.filter((name) => !AWSLOGS.includes(name));
  return [
    needs("awslogs-group", "awslogs-region"),
    options.includes("awslogs-datetime-format") && options.includes("awslogs-multiline-pattern")
      ? "Log driver awslogs takes awslogs-datetime-format or awslogs-multiline-pattern, not both."
      : undefined,
    alien.length > 0 ? `Log driver awslogs disallows options: ${alien.join(", ")}` : undefined,
  ];
}

function routerProblem(router: Props): string | undefined {
  const type = text(object(router, "firelensConfiguration"), "type") ?? "";
  if (type !== "fluentbit" && type !== "fluentd") return `Invalid firelens type '${type}'.`;
  const user = text(router, "user");
  return user !== undefined && !/^(0|root)(:.*)?$/.test(user)
    ? "If 'user' field is specified on firelens container, then 'UID' has to be '0'."
    : undefined;
}
