/** Placeholders that a template engine fills in later, by how they look. */
const TEMPLATES: readonly RegExp[] = [
  /\$\{[^}]*\}/, // ${x}
  /\$\([^()]*\)/, // $(x)
  /\{\{.*?\}\}/s, // {{ x }}
  /#\{[^}]*\}/, // #{x}
  /<%.*?%>/s, // <%= x %>
  /<[^<>\s]+>/, // <x>
  /%[A-Za-z_][A-Za-z0-9_]*%/, // %X%
  /__[A-Z0-9_]+__/, // __X__
  /\${2,}\w+\${2,}/, // $$X$$
  /^\$[A-Za-z_]\w*$/, // $X alone
];

/** Whether a text is filled in later by a template engine. */
export function isTemplate(text: string): boolean {
  return TEMPLATES.some((template) => template.test(text));
}
