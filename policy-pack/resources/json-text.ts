import { UNKNOWN } from "../../core/known";
import type { Wording } from "../spelling";

/** A value that Pulumi takes as JSON text; what is no JSON is not known. */
export const JSON_TEXT: Omit<Wording, "to"> = {
  read: (text) => parsed(text, UNKNOWN),
  write: (value) => JSON.stringify(value),
};

/** The same of a policy: what is no JSON stays text, which is what is wrong with it. */
export const POLICY_TEXT: Omit<Wording, "to"> = {
  ...JSON_TEXT,
  read: (text) => parsed(text, text),
};

function parsed(text: unknown, otherwise: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return otherwise;
  }
}
