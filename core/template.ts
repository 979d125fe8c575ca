/** What template engines put around a placeholder. */
const AROUND: readonly (readonly [opens: string, closes: string])[] = [
  ["${", "}"], // ${x}
  ["#{", "}"], // #{x}
  ["{{", "}}"], // {{ x }}
  ["<%", "%>"], // <%= x %>
];

/** Placeholders of other forms. */
const FORMS: readonly RegExp[] = [
  /\$\([^()]*\)/, // $(x)
  /<[^<>\s]+>/, // <x>
  /%[A-Za-z_][A-Za-z0-9_]*%/, // %X%
  /__[A-Z0-9_]+__/, // __X__
  /\$\$\w+\$\$/, // $$X$$
  /^\$[A-Za-z_]\w*$/, // $X alone
];

/** Whether a text is filled in later by a template engine, by how it looks. */
export function isTemplate(text: string): boolean {
  return (
    AROUND.some(([opens, closes]) => encloses(text, opens, closes)) ||
    FORMS.some((form) => form.test(text))
  );
}

// An expression would search for the end again at every beginning of a text that has none.
function encloses(text: string, opens: string, closes: string): boolean {
  const start = text.indexOf(opens);
  return start >= 0 && text.includes(closes, start + opens.length);
}
