/** The port of an endpoint such as `localhost:4317`; undefined where it is not known. */
export function portOf(endpoint: unknown): number | undefined {
  if (typeof endpoint !== "string") return undefined;
  const port = Number(/:(\d+)$/.exec(endpoint.trim())?.[1]);
  return port >= 1 && port <= 65535 ? port : undefined;
}
