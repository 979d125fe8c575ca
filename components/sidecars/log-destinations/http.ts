import type { HttpLogsArgs } from "../../args";
import { HTTP_LOGS } from "../../defaults";
import { reportHalfLogin } from "./login";
import { onOff, optionsOf, entriesGiven, text } from "./output";
import type { LogOutput, Source } from "./output";

/** Any HTTP server. Source: Fluent Bit manual, "HTTP". */
export function http(args: HttpLogsArgs, path: string, { context }: Source): LogOutput {
  const { header, headerFrom, host, options, passwordFrom, user } = args;
  const { format = HTTP_LOGS.format, tls = HTTP_LOGS.tls, uri = HTTP_LOGS.uri } = args;
  const { port = tls ? HTTP_LOGS.port : HTTP_LOGS.plainPort } = args;
  reportHalfLogin(args, path, context);
  return {
    options: optionsOf(
      "http",
      {
        host: ["host", host],
        port: ["port", text(port)],
        uri: ["uri", uri],
        format: ["format", format],
        tls: ["tls", onOff(tls)],
        // Two headers are two options of the same name, which ECS tells apart by their case.
        Header: ["header", header],
        http_user: ["user", user],
      },
      options,
      path,
      context,
    ),
    secretOptions: entriesGiven(
      { header: ["headerFrom", headerFrom], http_passwd: ["passwordFrom", passwordFrom] },
      path,
    ),
  };
}
