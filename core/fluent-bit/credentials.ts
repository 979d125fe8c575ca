import { looksLikeCredential } from "../credential";
import { settingsIn } from "./sections";

/** What Fluent Bit's outputs call a credential that no variable is called. */
const KEY = /^(shared_key|licensekey)$/i;

/** An HTTP header that proves who sends: `Authorization Bearer x`, `X-Api-Key x`. */
const HEADER = /^(authorization|[a-z-]*(api-?key|token|license-?key))[ :]+(?!([a-z]+ +)?\$\{)\S/i;

/** Whether an option or a setting of Fluent Bit is a credential, by its name or its value. */
export function isCredential(name: string, value: string): boolean {
  // Options are written with hyphens and in small letters; a name that variables have says the same.
  const variable = KEY.test(name) ? "PASSWORD" : name.replace(/[-.]/g, "_");
  return looksLikeCredential(variable, value) || (/^headers?$/i.test(name) && HEADER.test(value));
}

/** Whether a configuration holds a credential. */
export function holdsCredential(text: string): boolean {
  return settingsIn(text).some(([name, value]) => isCredential(name, value));
}
