// What a literal must look like to be taken for a credential. The list is short on purpose: a
// finding that is wrong one time in two teaches people to ignore it.
const SHAPES: readonly RegExp[] = [
  /\b(AKIA|ASIA)[A-Z2-7]{16}\b/, // AWS access key ids
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/, // GitHub tokens
  /\bglpat-[A-Za-z0-9_-]{20,}/, // GitLab tokens
  /\bxox[abpr]-[A-Za-z0-9-]{10,}/, // Slack tokens
  /\bsk_live_[A-Za-z0-9]{16,}\b/, // Stripe keys
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/, // JSON web tokens
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*/,
];

const NAME =
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|SECRET_ACCESS_KEY|TOKEN|API_?KEY|ACCESS_KEY_ID|PRIVATE_KEY|LICENSE_KEY|CREDENTIALS?)$/i;

// Names such as TOKEN_URL do not match NAME; values such as these are no secrets either.
const HARMLESS =
  /^(|true|false|yes|no|on|off|none|null|\d{1,4}|\/.*|https?:\/\/[^@]*|arn:.*|\$\{.*\})$/i;

// A URL with a password. `${DB_PASSWORD}` and `${env:DB_PASSWORD}` say where one is read from; the
// character that takes their place means nothing, and a password does not have it.
const URL_PASSWORD = /(\b[a-z][a-z0-9+.-]{0,30}:)?\/\/[^\s/:@]+:[^\s/@\uE000]+@/i;
const REFERENCE = /\$\{[^{}@]*\}/g;
const REFERRED = "\uE000";

// Keys that nobody types: hexadecimal, AWS's 40 characters, or digits strewn over mixed letters.
const HEXADECIMAL = /^[0-9a-f]{32,}$/i;
const ACCESS_KEY = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9][A-Za-z0-9/]{39}$/;
const STREWN = /^(?=.*[a-z])(?=.*[A-Z])(?=\D*(\d+\D+){3})[A-Za-z0-9]{20,}$/;

/** Whether a text contains something shaped like a credential. */
export function holdsCredential(text: string): boolean {
  return (
    SHAPES.some((shape) => shape.test(text)) || URL_PASSWORD.test(text.replace(REFERENCE, REFERRED))
  );
}

/** Whether a text is a key that nobody thought up. */
export function looksRandom(text: string): boolean {
  return HEXADECIMAL.test(text) || ACCESS_KEY.test(text) || STREWN.test(text);
}

/** A text without what is shaped like a credential. */
export function withoutCredentials(text: string): string {
  if (!holdsCredential(text)) return text;
  return [...SHAPES, URL_PASSWORD].reduce(
    (rest, shape) => rest.replace(new RegExp(shape, `${shape.flags}g`), "…"),
    text,
  );
}

/** Whether a variable's name or value says that it is a credential. */
export function looksLikeCredential(name: string, value: string): boolean {
  return holdsCredential(value) || (NAME.test(name) && !HARMLESS.test(value.trim()));
}
