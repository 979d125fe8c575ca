import { quote } from "../../../core/issue";
import type { LokiLogsArgs } from "../../args";
import { LOKI_LOGS } from "../../defaults";
import { reportHalfLogin } from "./login";
import { onOff, optionsOf, entriesGiven, text } from "./output";
import type { LogOutput, Source } from "./output";
import { reportPairs } from "./pairs";
import type { WrongPair } from "./pairs";

/** Grafana Loki. Source: Fluent Bit manual, "Loki". */
export function loki(args: LokiLogsArgs, path: string, { context }: Source): LogOutput {
  const { host, options, passwordFrom, tenantId, tls = LOKI_LOGS.tls, user } = args;
  const { port = tls ? LOKI_LOGS.port : LOKI_LOGS.plainPort } = args;
  const labels = args.labels ?? {
    job: context.origin.component,
    container: "$container_name",
  };
  reportHalfLogin(args, path, context);
  reportPairs(labels, `${path}.labels`, wrongLabel, context);
  return {
    options: optionsOf(
      "loki",
      {
        host: ["host", host],
        port: ["port", text(port)],
        tls: ["tls", onOff(tls)],
        labels: ["labels", pairs(labels)],
        tenant_id: ["tenantId", tenantId],
        http_user: ["user", user],
      },
      options,
      path,
      context,
    ),
    secretOptions: entriesGiven({ http_passwd: ["passwordFrom", passwordFrom] }, path),
  };
}

function pairs(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}

/** What Loki takes for the name of a label. Source: Grafana Loki, "Understand labels". */
const LABEL = /^[A-Za-z_:][A-Za-z0-9_:]*$/;

function wrongLabel(name: string, value: string): WrongPair | undefined {
  if (!LABEL.test(name)) {
    const message = `The name ${quote(name)} is not legal for a label.`;
    return [message, 'Use letters, digits, "_" and ":", and begin with no digit.'];
  }
  return value.trim() === ""
    ? ["The label is empty, and Fluent Bit would not start.", "Give it a value, or remove it."]
    : undefined;
}
