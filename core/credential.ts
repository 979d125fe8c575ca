// What a literal must look like to be taken for a credential. The list is short on purpose: a
// finding that is wrong one time in two teaches people to ignore it.
const SHAPES: readonly RegExp[] = [
  /\b(AKIA|ASIA)[A-Z2-7]{16}\b/, // AWS access key ids
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/, // GitHub tokens
  /\bglpat-[A-Za-z0-9_-]{20,}\b/, // GitLab tokens
  /\bxox[abpr]-[A-Za-z0-9-]{10,}\b/, // Slack tokens
  /\bsk_live_[A-Za-z0-9]{16,}\b/, // Stripe keys
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/, // JSON web tokens
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]+@/i, // URLs with a password
];

const NAME =
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|SECRET_KEY|SECRET_ACCESS_KEY|TOKEN|API_?KEY|ACCESS_KEY_ID|PRIVATE_KEY|LICENSE_KEY|CREDENTIALS?)$/i;

// Names such as TOKEN_URL do not match NAME; values such as these are no secrets either.
const HARMLESS =
  /^(|true|false|yes|no|on|off|none|null|\d{1,4}|\/.*|https?:\/\/[^@]*|arn:.*|\$\{.*\})$/i;

/** Whether a text contains something shaped like a credential. */
export function holdsCredential(text: string): boolean {
  return SHAPES.some((shape) => shape.test(text));
}

/** Whether a variable's name or value says that it is a credential. */
export function looksLikeCredential(name: string, value: string): boolean {
  return holdsCredential(value) || (NAME.test(name) && !HARMLESS.test(value.trim()));
}
