// What programs with a wrong log router are made of.

export const CONFIG = "[FILTER]\n    Name grep\n    Match *\n    Exclude log ping\n";
export const PARSERS = "[PARSER]\n    Name shop\n    Format json\n";
export const FILES = { volume: "logs", paths: ["/var/log/app/*.log"] };

/** A log driver that has no need of a router's destination. */
export const STDOUT = { driver: "awsfirelens", options: { Name: "stdout" } };

/** Arguments of a service with a router of these fields. */
export function router(fields: object, task: object = {}): () => object {
  return () => ({ ...task, logRouter: fields });
}

/** The same, of a router with a configuration of its own. */
export function configured(fields: object): () => object {
  return router({ config: CONFIG, ...fields });
}

/** The same, of a router that reads files. */
export function tailing(fields: object, task: object = {}): () => object {
  return router({ tail: { ...FILES, ...fields } }, task);
}

/** The same, of a router that is Fluentd. */
export function fluentd(fields: object): () => object {
  return router({ type: "fluentd", image: "fluentd:1", ...fields });
}
