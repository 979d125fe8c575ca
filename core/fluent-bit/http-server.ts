import { HTTP_PORT } from "../data/fluent-bit";
import { settingsIn } from "./sections";

/**
 * The port on which Fluent Bit answers, if it does. Of several settings the last counts, and a
 * configuration comes after what turns the server on without it.
 */
export function httpPort(configuration: string, isOn: boolean): number | undefined {
  const settings = new Map(
    settingsIn(configuration).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const server = settings.get("http_server");
  const answers = server === undefined ? isOn : /^(on|true|yes|1)$/i.test(server);
  const port = Number(settings.get("http_port") ?? HTTP_PORT);
  return answers && Number.isInteger(port) ? port : undefined;
}
