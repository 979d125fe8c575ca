import type { LokiLogsArgs } from "../../args";
import { LOKI_LOGS } from "../../defaults";
import { reportHalfLogin } from "./login";
import { onOff, optionsOf, entriesGiven, text } from "./output";
import type { LogOutput, Source } from "./output";

/** Grafana Loki. Source: Fluent Bit manual, "Loki". */
export function loki(args: LokiLogsArgs, path: string, { context }: Source): LogOutput {
  const { host, options, passwordFrom, tenantId, tls = LOKI_LOGS.tls, user } = args;
  const { port = tls ? LOKI_LOGS.port : LOKI_LOGS.plainPort } = args;
  const labels = args.labels ?? {
    job: context.origin.component,
    container: "$container_name",
  };
  reportHalfLogin(args, path, context);
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
