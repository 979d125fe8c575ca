import { DEFAULT_ENDPOINTS } from "../data/adot-endpoints";
import { isGiven } from "../json";
import { UNKNOWN } from "../known";
import { enabledExtensions, mapAt, typeOf } from "./config";
import { portOf } from "./ports";

const DEFAULT_PORT = portOf(DEFAULT_ENDPOINTS.healthCheck);

const REACHED = /^(|localhost|127\.0\.0\.1|0\.0\.0\.0|\[::\])$/;

/** Whether the image's program, which asks 127.0.0.1, gets to an endpoint. */
export function isReached(endpoint: string): boolean {
  return REACHED.test(endpoint.replace(/:\d+$/, ""));
}

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
  const endpoint = own?.["endpoint"] ?? DEFAULT_ENDPOINTS.healthCheck;
  const port = portOf(endpoint);
  if (port === undefined || typeof endpoint !== "string" || !isReached(endpoint)) return undefined;
  if ((own?.["path"] ?? "/") !== "/" || isGiven(own?.["tls"])) return undefined;
  return ["CMD", "/healthcheck", ...(port === DEFAULT_PORT ? [] : [`--port=${port}`])];
}
