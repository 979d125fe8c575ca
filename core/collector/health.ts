import { UNKNOWN } from "../known";
import { enabledExtensions, isFilledIn, mapAt, typeOf } from "./config";
import { portOf } from "./ports";

const DEFAULT_PORT = 13133;

/**
 * The command by which ECS asks ADOT for its health; undefined where the configuration does not
 * certainly answer. The image's program asks 127.0.0.1 for the path `/`: it has no shell, no curl.
 */
export function healthCommand(config: unknown): string[] | undefined {
  const [extension] = enabledExtensions(config).items.filter(
    ({ id }) => typeOf(id) === "health_check",
  );
  if (extension === undefined) return undefined;
  const settings = mapAt(config, "extensions");
  if (settings === UNKNOWN || !Object.hasOwn(settings ?? {}, extension.id)) return undefined;
  const own = mapAt(config, "extensions", extension.id);
  if (own === UNKNOWN) return undefined;
  const { endpoint, path = "/" } = own ?? {};
  const port = endpoint === undefined ? DEFAULT_PORT : portOf(endpoint);
  if (port === undefined || path !== "/" || isFilledIn(path)) return undefined;
  return ["CMD", "/healthcheck", ...(port === DEFAULT_PORT ? [] : [`--port=${port}`])];
}
