import type { ConfigDocument, Delivery } from "./model";
import { tierOf } from "./parameter";

/**
 * Where a document is kept. Left to us, it is a parameter as long as one can hold the text, since a
 * parameter's permissions are its own. A text that is not secret may else stand in the task
 * definition; a text that is not yet known, or of which the author says how its parameter is to be,
 * is taken for one that a parameter can hold.
 */
export function deliveryOf<V>(
  document: ConfigDocument<V>,
  peek: (leaf: V) => string | undefined,
): Delivery {
  const { delivery, content, secret, parameterName, kmsKeyId } = document;
  if (delivery !== "auto") return delivery;
  const text = peek(content);
  if (text === undefined || secret || parameterName !== undefined || kmsKeyId !== undefined) {
    return "ssm";
  }
  return tierOf(text) === undefined || hasReference(text) ? "environment" : "ssm";
}

/** Whether SSM takes a part of a text for a reference to another parameter, and refuses it. */
export function hasReference(text: string): boolean {
  return referenceAt(text) >= 0;
}

/** Where SSM finds a reference in a text; -1 where it finds none. */
export function referenceAt(text: string): number {
  return text.search(/\{\{.*?\}\}/s);
}
