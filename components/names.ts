import { createHash } from "node:crypto";

// Names chosen here stay known at preview and the same from run to run.

const DIGEST = 8;

/** The first 8 hex digits of a text's SHA-256. */
export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, DIGEST);
}

/** A text of at most `limit` characters: a longer one is cut and ends in its digest. */
export function fitted(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - DIGEST - 1)}-${digest(text)}`;
}

/** Leaves room for container and variable names below the limits of log groups and parameters. */
const BASE_LIMIT = 128;

/** A text in characters that every AWS name accepts. */
export function legal(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, "-");
}

/** `<project>-<stack>-<component>` in characters that every AWS name accepts. */
export function baseName(project: string, stack: string, component: string): string {
  return fitted(legal(`${project}-${stack}-${component}`), BASE_LIMIT);
}

/** Name of the log group of a container. */
export function logGroupName(base: string, container: string): string {
  return `/ecs/${base}/${legal(container)}`;
}

/** Prefix of the parameters and objects of a container. */
export function documentPrefix(base: string, container: string): string {
  return `/ecs/${base}/${legal(container)}/`;
}
