/** A setting of a section: what it is called, and its value. */
export type Setting = readonly [name: string, value: string];

const INDENT = "    ";
const INDENTED = new RegExp(`^${INDENT}`, "gm");

/**
 * A section of a configuration in Fluent Bit's classic format. Source: Fluent Bit manual, "Format and
 * schema".
 */
export function section(name: string, settings: readonly Setting[]): string {
  const lines = settings.map(([key, value]) => `${INDENT}${key} ${value}`);
  return [`[${name}]`, ...lines, ""].join("\n");
}

/** Whether a text has sections of a name. */
export function hasSection(text: string, name: string): boolean {
  return sectionsIn(text).includes(name);
}

/**
 * The names of the sections of a text, in capitals. Fluent Bit sees one only where its line begins,
 * and does not read what follows it. Source: Fluent Bit, `src/config_format/flb_cf_fluentbit.c`.
 */
export function sectionsIn(text: string): string[] {
  return [...text.matchAll(/^\[([A-Za-z_]+)\]/gm)].map(([, name = ""]) => name.toUpperCase());
}

/** A text with its settings indented as those of another one: Fluent Bit wants one depth per file. */
export function indentedAs(other: string, text: string): string {
  const [, blanks = INDENT] = /^([ \t]+)\S/m.exec(other) ?? [];
  return text.replace(INDENTED, blanks);
}

/**
 * The number of the first line that stops Fluent Bit: its settings have one depth, those of a group
 * twice that, and blanks alone are a line too.
 */
export function misindentedLine(text: string): number | undefined {
  const lines = text.split(/\r?\n/);
  const [, depth = ""] = /^(?![#@[])([ \t]*)[^\s]/m.exec(text) ?? [];
  const first = lines.findIndex((line) => {
    const [blanks = ""] = /^[ \t]*/.exec(line) ?? [];
    return /^[^#@[]/.test(line) && (blanks === "" || ![depth, depth + depth].includes(blanks));
  });
  return first < 0 ? undefined : first + 1;
}

/** The settings of a text, whatever section they are in. */
export function settingsIn(text: string): Setting[] {
  return [...text.matchAll(/^[ \t]*([^\s[#@]\S*)[ \t]+(\S.*?)[ \t]*$/gm)].map(
    ([, name = "", value = ""]) => [name, value],
  );
}
