import { call, writesLogs } from "./calls";
import type { RoleCall } from "./calls";
import type { Container, PlannedTask } from "./plan";

// What a log router's outputs call, from the documents of Fluent Bit.

type Output = Readonly<Record<string, string>>;

/** The calls of a container's log router, and of the router's own configuration. */
export function routerCalls(container: Container, task: PlannedTask): RoleCall[] {
  const { logConfiguration: logs } = container;
  const routed = logs?.logDriver === "awsfirelens" ? [logs.options ?? {}] : [];
  return [...routed, ...configured(container, task)].flatMap(callsOfOutput);
}

function callsOfOutput(output: Output): RoleCall[] {
  switch (output["Name"]) {
    case "cloudwatch_logs":
      return writesLogs("task", output["log_group_name"] ?? "");
    case "s3":
      return [puts(output["bucket"] ?? "", output["s3_key_format"] ?? "")];
    default:
      return [];
  }
}

// The router chooses how the key of an object ends.
function puts(bucket: string, format: string): RoleCall {
  const key = format.replace(/[$%].*$/, "app-firelens-0123456789abcdef/2026/line.gz");
  const arnOf = (path: string): string => `arn:aws:s3:::${bucket}${path}`;
  return { ...call("task", "s3:PutObject", arnOf(key)), beside: arnOf(`/other${key}`) };
}

/** The outputs of the configuration that a router has beside the one of ECS. */
function configured({ secrets = [] }: Container, { stored }: PlannedTask): Output[] {
  const reference = secrets.find(({ name }) => name === "FLUENT_BIT_CONFIG")?.valueFrom;
  const text = stored.find(({ name }) => name === reference)?.["insecureValue"];
  if (typeof text !== "string") return [];
  return text
    .split(/^(?=\[)/m)
    .filter((section) => section.startsWith("[OUTPUT]"))
    .map((section) =>
      Object.fromEntries(
        [...section.matchAll(/^ +(\S+) (.+)$/gm)].map(([, name = "", value = ""]) => [name, value]),
      ),
    );
}
