import { holdsCredential } from "../credential";
import { UNKNOWN } from "../known";
import type { Step } from "../model";

// Names of settings and headers that hold a credential, without their separators.
const NAMES =
  /^(x?apikey|.*(accesstoken|authtoken|securitytoken|ingesttoken|bearertoken|licensekey|secretkey|secretaccesskey|clientsecret|privatekey|password|passwd)|apitoken|token|authorization|xhoneycombteam|xsftoken|ddapikey|secret)$/;

// Settings whose names look like it and whose values are none.
const HARMLESS = /^(|true|false|none|null|\d{1,4}|bearer|basic)$/i;

/** Where a configuration holds a credential itself, not a reference to one. */
export function credentialsIn(config: unknown): (readonly Step[])[] {
  return search(config, []);
}

function search(node: unknown, steps: readonly Step[]): (readonly Step[])[] {
  if (node === UNKNOWN || node === null) return [];
  if (typeof node === "string") return isCredential(node, steps) ? [steps] : [];
  if (typeof node !== "object") return [];
  const children: [Step, unknown][] = Array.isArray(node)
    ? node.map((child: unknown, i) => [i, child])
    : Object.entries(node);
  return children.flatMap(([step, child]) => search(child, [...steps, step]));
}

function isCredential(text: string, steps: readonly Step[]): boolean {
  if (holdsCredential(text)) return true;
  const name = String(steps.at(-1))
    .toLowerCase()
    .replace(/[-_. ]/g, "");
  return NAMES.test(name) && !HARMLESS.test(text.trim()) && !text.includes("${");
}
