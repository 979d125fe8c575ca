// Placeholders that a template engine fills in later: ${x}, {{ x }}, <x>, %X%, __X__, $X alone.
const TEMPLATE =
  /\$\{[^}]*\}|\{\{.*?\}\}|<[^<>\s]+>|%[A-Za-z_][A-Za-z0-9_]*%|__[A-Z0-9_]+__|^\$[A-Za-z_]\w*$/s;

/** Whether a text is filled in later by a template engine. */
export function isTemplate(text: string): boolean {
  return TEMPLATE.test(text);
}
