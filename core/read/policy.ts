import { isObject } from "../json";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import type { PolicyModel } from "../model";
import { isTemplate } from "../template";

/** IAM's own variables, which stay in the text: `${aws:username}`. */
const VARIABLE = /\$\{[A-Za-z0-9-]+:[^{}]*\}/g;

/** A policy document, given as JSON text or as what the text says. */
export function readPolicy(value: unknown, path: string): PolicyModel<Unknown> {
  const parsed = typeof value === "string" ? parse(value) : value;
  if (parsed === UNKNOWN) return { path, document: UNKNOWN };
  if (!isObject(parsed)) return { path };
  const document = visible(parsed) as Json;
  const text = typeof value === "string" ? value : JSON.stringify(document);
  return { path, document, ...(isWhole(document) && { size: text.replace(/\s/g, "").length }) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return isTemplate(text) ? UNKNOWN : undefined;
  }
}

/** The document with UNKNOWN where a template engine fills something in. */
function visible(value: unknown): unknown {
  if (typeof value === "string") return isTemplate(value.replace(VARIABLE, "")) ? UNKNOWN : value;
  if (Array.isArray(value)) return value.map(visible);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visible(part)]));
}

function isWhole(value: unknown): boolean {
  if (isObject(value)) return Object.values(value).every(isWhole);
  return Array.isArray(value) ? value.every(isWhole) : value !== UNKNOWN;
}
